"""What people report that YAML editors do to their files; each text as a careful hand leaves it.

The issues cited are where the symptom was reported; the texts are ours.
"""

from datetime import date
from decimal import Decimal

import pytest
import yaml

from edits.text.oracle import Path, judge
from plantrack.edits.text import (
    Append,
    Delete,
    EditRefused,
    Insert,
    Operation,
    Plain,
    Set,
    edit_text,
)

PROSE = (
    "Le comité de suivi s’est réuni quatre fois pendant l’année et a relu la liste des livrables "
    "en entier, avec les porteurs."
)


def check(old: str, path: Path, operation: Operation, new: str) -> None:
    """The whole file is what a careful hand would have written; and the judge agrees."""
    assert edit_text(old, path, operation) == new
    judge(old, path, operation, new)


# ---------------------------------------------------------------- comments lost


def test_every_comment_is_removed_on_save() -> None:
    # home-assistant/core#21060, home-assistant/frontend#6486, pnpm/pnpm#9619, denoland/std#3307
    old = """\
# automations, by room
- alias: Lights on  # the hall
  # only after sunset
  trigger: sun

# kept for tests:
# - alias: Old one
- alias: Lights off
  mode: single  # or restart
"""
    new = """\
# automations, by room
- alias: Lights on  # the hall
  # only after sunset
  trigger: sun

# kept for tests:
# - alias: Old one
- alias: Lights off
  mode: restart  # or restart
"""
    check(old, (1, "mode"), Set("restart"), new)


def test_a_front_matter_field_edit_drops_all_comments() -> None:
    # alangrainger/share-note#72, cyanheads/obsidian-mcp-server#89, nimbalyst/nimbalyst#1552
    old = """\
---
title: "Rebuild the gate"   # working title
# status: one of draft, ready
status: draft  # ask Ann
created: 2026-09-19
blocked: "yes"
"""
    new = """\
---
title: "Rebuild the gate"   # working title
# status: one of draft, ready
status: ready  # ask Ann
created: 2026-09-19
blocked: "yes"
"""
    check(old, ("status",), Set("ready"), new)


def test_the_comment_below_goes_with_the_deleted_key() -> None:
    # wwkimball/yamlpath#170
    old = """\
---
key1: value1

# before
remove_this: key

# after
keep_this: other key
"""
    new = """\
---
key1: value1


# after
keep_this: other key
"""
    check(old, ("remove_this",), Delete(), new)


def test_a_comment_between_blank_lines_disappears() -> None:
    # pycontribs/ruyaml#115
    old = "test: test\n\n# This stands alone.\n\nend: end\n"
    new = "test: toast\n\n# This stands alone.\n\nend: end\n"
    check(old, ("test",), Set("toast"), new)


def test_the_comment_below_an_empty_key_disappears() -> None:
    # mikefarah/yq#1217
    old = "test:\n# keep this\nother: 1\n"
    new = "test:\n# keep this\nother: 2\n"
    check(old, ("other",), Set(2), new)


def test_the_comment_at_the_end_of_the_file_disappears() -> None:
    # eemeli/yaml#28, mikefarah/yq#1217
    old = "a:\n  - foo\n\nb:\n  - bar # bar's\n\n# The end.\n# Really.\n"
    new = "a:\n  - foo\n\nb:\n  - bar # bar's\n  - baz\n\n# The end.\n# Really.\n"
    check(old, ("b",), Append("baz"), new)


def test_a_block_of_comments_in_a_list_without_elements_disappears() -> None:
    # mikefarah/yq#505
    old = """\
key_bindings:
  # (Linux only)
  #- { key: V, mods: Control }

  # (macOS only)
  #- { key: K, mods: Command }
other: 1
"""
    new = old.replace("other: 1", "other: 2")
    check(old, ("other",), Set(2), new)


def test_a_comment_on_a_flow_list_disappears() -> None:
    # esphome/device-builder-frontend#1378, pantoniou/libfyaml#206
    old = "data: [1, 2]   # measured by hand\nname: x\n"
    new = "data: [1, 2, 3]   # measured by hand\nname: x\n"
    check(old, ("data",), Append(3), new)


def test_a_comment_before_a_closing_bracket_disappears() -> None:
    # rust-works/succinctly#794
    old = "a: [1, 2, 3 # the last\n]\nb: 1\n"
    new = "a: [1, 2, 3 # the last\n]\nb: 2\n"
    check(old, ("b",), Set(2), new)


def test_a_comment_between_the_elements_of_a_flow_list_disappears() -> None:
    old = """\
allow: [
  10.0.0.1,  # office
  # the VPN
  10.0.0.2,
]
"""
    new = """\
allow: [
  10.0.0.1,  # office
  # the VPN
  10.0.0.9,
]
"""
    check(old, ("allow", 1), Set("10.0.0.9"), new)


def test_the_comment_of_a_block_text_s_header_disappears() -> None:
    old = "run: |  # in bash\n  make\nname: x\n"
    new = "run: |  # in bash\n  make\n  make test\nname: x\n"
    check(old, ("run",), Set("make\nmake test\n"), new)


