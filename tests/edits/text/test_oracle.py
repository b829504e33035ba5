"""The judge itself: it accepts what a careful hand does, and rejects what editors do."""

import random

import pytest

from edits.text import random_edits
from edits.text.oracle import Path, Wrong, judge
from edits.text.reading import leaves, read
from plantrack.edits.text import Append, Delete, Insert, Operation, Plain, Set

TEXT = """\
# top

a: 1.10   # one
b:
  # about x
  - x  # ex

  # about y
  - 'y'
c: |
  text
  # no comment
d: [p, "q",  # after q
  r]

# ---- end ----
e: {k: v}
f: &n same
g: *n
"""

RIGHT: list[tuple[Path, Operation, str, str]] = [
    (("a",), Set(Plain("1.20")), "1.10", "1.20"),
    (("b", 0), Set("z"), "- x  # ex", "- z  # ex"),
    (("b", 1), Set("z"), "'y'", "'z'"),
    (("b", 1), Set(["z"]), "- 'y'\n", "- - z\n"),
    (("b", 0), Delete(), "  # about x\n  - x  # ex\n", ""),
    (("b", 1), Delete(), "  # about y\n  - 'y'\n", ""),
    (("b", 0), Insert("z"), "b:\n", "b:\n  - z\n"),
    (("b", 1), Insert("z"), "# ex\n", "# ex\n  - z\n"),
    (("b", 1), Insert("z"), "# ex\n\n", "# ex\n\n  - z\n"),
    (("b",), Append("z"), "- 'y'\n", "- 'y'\n  - z\n"),
    (("c",), Set("other\n"), "  text\n  # no comment\n", "  other\n"),
    (("c",), Set("other"), "|\n  text\n  # no comment\n", "other\n"),
    (("d",), Append("s"), "  r]", "  r, s]"),
    (("d", 2), Delete(), ",  # after q\n  r]", "  # after q\n  ]"),
    (("d", 1), Set("z"), '"q"', '"z"'),
    (("e", "m"), Insert("w"), "{k: v}", "{k: v, m: w}"),
    (("e", "k"), Delete(), "{k: v}", "{}"),
    (("f",), Delete(), "f: &n same\ng: *n\n", "g: &n same\n"),
    (("f",), Set("other"), "f: &n same\ng: *n\n", "f: other\ng: &n same\n"),
    (("g",), Set(None), "*n", "null"),
    (("h",), Set("x"), "g: *n\n", "g: *n\nh: x\n"),
    (("h",), Insert("x", after="a"), "# one\n", "# one\nh: x\n"),
    (("b",), Delete(), TEXT[TEXT.index("b:\n") : TEXT.index("c:")], ""),
]

WRONG: dict[str, tuple[Path, Operation, list[tuple[str, str]]]] = {
    "nothing changed": (("a",), Set(2), []),
    "another value": (("a",), Set(2), [("1.10", "3")]),
    "another value too": (("a",), Set(2), [("1.10", "2"), ("text", "texts")]),
    "comment lost": (("a",), Set(2), [("1.10   # one", "2")]),
    "comment aligned anew": (("a",), Set(2), [("1.10   #", "2      #")]),
    "comment elsewhere lost": (("a",), Set(2), [("1.10", "2"), ("# top\n", "")]),
    "comment elsewhere moved": (
        ("a",),
        Set(2),
        [("1.10", "2"), ("  # about y\n  - 'y'\n", "  - 'y'\n  # about y\n")],
    ),
    "blank line lost": (("a",), Set(2), [("1.10", "2"), ("# top\n\n", "# top\n")]),
    "blank line added": (("b",), Append("z"), [("- 'y'\n", "- 'y'\n\n  - z\n")]),
    "blank line at the end": (("a",), Set(2), [("1.10", "2"), ("*n\n", "*n\n\n")]),
    "quotes lost": (("a",), Set(2), [("1.10", "2"), ("'y'", "y")]),
    "quotes of another kind": (("b", 1), Set("z"), [("'y'", '"z"')]),
    "quotes lost in the value": (("b", 1), Set("z"), [("'y'", "z")]),
    "alias expanded": (("a",), Set(2), [("1.10", "2"), ("*n", "same")]),
    "anchor lost": (("a",), Set(2), [("1.10", "2"), ("&n same\ng: *n", "same\ng: same")]),
    "block text quoted": (
        ("a",),
        Set(2),
        [("1.10", "2"), ("|\n  text\n  # no comment\n", '"text\\n# no comment\\n"\n')],
    ),
    "header of a block changed": (("a",), Set(2), [("1.10", "2"), ("c: |\n", "c: |+\n")]),
    "flow list on one line": (("a",), Set(2), [("1.10", "2"), ("\n  r]", " r]")]),
    "flow list indented anew": (("a",), Set(2), [("1.10", "2"), ("\n  r]", "\n    r]")]),
    "two lines more": (("d",), Append("s"), [("  r]", "  r, s\n]"), ("---- end", "end")]),
    "list indented anew": (
        ("a",),
        Set(2),
        [("1.10", "2"), ("  - x", "- x"), ("  - 'y'", "- 'y'")],
    ),
    "spaces around a colon": (("a",), Set(2), [("1.10", "2"), ("f: &n", "f:  &n")]),
    "final line break lost": (("a",), Set(2), [("1.10", "2"), ("*n\n", "*n")]),
    "line breaks changed": (("a",), Set(2), [("1.10", "2"), ("\n", "\r\n")]),
    "one line break changed": (("a",), Set(2), [("1.10   # one\n", "2   # one\r\n")]),
    "marker added": (("a",), Set(2), [("1.10", "2"), ("# top", "---\n# top")]),
    "mark added": (("a",), Set(2), [("1.10", "2"), ("# top", "\ufeff# top")]),
    "order of keys": (
        ("a",),
        Set(2),
        [("1.10", "2"), ("f: &n same\ng: *n\n", "g: &n same\nf: *n\n")],
    ),
    "key at the wrong place": (("h",), Insert("x", after="a"), [("g: *n\n", "g: *n\nh: x\n")]),
    "between a comment and its element": (
        ("b", 1),
        Insert("z"),
        [("# about y\n", "# about y\n  - z\n")],
    ),
    "below the banner": (("d",), Delete(), [('d: [p, "q",  # after q\n  r]\n\n', "")]),
    "deleted with the comment below": (
        ("b", 0),
        Delete(),
        [("  # about x\n  - x  # ex\n\n  # about y\n", "")],
    ),
    "deleted without its comment": (("b", 0), Delete(), [("  - x  # ex\n", "")]),
    "deleted with a blank line": (("b", 0), Delete(), [("  # about x\n  - x  # ex\n\n", "")]),
    "a number without quotes": (("g",), Set("1.10"), [("*n", "1.10")]),
    "a truth value without quotes": (("h",), Set("no"), [("g: *n\n", "g: *n\nh: no\n")]),
    "anchor gone, its alias another": (
        ("f",),
        Set("other"),
        [("&n same", "other"), ("*n", "same")],
    ),
    "text read only by libyaml": (("h",), Set("a\tb"), [("g: *n\n", "g: *n\nh: a\tb\n")]),
    "comment glued to the value": (("a",), Set(2), [("1.10   #", "2#")]),
    "trailing spaces": (("a",), Set(2), [("1.10", "2"), ("b:\n", "b: \n")]),
    "no YAML": (("a",), Set("[x"), [("1.10", "[x")]),
}


