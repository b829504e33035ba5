"""Comments, and only they."""

import pytest

from plantrack.edits.text.comments import block_above, block_below, comments_of, comments_within

from .trees import tree


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("# top\na: 1 # one\n", ["# top", "# one"]),
        ("a: x#y # z\n", ["# z"]),
        ("a: 'x # y'\nb: \"# z\"\n", []),
        ("a: | # head\n  # text\n # after\nb: 1\n", ["# head", "# after"]),
        ("a: |+\n  x\n\n# after\n", ["# after"]),
        ("a: [b, # c\n  d] # e\n", ["# c", "# e"]),
        ('a: "x"# tight\n', ["# tight"]),
        ("a:\n  # in\n  - x\t# tab\n", ["# in", "# tab"]),
        ("--- # start\na: 1\n... # end\n", ["# start", "# end"]),
        ("? a # key\n: b # value\n", ["# key", "# value"]),
        ("a: one\n  two\n# after\n", ["# after"]),
        ("a: x # c\r\nb: y # d\r", ["# c", "# d"]),
    ],
)
def test_what_follows_the_sign_outside_values_is_a_comment(text: str, comments: list[str]) -> None:
    assert [one.text for one in comments_of(tree(text))] == comments


def test_some_stand_between_two_places() -> None:
    text = "# a\nx: 1 # b\n# c\n"
    assert [one.text for one in comments_within(tree(text), 1, text.index("# c"))] == ["# b"]


@pytest.mark.parametrize(
    ("text", "above"),
    [
        ("x: 1\n# a\n# b\nHERE: 2\n", "# a"),
        ("x:\n  y: 1\n  # z: 2\nHERE: 2\n", "HERE"),
        ("x: 1\n# a\n\n# b\nHERE: 2\n", "# b"),
        ("x: 1 # a\nHERE: 2\n", "HERE"),
        ("x: |\n  # text\nHERE: 2\n", "HERE"),
        ("x: 1\r\n# a\r\nHERE: 2\r\n", "# a"),
        ("# licence\r\nHERE: 2\r\n", "HERE"),
        ("# licence\n\n# a\nHERE: 2\n", "# a"),
        ("HERE: 2\n", "HERE"),
    ],
)
def test_the_block_right_above_ends_at_a_blank_line_or_a_value(text: str, above: str) -> None:
    place = block_above(tree(text), text.index("HERE"))
    assert text[place:].startswith(above)


@pytest.mark.parametrize(
    ("text", "below"),
    [
        ("- a: 1\n  # of a\n\n  # too\n- b: 2\n", "\n- b"),
        ("- a: 1\n# of b\n- b: 2\n", "\n# of b"),
        ("- a: 1\n\n  # of a\n# of b\n- b: 2\n", "\n# of b"),
        ("- a: |\n    x\n  # of a\n- b: 2\n", "\n- b"),
        ("- a: 1\n", "\n"),
        ("- a: 1\n  # end", ""),
    ],
)
def test_comments_further_in_belong_to_what_stands_above(text: str, below: str) -> None:
    read = tree(text)
    rest = text[block_below(read, read.root.entries[0]) :]
    assert rest.startswith(below)
    assert bool(rest) == bool(below)
