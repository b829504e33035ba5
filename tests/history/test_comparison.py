"""Two days compared: what was worked on, what the scope became, and a sum that holds."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from places import FROZEN
from plantrack.history.comparison import compared, year_move
from plantrack.model import Plan
from plantrack.project import Project
from plantrack.views.standing import Snapshot

HEAD = "deliverables:\n"
ONE = """\
  - id: {id}
    title: Faire {id}
    commitments: ["{commitment}"]
    due: 2018-06-30
    weight: {weight}
    updates:
"""
ENTRY = "      - date: {date}\n        {words}\n"


def deliverable(
    name: str, *entries: tuple[str, str], weight: str = "1", commitment: str = "1.1"
) -> str:
    text = ONE.format(id=name, weight=weight, commitment=commitment)
    if not entries:
        return text.replace("    updates:\n", "")
    return text + "".join(ENTRY.format(date=day, words=words) for day, words in entries)


@pytest.fixture
def plan_of(make_plan: Callable[..., Path]) -> Callable[..., Plan]:
    def _plan(*deliverables: str) -> Plan:
        root = make_plan({"actions/2018/a.yaml": HEAD + "".join(deliverables)})
        return Project(root).plan

    return _plan


def kinds(before: Snapshot, after: Snapshot) -> tuple[list[str], list[str]]:
    found = compared(before, after)
    work = [f"{one.kind} {one.standing.deliverable.id}" for one in found.work]
    return work, [f"{one.kind} {one.standing.deliverable.id}" for one in found.scope]


def test_one_plan_on_two_days(plan_of: Callable[..., Plan]) -> None:
    plan = plan_of(
        deliverable("A", ("2018-05-01", "status: done")),
        deliverable("B", ("2018-02-01", "progress: 20"), ("2018-05-01", "progress: 60")),
        deliverable("C", ("2018-05-01", "status: in_progress")),
        deliverable("D", ("2018-05-01", "status: cancelled")),
        deliverable("E", ("2018-05-01", "due: 2018-12-01")),
        deliverable("F", ("2018-02-01", "status: done"), ("2018-05-01", "status: in_progress")),
        deliverable("G", ("2018-02-01", "status: done")),
        deliverable("H", ("2018-05-01", "status: partial")),
        deliverable("I", ("2018-05-01", "status: deferred")),
    )
    work, scope = kinds(Snapshot(plan, date(2018, 3, 1)), Snapshot(plan, date(2018, 6, 1)))
    assert work == ["done A", "started C", "reopened F", "partial H"]
    assert scope == ["cancelled D", "moved E", "deferred I"]


def test_progress_counts_where_the_work_is_in_hand(plan_of: Callable[..., Plan]) -> None:
    plan = plan_of(
        deliverable(
            "B",
            ("2018-02-01", "status: in_progress\n        progress: 20"),
            ("2018-05-01", "progress: 60"),
        )
    )
    assert kinds(Snapshot(plan, date(2018, 3, 1)), Snapshot(plan, date(2018, 6, 1))) == (
        ["progressed B"],
        [],
    )


def test_two_files_of_the_same_day(plan_of: Callable[..., Plan]) -> None:
    day = date(2018, 3, 1)
    before = Snapshot(plan_of(deliverable("A"), deliverable("B")), day)
    changed = (deliverable("B", weight="3", commitment="1.10"), deliverable("C"))
    assert kinds(before, Snapshot(plan_of(*changed), day)) == (
        [],
        ["reweighted B", "answers B", "added C", "removed A"],
    )


def test_a_year_that_begins_is_no_heap_of_additions(real_root: Path) -> None:
    plan = Project(real_root).plan
    found = compared(Snapshot(plan, date(2017, 12, 20)), Snapshot(plan, date(2018, 1, 20)))
    assert [one.year for one in found.begun] == [2018]
    assert not [one for one in found.scope if one.kind == "added"]


def test_added_work_lowers_a_figure_by_scope(plan_of: Callable[..., Plan]) -> None:
    day = date(2018, 6, 1)
    done = deliverable("A", ("2018-02-01", "status: done"))
    also = deliverable("B", ("2018-05-01", "status: done"))
    before = Snapshot(plan_of(done, deliverable("B")), date(2018, 3, 1))
    after = Snapshot(plan_of(done, also, deliverable("C"), deliverable("D")), day)
    move = year_move(before, after, "2018")
    assert move is not None
    assert (move.before, move.after) == (Fraction(1, 2), Fraction(1, 2))
    assert (move.work, move.scope) == (Fraction(1, 4), Fraction(-1, 4))


def test_giving_up_is_no_work(plan_of: Callable[..., Plan]) -> None:
    hand = ("2018-02-01", "status: in_progress\n        progress: 80")
    plan = plan_of(
        deliverable("A", hand, ("2018-05-01", "status: cancelled")),
        deliverable("B", ("2018-02-01", "status: in_progress\n        progress: 50")),
    )
    move = year_move(Snapshot(plan, date(2018, 3, 1)), Snapshot(plan, date(2018, 6, 1)), "2018")
    assert move is not None
    assert (move.work, move.scope) == (0, Fraction(-2, 5))


def test_a_deliverable_by_another_id_is_the_same(plan_of: Callable[..., Plan]) -> None:
    done = ("2018-02-01", "status: done")
    before = Snapshot(plan_of(deliverable("A", done)), date(2018, 3, 1))
    renamed = deliverable("B", done).replace("    due:", "    formerly: [A]\n    due:")
    after = Snapshot(plan_of(renamed), date(2018, 6, 1))
    assert kinds(before, after) == ([], [])
    move = year_move(before, after, "2018")
    assert move is not None
    assert (move.work, move.scope) == (0, 0)


def test_a_year_without_figures_has_no_move(real_root: Path) -> None:
    plan = Project(real_root).plan
    early, late = Snapshot(plan, date(2017, 6, 1)), Snapshot(plan, date(2018, 6, 1))
    assert year_move(early, late, "2018") is None
    assert year_move(early, late, 2031) is None


@given(st.dates(date(2017, 1, 1), date(2020, 3, 31)), st.dates(date(2017, 1, 1), date(2020, 3, 31)))
def test_work_and_scope_add_up_on_any_two_days(one: date, other: date) -> None:
    plan = Project(FROZEN).plan if not _KNOWN else _KNOWN[0]
    _KNOWN[:] = [plan]
    before, after = Snapshot(plan, min(one, other)), Snapshot(plan, max(one, other))
    found = compared(before, after)
    for year in (2017, 2018, 2019):
        if move := year_move(before, after, year):
            assert move.before + move.work + move.scope == move.after
    if one == other:
        assert (found.work, found.scope, found.begun) == ((), (), ())
    ids = {each.deliverable.id for each in after.in_force}
    assert {each.standing.deliverable.id for each in (*found.work, *found.scope)} <= ids


_KNOWN: list[Plan] = []