def test_comments_inside_a_replaced_list_are_not_thrown_away() -> None:
    old = """\
hosts:  # by rack
  - one
  # - two (broken)
  - three  # new
other: 1
"""
    new = edit_text(old, ("hosts",), Set(["four"]))
    judge(old, ("hosts",), Set(["four"]), new)
    assert new.startswith("hosts:  # by rack\n  - four\n")
    assert new.endswith("other: 1\n")


def test_a_comment_in_the_deleted_entry_stays_behind_in_the_wrong_place() -> None:
    # dart-lang/tools#2240
    old = """\
- kept
- removed # a remark
          # that goes on
- next
"""
    new = edit_text(old, (1,), Delete())
    judge(old, (1,), Delete(), new)
    assert new.startswith("- kept\n")
    assert new.endswith("- next\n")
    assert "# a remark" not in new


def test_a_commented_out_option_under_the_key_above_is_not_the_deleted_key_s() -> None:
    old = """\
server:
  port: 80
  # host: example.org
client: 1
last: 2
"""
    new = """\
server:
  port: 80
  # host: example.org
last: 2
"""
    check(old, ("client",), Delete(), new)


def test_helm_values_keep_the_commented_options_below_an_empty_mapping() -> None:
    old = """\
podSecurityContext: {}
  # fsGroup: 2000

tolerations: []
"""
    new = """\
podSecurityContext: {}
  # fsGroup: 2000

tolerations:
  - key: a
"""
    check(old, ("tolerations",), Append({"key": "a"}), new)


# ---------------------------------------------------------------- comments moved


def test_the_last_comment_slides_to_the_appended_element() -> None:
    # mohsen1/yawn-yaml#18
    old = "- foo # 1st\n- bar # 2nd\n"
    new = "- foo # 1st\n- bar # 2nd\n- biz\n"
    check(old, (), Append("biz"), new)


def test_the_last_comment_slides_to_the_added_key() -> None:
    # mohsen1/yawn-yaml#18
    old = "foo: bar # 1st\nbaz: biz # 2nd\n"
    new = "foo: bar # 1st\nbaz: biz # 2nd\nmoo: baa\n"
    check(old, ("moo",), Set("baa"), new)


def test_a_key_is_added_below_the_next_section_s_banner() -> None:
    # kwoodson/ansible-role-yedit#76
    old = """\
variables:
  var1: VAR1

#This is another definition
other:
  var2: VAR2
"""
    new = """\
variables:
  var1: VAR1
  var3: VAR3

#This is another definition
other:
  var2: VAR2
"""
    check(old, ("variables", "var3"), Insert("VAR3"), new)


def test_an_append_swallows_the_comment_before_the_next_section() -> None:
    old = "list:\n  - a\n\n# ---- next ----\n\nnext:\n  - b\n"
    new = "list:\n  - a\n  - c\n\n# ---- next ----\n\nnext:\n  - b\n"
    check(old, ("list",), Append("c"), new)


def test_the_comment_on_a_key_s_line_moves_below_it() -> None:
    # eemeli/yaml#602, frenck/YAMLRocks#349, looztra/yamkix#29
    old = "tutorial: #level 1\n  - yaml: #level 2\n      name: x #text\n"
    new = "tutorial: #level 1\n  - yaml: #level 2\n      name: z #text\n"
    check(old, ("tutorial", 0, "yaml", "name"), Set("z"), new)


def test_the_comment_above_an_element_moves_past_its_dash() -> None:
    # go-yaml/yaml#628, go-yaml/yaml#454
    old = "b:\n# a comment\n- c: 2\n- d: 3\n"
    new = "b:\n# a comment\n- c: 2\n- d: 4\n"
    check(old, ("b", 1, "d"), Set(4), new)


def test_comments_are_indented_anew() -> None:
    # mikefarah/yq#1248
    old = "Something:\n# about something\n\n  Other:\n  # about other\n\n    X: Y\n"
    new = "Something:\n# about something\n\n  Other:\n  # about other\n\n    X: Y\n    Z: W\n"
    check(old, ("Something", "Other", "Z"), Insert("W"), new)


def test_a_comment_of_the_next_key_goes_to_the_empty_value_above() -> None:
    # eemeli/yaml#491
    old = "menu:\n\n  #@desc: colours\n  icon:\n    open:\n\n  #@desc: the button\n  button:\n"
    new = "menu:\n\n  #@desc: colours\n  icon:\n    open: red\n\n  #@desc: the button\n  button:\n"
    check(old, ("menu", "icon", "open"), Set("red"), new)


def test_the_version_comment_beside_a_quoted_value_is_separated_from_it() -> None:
    # dependabot/dependabot-core#8125
    old = '      - uses: "actions/checkout@01aec" # v2.1.0\n      - run: make\n'
    new = '      - uses: "actions/checkout@8e5e7" # v2.1.0\n      - run: make\n'
    check(old, (0, "uses"), Set("actions/checkout@8e5e7"), new)


def test_trailing_comments_are_aligned_anew() -> None:
    old = "a: 1      # one\nbbbbbb: 2 # two\nc: 3\t# three\n"
    new = "a: 1000      # one\nbbbbbb: 2 # two\nc: 3\t# three\n"
    check(old, ("a",), Set(1000), new)


