"""Fields before and after: lists of ids as sets, lists of entries one by one."""

from functools import partial

import pytest

from plantrack.history.change import Change, ChangeKind
from plantrack.history.fields import Renames, field_changes
from plantrack.model import Role, Update

ROLE = Role(id="a", title="A")


def told(name: str, old: object, new: object) -> list[tuple[str, str | None, object, object]]:
    def change(kind: ChangeKind, field: str, before: object, after: object) -> Change:
        return Change(kind, "role", "a", field, before, after, ROLE)

    found = field_changes(partial(change), name, old, new)
    return [(one.kind, one.field, one.before, one.after) for one in found]


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("title", "a", "a", []),
        ("title", "a", "b", [("changed", "title", "a", "b")]),
        ("partners", ("a", "b"), ("b", "a"), []),
        ("partners", ("a",), ("a", "b"), [("changed", "partners", ("a",), ("a", "b"))]),
        ("evidence", ("a",), ("b", "a"), [("added", "evidence", None, "b")]),
        ("evidence", ("a", "b"), ("c", "d"), [
            ("removed", "evidence", "a", None), ("removed", "evidence", "b", None),
            ("added", "evidence", None, "c"), ("added", "evidence", None, "d"),
        ]),
        ("severities", {"x": "off"}, {"x": "note", "y": "off"}, [
            ("changed", "severities.x", "off", "note"), ("added", "severities.y", None, "off"),
        ]),
        ("severities", {"x": "off"}, {}, [("removed", "severities.x", "off", None)]),
    ],
)  # fmt: skip
def test_fields(
    name: str, old: object, new: object, expected: list[tuple[str, str, object, object]]
) -> None:
    assert told(name, old, new) == expected


def test_ids_are_known_under_their_new_spelling() -> None:
    renames = Renames({"commitment": {"1.1": "1.9"}, "role": {"a": "b"}})
    assert renames.known_as("commitments", ("1.1", "1.2")) == ("1.9", "1.2")
    assert renames.known_as("lead", "a") == "b"
    assert renames.known_as("title", "a") == "a"
    assert renames.known_as("depends_on", ("a",)) == ("a",)
    entry = Update.model_validate({"date": "2018-01-01", "by": "a"})
    respelled = renames.entry_known_as(entry)
    assert isinstance(respelled, Update)
    assert respelled.by == "b"
    untouched = Update.model_validate({"date": "2018-01-01"})
    assert renames.entry_known_as(untouched) is untouched
