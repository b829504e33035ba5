"""The reason of a change, written with the change."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from history.plans import FILES, MemoryTree, loaded
from plantrack.edits.change import Edit, NewFile, TextChange
from plantrack.edits.explaining import Given, explained
from plantrack.edits.setting import set_field
from plantrack.errors import PlantrackError
from plantrack.loading import load_plan
from plantrack.project import Project

DAY = date(2018, 6, 12)


def edit_of(given: Given, files: dict[str, str] | None = None) -> Edit:
    known = load_plan(MemoryTree(files or FILES))
    edit = set_field(known, "L-01", "weight", ["3"], DAY)
    return explained(known, edit, given, "L-01", "weight", DAY)


def test_without_a_reason_the_edit_is_itself() -> None:
    known = loaded(FILES)
    assert edit_of(Given()) == set_field(known, "L-01", "weight", ["3"], DAY)


def test_a_plan_that_has_no_file_of_reasons_gets_one() -> None:
    *_, last = edit_of(Given("Ainsi.", "CA-1")).changes
    assert isinstance(last, NewFile)
    (entry,) = last.values["changes"]  # type: ignore[misc]  # a list of one
    assert entry == {
        "id": "L-01", "reason": "Ainsi.", "field": "weight", "resolution": "CA-1",
        "date": "2018-06-12",
    }  # fmt: skip


def test_a_file_that_is_there_is_added_to() -> None:
    files = {**FILES, "plan/changes.yaml": "changes:\n  - id: L-02\n    reason: Jadis.\n"}
    *_, last = edit_of(Given("Ainsi.", editorial=True), files).changes
    assert isinstance(last, TextChange)
    assert last.path == "plan/changes.yaml"


@pytest.mark.parametrize("given", [Given(resolution="CA-1"), Given(editorial=True)])
def test_more_than_a_reason_needs_a_reason(given: Given) -> None:
    with pytest.raises(PlantrackError):
        edit_of(given)


def test_a_file_that_cannot_be_read_is_left_alone() -> None:
    with pytest.raises(PlantrackError):
        edit_of(Given("Ainsi."), {**FILES, "plan/changes.yaml": "changes: ["})


def test_what_changes_nothing_needs_no_reason() -> None:
    known = loaded(FILES)
    same = set_field(known, "L-01", "weight", ["2"], DAY)
    assert explained(known, same, Given("Ainsi."), "L-01", "weight", DAY).changes == ()


def test_the_commands(plantrack: Callable, make_plan: Callable[..., Path]) -> None:
    root = make_plan({"actions/2018/a.yaml": FILES["actions/2018/1.yaml"]})
    words = ("--reason", "Le travail a doublé: tout.", "--resolution", "CA-1")
    clock = date(2018, 6, 12)
    for command in (
        ("set", "L-01", "weight", "3"),
        ("unset", "L-01", "weight"),
        ("add", "--title", "Publier", "--commitment", "1.1", "--year", "2018"),
        ("set", "plan", "vision", "Autre", "--editorial"),
    ):
        ran = plantrack(*command, *words, root=root, clock=clock)
        assert ran.code == 0, ran.err
        assert "plan/changes.yaml" in ran.out
    reasons = Project(root).plan.changes
    assert [(one.field, one.editorial) for one in reasons] == [
        ("weight", False),
        ("weight", False),
        (None, False),
        ("vision", True),
    ]
    assert [one.id for one in reasons][::3] == ["L-01", "plan"]
    assert {one.reason for one in reasons} == {"Le travail a doublé: tout."}
    assert plantrack("set", "L-01", "weight", "4", "--editorial", root=root, clock=clock).code == 2