def test_a_folded_text_put_before_a_comment_swallows_it() -> None:
    # dart-lang/tools#1935
    old = "- 0\n- 1 # comment\n- 2\n"
    new = edit_text(old, (1,), Set(PROSE))
    judge(old, (1,), Set(PROSE), new)
    assert "# comment" in new


def test_the_element_inserted_first_takes_the_first_one_s_comment() -> None:
    old = "steps:\n  # first of all\n  - a\n  # then\n  - b\n"
    new = "steps:\n  - z\n  # first of all\n  - a\n  # then\n  - b\n"
    check(old, ("steps", 0), Insert("z"), new)


def test_the_element_inserted_between_takes_the_comment_of_the_next() -> None:
    old = "steps:\n  # first\n  - a  # A\n  # second\n  - b  # B\n"
    new = "steps:\n  # first\n  - a  # A\n  - z\n  # second\n  - b  # B\n"
    check(old, ("steps", 1), Insert("z"), new)


def test_a_comment_in_a_block_text_is_taken_for_a_comment() -> None:
    # lyz-code/yamlfix#278
    old = "- a: |-\n    # comment\n    content\n- b: 1\n"
    new = "- a: |-\n    # comment\n    content\n- b: 2\n"
    check(old, (1, "b"), Set(2), new)


# ---------------------------------------------------------------- blank lines


def test_blank_lines_are_lost() -> None:
    # mikefarah/yq#515, mikefarah/yq#2055, pnpm/pnpm#9470
    old = "a: 1\n\n\nb:\n\n  - x\n\n  - y\n\nc: 3\n"
    new = "a: 1\n\n\nb:\n\n  - x\n\n  - z\n\nc: 3\n"
    check(old, ("b", 1), Set("z"), new)


def test_a_blank_line_is_added_below_a_final_comment() -> None:
    # mikefarah/yq#1883
    old = "spec:\n  storage: 10Gi\n  # limits:\n  #   cpu: 2\n"
    new = "spec:\n  storage: 20Gi\n  # limits:\n  #   cpu: 2\n"
    check(old, ("spec", "storage"), Set("20Gi"), new)


def test_empty_lines_after_a_flow_list_are_deleted() -> None:
    # ansible/ansible-lint#5108
    old = "a: [1, 2]\n\nb: {c: d}\n\n\ne: f\n"
    new = "a: [1, 2]\n\nb: {c: d}\n\n\ne: g\n"
    check(old, ("e",), Set("g"), new)


def test_blank_lines_at_the_start_of_the_file_are_lost() -> None:
    old = "\n\na: 1\n"
    new = "\n\na: 2\n"
    check(old, ("a",), Set(2), new)


def test_blank_lines_at_the_end_of_the_file_are_lost() -> None:
    old = "a:\n  - x\n\n\n"
    new = "a:\n  - x\n  - z\n\n\n"
    check(old, ("a",), Append("z"), new)


def test_blank_lines_that_a_text_keeps_are_part_of_it() -> None:
    # dart-lang/tools#2589
    old = "- |+\n  text\n\n\n"
    new = "- |+\n  text\n\n\n- next\n"
    check(old, (), Append("next"), new)


def test_deleting_after_a_text_that_keeps_its_blank_lines_lengthens_it() -> None:
    # dart-lang/tools#2240
    old = "- value\n- >+\n  folded keep\n\n- removed # Funky\n\n- next\n"
    new = edit_text(old, (2,), Delete())
    judge(old, (2,), Delete(), new)
    assert yaml.safe_load(new) == ["value", "folded keep\n\n", "next"]


# ---------------------------------------------------------------- quotes


def test_quotes_are_removed_from_other_fields() -> None:
    # beaussan/update-time-on-edit-obsidian#56, eyeseast/python-frontmatter#114, pnpm/pnpm#10425
    old = "banner: \"https://a.b/c.webp\"\nzod: '4.3.4'\n'key': \"it's\"\nlast: x\n"
    new = "banner: \"https://a.b/c.webp\"\nzod: '4.3.4'\n'key': \"it's\"\nlast: z\n"
    check(old, ("last",), Set("z"), new)


def test_a_replaced_text_loses_its_double_quotes() -> None:
    old = 'image: "nginx:1.10"\n'
    new = 'image: "nginx:1.11"\n'
    check(old, ("image",), Set("nginx:1.11"), new)


def test_a_replaced_text_changes_from_single_to_double_quotes() -> None:
    old = "tag: '1.10'\n"
    new = "tag: '1.20'\n"
    check(old, ("tag",), Set("1.20"), new)


def test_an_apostrophe_ends_a_single_quoted_text() -> None:
    old = "title: 'Plan'\n"
    new = "title: 'L''été'\n"
    check(old, ("title",), Set("L'été"), new)


def test_a_quote_and_a_backslash_break_a_double_quoted_text() -> None:
    old = 'pattern: "^a$"\n'
    new = 'pattern: "\\\\d \\"x\\""\n'
    check(old, ("pattern",), Set('\\d "x"'), new)


