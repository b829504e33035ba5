"""The gate lets nothing through but what was asked, whoever made the new text."""

import pytest

from plantrack.edits.text import Append, Delete, Insert, Operation, Set
from plantrack.edits.text.editor import read
from plantrack.edits.text.expected import changed
from plantrack.edits.text.gate import objection
from plantrack.source.tree import Path

from .trees import tree

TEXT = "# top\na: 1 # one\nb: 'x'\n# of c\nc:\n  # in\n  - d\n  - e # last\n"


def why(new: str, path: Path, operation: Operation, coming: tuple[str, ...] = ()) -> str | None:
    expected = changed(read(TEXT)[0], path, operation)
    found = objection(tree(TEXT), new, path, operation, expected, coming)
    return found.id if found else None


@pytest.mark.parametrize(
    ("old", "new", "path", "operation"),
    [
        ("a: 1", "a: 2", ("a",), Set("2")),
        ("b: 'x'", 'b: "y"', ("b",), Set("y")),
        ("b: 'x'\n", "b: 'x'\nn: z\n", ("n",), Insert("z", after="b")),
        ("# of c\nc:\n  # in\n  - d\n  - e # last\n", "", ("c",), Delete()),
        ("  # in\n  - d\n", "", ("c", 0), Delete()),
        ("- e # last\n", "- e # last\n  - f\n", ("c",), Append("f")),
    ],
)
def test_what_was_asked_passes(old: str, new: str, path: Path, operation: Operation) -> None:
    assert why(TEXT.replace(old, new), path, operation) is None


@pytest.mark.parametrize(
    ("old", "new", "path", "operation", "reason"),
    [
        ("a: 1", "a: [", ("a",), Set("2"), "the new text could not be read again"),
        ("a: 1", "a: 3", ("a",), Set("2"), "the change would alter other values"),
        ("a: 1", "a: 2\nz: 1", ("a",), Set("2"), "the change would alter other values"),
        ("a: 1 # one", "a: 2", ("a",), Set("2"), "a comment would be lost"),
        ("a: 1 # one", "a: 2 # on", ("a",), Set("2"), "a comment would be lost"),
        ("a: 1", "a: 2 # new", ("a",), Set("2"), "a comment would be lost"),
        ("# top\na: 1 # one", "# one\na: 2 # top", ("a",), Set("2"), "a comment would be lost"),
        ("a: 1 # one\nb: 'x'\n# of c\n", "a: 1 # one\n# of c\n", ("b",), Delete(), None),
        ("b: 'x'\n# of c\n", "", ("b",), Delete(), "a comment would be lost"),
    ],
)
def test_anything_else_does_not(
    old: str, new: str, path: Path, operation: Operation, reason: str | None
) -> None:
    assert why(TEXT.replace(old, new), path, operation) == reason


def test_a_spelling_elsewhere_must_stay() -> None:
    changed_quotes = TEXT.replace("a: 1", "a: 2").replace("'x'", '"x"')
    assert why(changed_quotes, ("a",), Set("2")) == (
        "the change would alter how other values are spelled"
    )


def test_comments_may_come_with_what_is_carried() -> None:
    new = TEXT.replace("- e # last\n", "- e # last\n  # its own\n  - f\n")
    assert why(new, ("c",), Append("f"), ("# its own",)) is None
    assert why(new, ("c",), Append("f")) == "a comment would be lost"