@pytest.mark.parametrize(("path", "operation", "was", "now"), RIGHT)
def test_a_careful_edit_is_right(path: Path, operation: Operation, was: str, now: str) -> None:
    assert TEXT.count(was) == 1
    judge(TEXT, path, operation, TEXT.replace(was, now))


@pytest.mark.parametrize("name", WRONG)
def test_what_editors_do_is_wrong(name: str) -> None:
    path, operation, changes = WRONG[name]
    new = TEXT
    for was, now in changes:
        assert was in new
        new = new.replace(was, now)
    with pytest.raises(Wrong):
        judge(TEXT, path, operation, new)


def test_a_byte_order_mark_is_kept() -> None:
    judge("\ufeffa: 1\n", ("a",), Set(2), "\ufeffa: 2\n")
    with pytest.raises(Wrong):
        judge("\ufeffa: 1\n", ("a",), Set(2), "a: 2\n")


def test_a_comment_needs_a_space_before_it() -> None:
    judge("{\n  a: # c\n}\n", ("a",), Set("z"), "{\n  a: z # c\n}\n")
    with pytest.raises(Wrong):
        judge("{\n  a: # c\n}\n", ("a",), Set({}), "{\n  a: {}# c\n}\n")


def test_a_block_cut_short_by_the_end_may_get_its_sign() -> None:
    judge("a: |\n  x", ("b",), Set("z"), "a: |-\n  x\nb: z")
    with pytest.raises(Wrong):
        judge("a: |\n  x\n", ("b",), Set("z"), "a: |-\n  x\nb: z\n")


def test_the_tail_of_the_block_above_is_not_the_deleted_entry_s() -> None:
    old = "a:\n  x: 1\n  # z: 2\nb: 3\nc: 4\n"
    judge(old, ("b",), Delete(), "a:\n  x: 1\n  # z: 2\nc: 4\n")
    with pytest.raises(Wrong):
        judge(old, ("b",), Delete(), "a:\n  x: 1\nc: 4\n")


def test_nodes_end_where_they_truly_end() -> None:
    text = "a: |\n  x\n\n# c\nb: >+\n  y\n\n\nc:\n  - 1 # d\n  -\n# e\nd: 'z'\n"
    spelled = [text[one.start : one.end] for one in leaves(read(text).root, None)]
    assert spelled == ["a", "|\n  x", "b", ">+\n  y\n\n", "c", "1", "", "d", "'z'"]
    assert [one.text for one in read(text).comments] == ["# c", "# d", "# e"]


def _spoilt(rng: random.Random, old: str, new: str) -> str | None:
    """The new text with one line spoilt that the change has nothing to do with."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    same = 0
    while same < min(len(before), len(after)) and before[same] == after[same]:
        same += 1
    if same < 4:
        return None
    place = rng.randrange(same - 3)
    line = after[place]
    body, end = line.rstrip("\r\n"), line[len(line.rstrip("\r\n")) :]
    spoilt = rng.choice([f"{body} {end}", "", f"{end}{line}", f" {line}", f"{line}# new{end}"])
    return "".join([*after[:place], spoilt, *after[place + 1 :]])


@pytest.mark.nightly
def test_a_line_spoilt_anywhere_else_is_found() -> None:
    rng = random.Random(7)  # noqa: S311 - reproducible
    texts = list((random_edits.wild() | random_edits.plans()).values())
    found = 0
    while found < 200:
        text = rng.choice(texts)
        one = random_edits.edit(rng, read(text).data)
        if one is None:
            continue
        new, failure = random_edits.tried("", text, one)
        spoilt = None if failure or new == text else _spoilt(rng, text, new)
        if spoilt is None:
            continue
        found += 1
        with pytest.raises(Wrong):
            judge(text, one.path, one.operation, spoilt)