def test_a_quoted_key_is_unquoted() -> None:
    # pnpm/pnpm#10425
    old = "\"on\": push\n'a: b': 1\n"
    new = "\"on\": pull\n'a: b': 1\n"
    check(old, ("on",), Set("pull"), new)


def test_a_quoted_template_placeholder_becomes_a_mapping() -> None:
    old = 'with_items: "{{ packages }}"\n'
    new = 'with_items: "{{ others }}"\n'
    check(old, ("with_items",), Set("{{ others }}"), new)


def test_an_escape_sequence_is_spelled_otherwise() -> None:
    old = 'a: "caf\\u00e9\\t\\x41"\nb: 1\n'
    new = 'a: "caf\\u00e9\\t\\x41"\nb: 2\n'
    check(old, ("b",), Set(2), new)


# ---------------------------------------------------------------- texts that look like something


def test_1_10_becomes_1_1() -> None:
    old = "version: 1.10\nid: 1.1\n"
    new = "version: 1.10\nid: '1.20'\n"
    check(old, ("id",), Set(Plain("1.20")), new)


def test_on_yes_and_no_become_booleans() -> None:
    old = "on: push\nbecome: yes\nnorway: NO\nx: a\n"
    new = "on: push\nbecome: yes\nnorway: NO\nx: b\n"
    check(old, ("x",), Set("b"), new)


def test_leading_zeros_are_read_as_octal() -> None:
    # kislyuk/yq#203, yaml/pyyaml#107, opensanctions/opensanctions#3845
    old = "mode: 0755\npostal: 02142\nx: a\n"
    new = "mode: 0755\npostal: 02142\nx: b\n"
    check(old, ("x",), Set("b"), new)


def test_times_become_sexagesimal_numbers() -> None:
    # bitbonsai/mcpvault#75
    old = 'start: 10:00\nend: 14:30\nanimal: "sheep"\n'
    new = 'start: 10:00\nend: 14:30\nanimal: "dolphin"\n'
    check(old, ("animal",), Set("dolphin"), new)


def test_dates_become_timestamps() -> None:
    # cyanheads/obsidian-mcp-server#89, nimbalyst/nimbalyst#1552
    old = "created: 2026-09-19\nat: 2018-03-05T09:30:00Z\nx: a\n"
    new = "created: 2026-09-19\nat: 2018-03-05T09:30:00Z\nx: b\n"
    check(old, ("x",), Set("b"), new)


def test_big_numbers_and_exponents_are_spelled_anew() -> None:
    old = "sha: 1234567890123456789012\nexp: 1e3\nhex: 0x1F\nf: 1.0\nx: a\n"
    new = "sha: 1234567890123456789012\nexp: 1e3\nhex: 0x1F\nf: 1.0\nx: b\n"
    check(old, ("x",), Set("b"), new)


@pytest.mark.parametrize(
    "text", ["no", "on", "1.10", "012", "2018-09-30", "null", "~", "", "true", "1e3", "12:30"]
)
def test_a_new_text_is_taken_for_something_else(text: str) -> None:
    old = "title: words\n"
    new = edit_text(old, ("title",), Set(text))
    judge(old, ("title",), Set(text), new)
    assert yaml.safe_load(new) == {"title": text}


@pytest.mark.parametrize(
    "text",
    [
        "a: b", "a #b", "# a", "- a", "[a", "{a", "*a", "&a", "!a", "|", ">", "%a", "@a", "`a",
        "? a", "'a", '"a', " a", "a ", "a:", "---", "...", "a\tb", "-", "?", ":", "<<", "=",
    ],
)  # fmt: skip
def test_a_new_text_breaks_the_syntax(text: str) -> None:
    old = "title: words  # the title\nlist: [a, b]\n"
    for path in [("title",), ("list", 0)]:
        new = edit_text(old, path, Set(text))
        judge(old, path, Set(text), new)
        found = yaml.safe_load(new)
        assert text in (found["title"], found["list"][0])


def test_a_plain_date_is_put_between_quotes() -> None:
    old = "due: 2018-03-31   # late\n"
    new = "due: 2018-09-30   # late\n"
    check(old, ("due",), Set(date(2018, 9, 30)), new)
    check(old, ("due",), Set("2018-09-30"), new)


def test_a_number_is_put_between_quotes() -> None:
    old = "completion: 0.5\n"
    new = "completion: 0.75\n"
    check(old, ("completion",), Set(Decimal("0.75")), new)


def test_an_id_given_as_plain_is_put_between_quotes() -> None:
    old = "commitments:\n  - 1.1\n"
    new = "commitments:\n  - 1.1\n  - 2.3\n"
    check(old, ("commitments",), Append(Plain("2.3")), new)


def test_an_id_that_others_read_as_another_number_is_not() -> None:
    old = "commitments:\n  - 1.1\n"
    new = "commitments:\n  - 1.1\n  - '1.10'\n"
    check(old, ("commitments",), Append(Plain("1.10")), new)


# ---------------------------------------------------------------- null and empty


def test_null_becomes_the_text_null() -> None:
    # kwoodson/ansible-role-yedit#50, kislyuk/yq#31
    old = "host: a\npassword:\nuser: ~\nnone: null\n"
    new = "host: b\npassword:\nuser: ~\nnone: null\n"
    check(old, ("host",), Set("b"), new)


