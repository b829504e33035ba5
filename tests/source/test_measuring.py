"""Where nodes and entries truly begin and end."""

import pytest

from edits.text.trees import tree
from plantrack.source.refused import Refused
from plantrack.source.tree import Path


@pytest.mark.parametrize(
    ("text", "path", "typed"),
    [
        ("a: |\n  x\n\n# c\nb: 1\n", ("a",), "|\n  x"),
        ("a: |+\n  x\n\n# c\nb: 1\n", ("a",), "|+\n  x\n"),
        ("a: |+\n  x\n\n", ("a",), "|+\n  x\n"),
        ("a: >2-\n    x\n   # no comment\n # one\n", ("a",), ">2-\n    x\n   # no comment"),
        ("- |\n x\n  y\n- z\n", (0,), "|\n x\n  y"),
        ("a: |\nb: 1\n", ("a",), "|"),
        ("a: | # c\n  x\n", ("a",), "| # c\n  x"),
        ("a: |\n   \n\nb: 1\n", ("a",), "|"),
        ("a: one\n  two # c\n", ("a",), "one\n  two"),
        ('a: "q # no" # yes\n', ("a",), '"q # no"'),
        ("a: &n x # c\n", ("a",), "x"),
        ("a: &n:x y\n", ("a",), ":x y"),
        ("a:\n- b: 1\n  # c\n- d\n\n# e\n", ("a",), "- b: 1\n  # c\n- d"),
        ("a: [b, {c: d}] # e\n", ("a",), "[b, {c: d}]"),
        ("a: [b: c, d]\n", ("a", 0), "b: c"),
        ("a:   # c\n\nb: 1\n", ("a",), ""),
        ("? a\n? b\n: c\n", ("b",), "c"),
    ],
)
def test_a_value_ends_where_it_ends(text: str, path: Path, typed: str) -> None:
    found = tree(text)
    node = found.node(path)
    assert text[node.content : node.end] == typed


@pytest.mark.parametrize(
    ("text", "path", "start", "after"),
    [
        ("a :  x\n", ("a",), "a :", ":"),
        ("? a # c\n# d\n: x\n", ("a",), "? a", ":"),
        ("? a\nb: 1\n", ("a",), "? a", None),
        ("-   x\n", (0,), "-  ", "-"),
        ("- \n- # c\n  x\n", (1,), "- #", "-"),
        ("{a, b: }\n", ("a",), "a, ", None),
        ("{a, b: }\n", ("b",), "b: ", ":"),
        ("[a, # c\n b]\n", (1,), "b]\n", None),
        ('{"a":1}\n', ("a",), '"a"', ":"),
    ],
)
def test_an_entry_has_its_sign(text: str, path: Path, start: str, after: str | None) -> None:
    _, entry = tree(text).chain(path)[-1]
    assert text[entry.start : entry.start + 3] == start
    sign = None if entry.after is None else text[entry.after - 1]
    assert sign == after


def test_an_alias_knows_what_it_repeats() -> None:
    found = tree("- &a x\n- *a\n- &a y\n- {*a : *a}\n")
    first, second = found.node((0,)), found.node((2,))
    assert found.node((1,)).target is first
    assert found.node((3, "y")).target is second


def test_an_unreadable_text_has_no_tree() -> None:
    with pytest.raises(Refused):
        tree("a: [\n")
