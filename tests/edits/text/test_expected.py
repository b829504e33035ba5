"""What the data must be once a change is made."""

import pytest

from plantrack.edits.text.expected import changed, same, spelled
from plantrack.edits.text.operations import Append, Delete, EditRefused, Insert, Operation, Set
from plantrack.source.tree import Path

DATA = {"a": "1", "b": ["x", {"c": None}], "d": None}


@pytest.mark.parametrize(
    ("path", "operation", "new"),
    [
        (("a",), Set("2"), {**DATA, "a": "2"}),
        (("e",), Set("2"), {**DATA, "e": "2"}),
        (("b", 1, "c"), Set(["y"]), {**DATA, "b": ["x", {"c": ["y"]}]}),
        (("b", 0), Delete(), {**DATA, "b": [{"c": None}]}),
        (("b", 0), Insert("w"), {**DATA, "b": ["w", "x", {"c": None}]}),
        (("b", 2), Insert("w"), {**DATA, "b": ["x", {"c": None}, "w"]}),
        (("e",), Insert("w", after="a"), {"a": "1", "e": "w", "b": DATA["b"], "d": None}),
        (("b",), Append("w"), {**DATA, "b": ["x", {"c": None}, "w"]}),
        (("d",), Append("w"), {**DATA, "d": ["w"]}),
        (("e",), Append("w"), {**DATA, "e": ["w"]}),
        (("d", "f"), Set("w"), {**DATA, "d": {"f": "w"}}),
    ],
)
def test_only_what_was_asked_changes(path: Path, operation: Operation, new: object) -> None:
    assert same(changed(DATA, path, operation), new)  # type: ignore[arg-type]  # data of the test


@pytest.mark.parametrize(
    ("path", "operation"),
    [
        (("z",), Delete()),
        (("b", 2), Set("x")),
        (("b", 3), Insert("x")),
        (("b", -1), Delete()),
        (("b", "c"), Set("x")),
        (("a", "c"), Set("x")),
        (("a",), Append("x")),
        (("a",), Insert("x")),
        (("e",), Insert("x", after="z")),
        ((), Set("x")),
        (("z", "y"), Set("x")),
    ],
)
def test_what_cannot_be_is_refused(path: Path, operation: Operation) -> None:
    with pytest.raises(EditRefused):
        changed(DATA, path, operation)


def test_the_order_of_fields_matters() -> None:
    assert not same({"a": "1", "b": "2"}, {"b": "2", "a": "1"})
    assert same([{"a": ["1"]}], [{"a": ["1"]}])


def test_paths_are_told_as_people_count() -> None:
    assert spelled(("deliverables", 2, "title")) == "deliverables[3].title"
    assert spelled((0, "a")) == "[1].a"
    assert spelled(()) == "."