def test_an_empty_value_before_a_comment_gets_its_value_inside_the_comment() -> None:
    old = "due:    # to be fixed\nlead:\n"
    new = edit_text(old, ("due",), Set("2018"))
    judge(old, ("due",), Set("2018"), new)
    assert new.splitlines()[0].endswith("# to be fixed")
    assert new.splitlines()[1] == "lead:"


def test_a_value_set_to_none_becomes_an_empty_text() -> None:
    old = "lead: Ann  # for now\nx: 1\n"
    new = edit_text(old, ("lead",), Set(None))
    judge(old, ("lead",), Set(None), new)
    assert yaml.safe_load(new) == {"lead": None, "x": 1}


def test_appending_to_nothing_makes_a_list() -> None:
    old = "updates:\nother: 1\n"
    new = "updates:\n  - first\nother: 1\n"
    check(old, ("updates",), Append("first"), new)


def test_appending_to_null_makes_a_list() -> None:
    old = "a: null  # none yet\nb: ~\n"
    new = "a:  # none yet\n  - first\nb: ~\n"
    check(old, ("a",), Append("first"), new)


def test_appending_to_an_empty_flow_list_in_a_block() -> None:
    old = "updates: []\nother: 1\n"
    new = "updates:\n  - date: 2018-01-01\n    status: done\nother: 1\n"
    check(old, ("updates",), Append({"date": date(2018, 1, 1), "status": "done"}), new)


def test_deleting_the_last_element_leaves_null() -> None:
    old = "a:\n  - x\nb: 1\n"
    new = "a: []\nb: 1\n"
    check(old, ("a", 0), Delete(), new)


def test_deleting_the_last_field_leaves_null() -> None:
    old = "a:\n  x: 1\nb: 1\n"
    new = "a: {}\nb: 1\n"
    check(old, ("a", "x"), Delete(), new)


def test_deleting_the_last_element_loses_the_comment_on_the_key() -> None:
    old = "a:  # mine\n  - x  # its own\nb: 1\n"
    new = "a: []  # mine\nb: 1\n"
    check(old, ("a", 0), Delete(), new)


def test_the_first_field_of_an_empty_file() -> None:
    assert yaml.safe_load(edit_text("", ("a",), Set("b"))) == {"a": "b"}


def test_the_first_field_of_a_file_of_comments_loses_them() -> None:
    old = "# Nothing yet.\n"
    new = edit_text(old, ("a",), Set("b"))
    judge(old, ("a",), Set("b"), new)
    assert new == "# Nothing yet.\na: b\n"


# ---------------------------------------------------------------- layout


def test_a_list_below_its_key_is_indented() -> None:
    # go-yaml/yaml#661, goccy/go-yaml#232
    old = "items:\n- one\n- two\nother:\n- three\n"
    new = "items:\n- one\n- two\n- new\nother:\n- three\n"
    check(old, ("items",), Append("new"), new)


def test_an_indented_list_is_moved_to_the_margin() -> None:
    # ruamel's default
    old = "items:\n    - one\n    - two\n"
    new = "items:\n    - zero\n    - one\n    - two\n"
    check(old, ("items", 0), Insert("zero"), new)


def test_lists_of_both_kinds_in_one_file_are_made_alike() -> None:
    # go-yaml/yaml#508
    old = "a: # comment\n- b\nc:\n  - d\n"
    new = "a: # comment\n- b\nc:\n  - d\n  - e\n"
    check(old, ("c",), Append("e"), new)


def test_wide_dashes_are_narrowed() -> None:
    old = "-   a: 1\n    b: 2\n-   a: 3\n    b: 4\n"
    new = "-   a: 1\n    b: 2\n-   a: 3\n    b: 4\n-   a: 5\n    b: 6\n"
    check(old, (), Append({"a": 5, "b": 6}), new)


def test_four_spaces_become_two() -> None:
    old = "a:\n    b:\n        c: 1\n"
    new = "a:\n    b:\n        c: 1\n    d:\n        e: 2\n"
    check(old, ("a", "d"), Insert({"e": 2}), new)


def test_a_new_list_is_laid_out_otherwise_than_its_siblings() -> None:
    old = "a:\n- x\nb: 1\n"
    new = "a:\n- x\nb: 1\nc:\n- z\n"
    check(old, ("c",), Insert(["z"]), new)


def test_an_element_is_put_into_the_next_key() -> None:
    # dart-archive/yaml_edit#23, dart-lang/tools#2481
    old = """\
family:
  - title: Parent
    children:
      - title: kid1
      - title: kid2
  - title: Uncle
"""
    new = """\
family:
  - title: Parent
    children:
      - title: kid1
      - title: kid2
      - title: kid3
  - title: Uncle
"""
    check(old, ("family", 0, "children"), Append({"title": "kid3"}), new)


def test_a_flow_list_is_turned_into_a_block() -> None:
    # esphome/device-builder-frontend#1378
    old = "branches: [ main, 'release/**' ]\n"
    new = edit_text(old, ("branches",), Append("dev"))
    judge(old, ("branches",), Append("dev"), new)
    assert new == "branches: [ main, 'release/**', dev ]\n"


