"""Anchors that go hand their value on."""

import pytest

from plantrack.edits.text import Delete, Insert, Operation, Set, edit_text
from plantrack.edits.text.anchors import is_shared
from plantrack.source.tree import Path

from .trees import tree


@pytest.mark.parametrize(
    ("text", "path", "operation", "new"),
    [
        ("a: &n x\nb: *n\nc: *n\n", ("a",), Set("w"), "a: w\nb: &n x\nc: *n\n"),
        ("a: &n x\nb: *n\nc: *n\n", ("a",), Delete(), "b: &n x\nc: *n\n"),
        ("a: &n 'x, y'\nb: [*n]\n", ("a",), Set("z"), "a: 'z'\nb: [&n 'x, y']\n"),
        ("a: &n x\nb: *n\n", ("b",), Set("w"), "a: &n x\nb: w\n"),
        ("a: &n x\nb: y\n", ("a",), Set("z"), "a: &n z\nb: y\n"),
        ("a: &n x\nb: &n y\nc: *n\n", ("a",), Set("z"), "a: &n z\nb: &n y\nc: *n\n"),
        ("a: &n |-\n  null\nb: *n\n", ("a",), Delete(), "b: &n 'null'\n"),
        ("a: &n\nb: *n\n", ("a",), Set("z"), "a: z\nb: &n null\n"),
        ("- &n x\n- {*n : *n}\n", (0,), Delete(), "- {&n x : *n}\n"),
        ("a: &n\n  - x\nb: 1\n", ("a", 0), Insert("w"), "a: &n\n  - w\n  - x\nb: 1\n"),
    ],
)
def test_the_first_alias_that_stays_becomes_the_anchor(
    text: str, path: Path, operation: Operation, new: str
) -> None:
    assert edit_text(text, path, operation) == new


def test_what_an_alias_repeats_is_shared() -> None:
    found = tree("a: &n x\nb: *n\nc: &o y\n")
    assert [is_shared(found, found.node((name,))) for name in "abc"] == [True, False, False]
