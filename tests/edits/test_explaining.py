"""The reason of a change, written with the change."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from history.plans import FILES, MemoryTree, loaded
from plantrack.edits.change import Edit, NewFile, Owed, TextChange
from plantrack.edits.explaining import Given, explained
from plantrack.edits.setting import set_field
from plantrack.errors import PlantrackError
from plantrack.loading import load_plan
from plantrack.project import Project
from plantrack.source.files import FolderTree

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


TOLD = "changes:\n  - id: L-01\n    field: weight\n    reason: Ainsi.\n"


def after_the_fact(given: Given, told: str = "", *, is_owed: bool = True) -> Edit:
    known = load_plan(MemoryTree(FILES | ({"plan/changes.yaml": told} if told else {})))
    same = set_field(known, "L-01", "weight", ["2"], DAY)
    return explained(known, same, given, "L-01", "weight", DAY, lambda: is_owed)


def test_a_reason_is_given_after_the_fact_where_it_is_missing() -> None:
    assert after_the_fact(Given()).changes == ()
    (new,) = after_the_fact(Given("Ainsi.")).changes
    assert isinstance(new, NewFile)
    assert after_the_fact(Given("Ainsi."), TOLD).changes == ()
    (other,) = after_the_fact(Given("Ainsi."), TOLD.replace("weight", "title")).changes
    assert isinstance(other, TextChange)


@pytest.mark.parametrize("given", [Given("Ainsi.", "CA-1"), Given(resolution="CA-1")])
def test_what_a_reason_lacks_is_given_to_it(given: Given) -> None:
    (change,) = after_the_fact(given, TOLD).changes
    assert isinstance(change, TextChange)
    assert change.route == ("changes", 0, "resolution")


def test_nothing_told_is_replaced() -> None:
    with pytest.raises(PlantrackError):
        after_the_fact(Given("Autrement."), TOLD, is_owed=False)
    with pytest.raises(PlantrackError):
        after_the_fact(Given(resolution="CA-2"), TOLD + "    resolution: CA-1\n")
    (again,) = after_the_fact(Given("Autrement."), TOLD).changes
    assert isinstance(again, TextChange)  # a later change, which nobody explained


@pytest.mark.parametrize("day", [date(2017, 6, 1), date(2018, 1, 15)])
def test_a_closed_year_owes_a_reason(make_plan: Callable[..., Path], day: date) -> None:
    known = load_plan(FolderTree(make_plan()))
    edit = set_field(known, "2017-L01", "weight", ["3"], day)
    if day.year == 2017:
        assert explained(known, edit, Given(), "2017-L01", "weight", day) == edit
        return
    with pytest.raises(Owed):
        explained(known, edit, Given(), "2017-L01", "weight", day)
    assert explained(known, edit, Given(), "2017-L01", "evidence", day) == edit
    with pytest.raises(Owed):
        explained(known, edit, Given(), "2017-L09", None, day)
    ended = set_field(known, "2017", "end", ["2017-12-30"], day)
    with pytest.raises(Owed):
        explained(known, ended, Given(), "2017", "end", day)
    noted = set_field(known, "2017", "note", ["x"], day)
    assert explained(known, noted, Given(), "2017", "note", day) == noted


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