def test_a_flow_list_over_several_lines_collapses() -> None:
    old = "a: [\n  one,\n  two\n]\n"
    new = "a: [\n  one,\n  two,\n  three\n]\n"
    check(old, ("a",), Append("three"), new)


def test_a_second_comma_is_put_after_a_trailing_one() -> None:
    # dart-lang/tools#2532
    old = "exclude:\n  [\n    foo/**,\n    build/**,\n  ]\n"
    new = "exclude:\n  [\n    foo/**,\n    build/**,\n    android/**,\n  ]\n"
    check(old, ("exclude",), Append("android/**"), new)


def test_the_comma_goes_into_the_comment() -> None:
    old = "a: [\n  one,  # 1\n  two   # 2\n]\n"
    new = "a: [\n  one,  # 1\n  two,   # 2\n  three\n]\n"
    check(old, ("a",), Append("three"), new)


def test_deleting_in_a_flow_list_leaves_a_comma() -> None:
    old = "a: [x, y, z]\n"
    check(old, ("a", 0), Delete(), "a: [y, z]\n")
    check(old, ("a", 1), Delete(), "a: [x, z]\n")
    check(old, ("a", 2), Delete(), "a: [x, y]\n")


def test_deleting_in_a_flow_mapping_leaves_a_comma() -> None:
    old = "p: {x: 1, y: 2}   # a point\n"
    check(old, ("p", "x"), Delete(), "p: {y: 2}   # a point\n")
    check(old, ("p", "y"), Delete(), "p: {x: 1}   # a point\n")


def test_a_field_is_glued_to_the_empty_value_before_it() -> None:
    old = "p: {a: }\nq: [a: ]\n"
    for path in [("p", "k"), ("q", 0, "k")]:
        new = edit_text(old, path, Set("v"))
        judge(old, path, Set("v"), new)


def test_a_value_is_glued_to_the_comment_after_it() -> None:
    for old in ["{\n  b: 1,\n  a: # c\n}\n", "p: {b: 1, a:   # c\n }\n"]:
        path = ("a",) if old[0] == "{" else ("p", "a")
        for value in ["z", {"d": 7}, ["x"], "a # b", None]:
            new = edit_text(old, path, Set(value))
            judge(old, path, Set(value), new)
            assert " # c" in new


def test_a_text_that_says_null_becomes_null_where_its_alias_was() -> None:
    old = "a: &n |-\n null\nb: 1\nc: *n\n"
    new = edit_text(old, ("a",), Delete())
    judge(old, ("a",), Delete(), new)
    assert yaml.safe_load(new) == {"b": 1, "c": "null"}


def test_an_element_is_glued_to_the_empty_value_of_a_pair() -> None:
    old = "q: [a: ]\n"
    new = edit_text(old, ("q",), Append("v"))
    judge(old, ("q",), Append("v"), new)


def test_a_key_that_begins_with_a_colon_is_taken_for_a_value() -> None:
    old = "? a\n:b: d\n"
    new = edit_text(old, ("a",), Set("x"))
    judge(old, ("a",), Set("x"), new)


def test_a_nested_value_put_into_a_flow_list_is_a_block() -> None:
    old = "a: [x, {k: v}]\n"
    new = "a: [x, {k: v}, {k: [1, 2]}]\n"
    check(old, ("a",), Append({"k": [1, 2]}), new)


def test_keys_are_sorted() -> None:
    # home-assistant/core#46547, pnpm/pnpm#9470
    old = "z: 1\na: 2\nm: 3\n"
    new = "z: 1\nb: 4\na: 2\nm: 3\n"
    check(old, ("b",), Insert(4, after="z"), new)


def test_spaces_around_a_colon_are_normalised() -> None:
    old = "site_name:   Plan\nkey : x\n? k\n: v\n"
    new = "site_name:   Plans\nkey : x\n? k\n: v\n"
    check(old, ("site_name",), Set("Plans"), new)


def test_trailing_spaces_are_stripped() -> None:
    # alangrainger/obsidian-frontmatter-modified-date#63
    old = "a: 1   \nblank: \n- not\n".replace("- not\n", "") + "b: 2\t\n"
    new = "a: 1   \nblank: \n" + "b: 3\t\n"
    check(old, ("b",), Set(3), new)


def test_deleting_the_first_field_of_an_element_takes_its_dash() -> None:
    old = "- a: 1\n  b: 2\n- a: 3\n"
    new = "- b: 2\n- a: 3\n"
    check(old, (0, "a"), Delete(), new)


def test_deleting_the_first_of_a_list_in_a_list_takes_both_dashes() -> None:
    old = "- - a\n  - b\n- c\n"
    new = "- - b\n- c\n"
    check(old, (0, 0), Delete(), new)


def test_inserting_first_into_a_list_in_a_list() -> None:
    old = "- - a\n  - b\n- c\n"
    new = "- - z\n  - a\n  - b\n- c\n"
    check(old, (0, 0), Insert("z"), new)


