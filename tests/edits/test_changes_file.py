"""What edits note in `plan/changes.yaml`."""

from collections.abc import Callable

import pytest

from edits.changing import load
from plantrack.edits.change import NewFile, TextChange
from plantrack.edits.changes_file import id_removed, reasons_added
from plantrack.edits.text import Append, Insert
from plantrack.errors import PlantrackError

PATH = "plan/changes.yaml"


def operation_of(change: object) -> object:
    assert isinstance(change, TextChange)
    return change.route, change.operation


@pytest.mark.parametrize(
    ("text", "route", "operation"),
    [
        ("changes: []\n", ("removed",), Insert(["A-5"], after="changes")),
        ("removed:\n  - A-2\n", ("removed",), Append("A-5")),
        ("removed:\n  - A-2\n  - A-10\n", ("removed", 1), Insert("A-5")),
        ("removed:\n", ("removed",), Append("A-5")),
    ],
)
def test_an_id_at_its_place(
    make_plan: Callable, text: str, route: tuple[object, ...], operation: object
) -> None:
    change = id_removed(load(make_plan({PATH: text})), "A-5")
    assert operation_of(change) == (route, operation)


def test_an_id_that_is_there_is_kept_once(make_plan: Callable) -> None:
    assert id_removed(load(make_plan({PATH: "removed: [a-5]\n"})), "A-5") is None


def test_a_reason_beside_ids_only(make_plan: Callable) -> None:
    loaded = load(make_plan({PATH: "removed: [X]\n"}))
    (change,), position = reasons_added(loaded, [{"id": "1"}])
    assert operation_of(change) == (("changes",), Insert([{"id": "1"}], after="removed"))
    assert position == 0


def test_a_file_that_is_not_there(make_plan: Callable) -> None:
    assert isinstance(id_removed(load(make_plan()), "A"), NewFile)


def test_a_file_that_cannot_be_read(make_plan: Callable) -> None:
    with pytest.raises(PlantrackError):
        id_removed(load(make_plan({PATH: "removed: [\n"})), "A")