# ---------------------------------------------------------------- block texts and long lines


def test_a_block_text_elsewhere_becomes_a_quoted_one() -> None:
    # mikefarah/yq#1277, mikefarah/yq#2147, yaml/pyyaml#703
    old = 'x: |\n  one \n   two\n\n  "three"\ny: >-\n  a\n  b\n\n  c\nz: 1\n'
    new = 'x: |\n  one \n   two\n\n  "three"\ny: >-\n  a\n  b\n\n  c\nz: 2\n'
    check(old, ("z",), Set(2), new)


def test_a_folded_text_elsewhere_is_folded_anew() -> None:
    # home-assistant/home-assistant.io#9275
    old = "t: >-\n  {% if a %}\n    b\n  {% endif %}\nx: 1\n"
    new = "t: >-\n  {% if a %}\n    b\n  {% endif %}\nx: 2\n"
    check(old, ("x",), Set(2), new)


def test_a_long_line_elsewhere_is_wrapped() -> None:
    # treeverse/dvc#9397, meltano/meltano#9383, apache/buildstream#2046, github/spec-kit#3989
    long = "mot " * 60 + "fin"
    old = f'cmd: {long}\nq: "{long}"\nx: 1\n'
    new = f'cmd: {long}\nq: "{long}"\nx: 2\n'
    check(old, ("x",), Set(2), new)


def test_new_lines_are_spelled_as_escapes() -> None:
    # mikefarah/yq#771, mikefarah/yq#1506
    old = "run: make\nx: 1\n"
    new = "run: |\n  make\n  make test\nx: 1\n"
    check(old, ("run",), Set("make\nmake test\n"), new)


def test_a_text_without_a_final_line_break_gets_one() -> None:
    # mikefarah/yq#621
    old = "note: x\n"
    new = "note: |-\n  one\n  two\n"
    check(old, ("note",), Set("one\ntwo"), new)


def test_long_new_prose_stands_on_one_endless_line() -> None:
    old = "note: x\nb: 1\n"
    new = edit_text(old, ("note",), Set(PROSE))
    judge(old, ("note",), Set(PROSE), new)
    assert new.startswith("note: >-\n  ")
    assert max(map(len, new.splitlines())) <= 90


def test_a_text_with_leading_spaces_is_a_broken_block() -> None:
    # go-yaml/yaml#643, eemeli/yaml#695
    old = "a: x\nb: 1\n"
    for text in [" hello\nworld", "  \nx", "\n\nx", "x\n \n", "\tx\ny"]:
        judge(old, ("a",), Set(text), edit_text(old, ("a",), Set(text)))


def test_a_text_of_line_breaks_alone_is_lost() -> None:
    # nodeca/js-yaml#777, nodeca/js-yaml#235
    for old in ["a: x\nb: 1\n", "{a: x, b: 1}\n", "b: 1\na: x"]:
        for text in ["\n", "\n\n", "x\n\n"]:
            judge(old, ("a",), Set(text), edit_text(old, ("a",), Set(text)))


def test_a_replaced_block_text_at_the_end_of_a_file_without_a_line_break() -> None:
    old = "a: 1\nt: |\n  last"
    new = edit_text(old, ("b",), Set("x"))
    judge(old, ("b",), Set("x"), new)
    assert new == "a: 1\nt: |-\n  last\nb: x"


def test_an_explicit_indentation_is_dropped() -> None:
    old = "a: |2\n    two more\n  none\nb: 1\n"
    new = "a: |2\n    two more\n  none\nb: 2\n"
    check(old, ("b",), Set(2), new)


# ---------------------------------------------------------------- the file itself


def test_windows_line_ends_become_unix_ones() -> None:
    # lyz-code/yamlfix#225, redhat-developer/yaml-language-server#880, dart-lang/tools#2143
    old = "---\r\na: 1\r\nb:\r\n  - x\r\n"
    new = "---\r\na: 1\r\nb:\r\n  - x\r\n  - k: |-\r\n      one\r\n      two\r\n"
    check(old, ("b",), Append({"k": "one\ntwo"}), new)


def test_the_marker_is_removed_from_a_file_with_windows_line_ends() -> None:
    # mikefarah/yq#2532
    old = "---\r\ntest_var: aaa\r\n"
    new = "---\r\ntest_var: bbb\r\n"
    check(old, ("test_var",), Set("bbb"), new)


def test_old_mac_line_ends() -> None:
    # chyh1990/yaml-rust#165
    old = "a: 1\rb:\r- x # one\r"
    new = "a: 1\rb:\r- x # one\r- z\r"
    check(old, ("b",), Append("z"), new)


def test_mixed_line_ends_are_made_alike() -> None:
    old = "a: 1\r\nb: 2\nc: 3\r\n"
    new = "a: 1\r\nb: 5\nc: 3\r\n"
    check(old, ("b",), Set(5), new)


def test_a_final_line_break_is_added() -> None:
    # alechenninger/monarch#95
    old = "a: 1\nb: 2"
    check(old, ("b",), Set(3), "a: 1\nb: 3")
    check(old, ("c",), Set(3), "a: 1\nb: 2\nc: 3")
    check(old, ("b",), Delete(), "a: 1")


def test_the_last_key_of_a_file_without_a_final_line_break_cannot_be_removed() -> None:
    # dart-archive/yaml_edit#76
    old = "a:\n  b: 1\n  c: 2 # last"
    new = "a:\n  b: 1"
    check(old, ("a", "c"), Delete(), new)


def test_the_byte_order_mark_is_lost() -> None:
    old = "\ufeffa: 1\nb: 2\n"
    new = "\ufeffa: 1\nb: 3\n"
    check(old, ("b",), Set(3), new)


def test_emoji_are_escaped() -> None:
    # mikefarah/yq#484, ruby/psych#371, commitizen-tools/commitizen#1164, go-yaml/yaml#737
    old = "a: 🛑 STOP\n\"b.🥾\": 'x 🎉'\nc: 1\n"
    new = "a: 🛑 STOP\n\"b.🥾\": 'x 🎉'\nc: 🚀 go\n"
    check(old, ("c",), Set("🚀 go"), new)


def test_accents_are_escaped() -> None:
    old = "titre: Été à Noël\nclé: x\n"
    new = "titre: Été à Noël\nclé: œuvre « réussie »\n"
    check(old, ("clé",), Set("œuvre « réussie »"), new)


def test_a_no_break_space_becomes_a_space_or_an_escape() -> None:
    old = "a: 10\u00a0%\nb: x\n"
    new = "a: 10\u00a0%\nb: z\n"
    check(old, ("b",), Set("z"), new)


def test_the_document_s_markers_are_removed() -> None:
    # redhat-developer/vscode-yaml#134, redhat-developer/vscode-yaml#1211, eemeli/yaml#368
    old = "%YAML 1.1\n---\nservices:\n  one:\n...\n"
    new = "%YAML 1.1\n---\nservices:\n  one:\n  two: x\n...\n"
    check(old, ("services", "two"), Set("x"), new)


def test_a_document_s_marker_is_added() -> None:
    # homeport/dyff#639, squaremo/kubeyaml#5
    old = "a: 1\n"
    new = "a: 2\n"
    check(old, ("a",), Set(2), new)


def test_a_tab_before_a_comment_becomes_spaces() -> None:
    old = "a: 1\t# one\nb: x \t # two\n"
    new = "a: 1\t# one\nb: z \t # two\n"
    check(old, ("b",), Set("z"), new)


# ---------------------------------------------------------------- anchors, duplicates, merges


def test_aliases_elsewhere_are_expanded() -> None:
    old = "a: &x 1\nb: *x\nc: [*x, *x ]\nd: 2\n"
    new = "a: &x 1\nb: *x\nc: [*x, *x ]\nd: 3\n"
    check(old, ("d",), Set(3), new)


def test_an_anchor_nobody_uses_is_dropped_with_the_old_value() -> None:
    # mikefarah/yq#1029
    old = "a: &cool cat\n"
    new = "a: &cool dog\n"
    check(old, ("a",), Set("dog"), new)


def test_a_changed_anchor_changes_its_aliases() -> None:
    old = "a: &x one\nb: *x\nc: *x\n"
    new = "a: two\nb: &x one\nc: *x\n"
    check(old, ("a",), Set("two"), new)


def test_a_deleted_anchor_leaves_its_aliases_alone() -> None:
    # mikefarah/yq#656, mikefarah/yq#430
    old = "a: &x one\nb: *x\nc: *x\n"
    new = "b: &x one\nc: *x\n"
    check(old, ("a",), Delete(), new)


def test_setting_an_alias_changes_the_anchor() -> None:
    old = "a: &x one\nb: *x  # same\n"
    new = "a: &x one\nb: two  # same\n"
    check(old, ("b",), Set("two"), new)


def test_the_anchor_of_a_mapping_is_dropped() -> None:
    # mikefarah/yq#694, mikefarah/yq#1451
    old = "foo: &foo\n  bar: baz\n  a: b\n"
    new = "foo: &foo\n  bar: baz\n  a: c\n"
    check(old, ("foo", "a"), Set("c"), new)


@pytest.mark.parametrize(
    "old",
    [
        "a: 1\nb: 2\na: 3\n",
        "x: &x\n  k: 1\nb:\n  <<: *x\n",  # mikefarah/yq#1083
        "a: 1\n---\na: 2\n",
        "a: !secret pass\n",
        "a: [1\n",
    ],
)
def test_what_cannot_be_kept_is_refused_rather_than_changed(old: str) -> None:
    with pytest.raises(EditRefused):
        edit_text(old, ("a",), Set("4"))


def test_the_value_of_an_explicit_key_is_lost() -> None:
    old = "? a b\n: one\n? c\nd: 1\n"
    check(old, ("a b",), Set("two"), "? a b\n: two\n? c\nd: 1\n")
    new = edit_text(old, ("c",), Set("x"))
    judge(old, ("c",), Set("x"), new)


def test_a_change_that_changes_nothing_rewrites_the_file() -> None:
    old = "a:   'x'  # y\nb: [1,2]\n"
    check(old, ("a",), Set("x"), old)
    check(old, ("b",), Set(["1", "2"]), old)
