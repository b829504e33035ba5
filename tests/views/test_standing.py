"""How each deliverable stands: status, completion, late, moved, due soon, silent, in force."""

from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from places import FROZEN, TRICKY
from plantrack.model import Status
from plantrack.views.standing import Snapshot, Standing, late_first
from views.plans import Values, header, ids_of, loaded, on, update, work


def standing(day: str, head: Values | None = None, **values: object) -> Standing:
    return on(day, work("2017-L1", **values), head=head).every[0]


STEPS = [
    {"title": "Un", "due": "2017-02-01", "done": "2017-02-01"},
    {"title": "Deux", "due": "2017-03-01", "done": "2017-03-01"},
    {"title": "Trois", "due": "2017-04-01"},
]


@pytest.mark.parametrize(
    ("status", "share"),
    [
        ("planned", 0),
        ("cancelled", 0),
        ("done", 1),
        ("in_progress", "2/5"),
        ("partial", "2/5"),
        ("deferred", "2/5"),
    ],
)
def test_completion_by_status(status: str, share: str) -> None:
    journal = [update("2017-02-01", status=status, progress="40")]
    found = standing("2017-06-30", updates=journal, milestones=STEPS)
    assert found.completion == Fraction(share)
    assert found.is_quantified


@pytest.mark.parametrize("status", ["in_progress", "partial", "deferred"])
def test_without_progress_the_share_of_milestones_done_counts(status: str) -> None:
    found = standing("2017-06-30", updates=[update("2017-02-01", status=status)], milestones=STEPS)
    assert found.completion == Fraction(2, 3)
    assert found.is_quantified


def test_a_milestone_counts_from_the_day_it_is_done() -> None:
    journal = [update("2017-02-01", status="in_progress")]
    days = ["2017-02-01", "2017-02-28", "2017-03-01"]
    found = [standing(day, updates=journal, milestones=STEPS).completion for day in days]
    assert found == [Fraction(1, 3), Fraction(1, 3), Fraction(2, 3)]


def test_a_progress_of_zero_is_stated() -> None:
    journal = [update("2017-02-01", status="in_progress", progress="0")]
    found = standing("2017-06-30", updates=journal, milestones=STEPS)
    assert (found.completion, found.is_quantified) == (Fraction(0), True)


def test_with_nothing_stated_it_is_not_quantified() -> None:
    found = standing("2017-06-30", updates=[update("2017-02-01", status="in_progress")])
    assert (found.completion, found.is_quantified) == (Fraction(0), False)


def test_the_last_progress_counts_even_when_it_is_lower() -> None:
    journal = [
        update("2017-02-01", status="in_progress", progress="60"),
        update("2017-03-01", progress="40"),
    ]
    assert standing("2017-06-30", updates=journal).completion == Fraction(2, 5)


def test_a_progress_without_a_status_leaves_the_work_planned() -> None:
    found = standing("2017-06-30", updates=[update("2017-02-01", progress="60")])
    assert (found.status, found.completion) == (Status.PLANNED, Fraction(0))


def test_on_one_day_the_later_entry_wins() -> None:
    journal = [update("2017-02-01", status="done"), update("2017-02-01", status="in_progress")]
    assert standing("2017-06-30", updates=journal).status is Status.IN_PROGRESS


def test_reopened_work_takes_its_last_progress_again() -> None:
    journal = [
        update("2017-02-01", status="in_progress", progress="60"),
        update("2017-03-01", status="done"),
        update("2017-04-01", status="in_progress"),
    ]
    assert standing("2017-06-30", updates=journal).completion == Fraction(3, 5)


@pytest.mark.parametrize(("day", "late"), [("2017-06-30", False), ("2017-07-01", True)])
def test_work_is_late_from_the_day_after_its_due_date(day: str, *, late: bool) -> None:
    assert standing(day, due="2017-06-30").late is late


@pytest.mark.parametrize("status", ["done", "partial", "deferred", "cancelled"])
def test_closed_work_is_never_late_soon_or_silent(status: str) -> None:
    journal = [update("2017-01-01", status=status)]
    for day in ("2017-06-30", "2019-06-30"):
        found = standing(day, start="2017-01-01", due="2017-06-30", updates=journal)
        assert not any((found.late, found.due_soon, found.silent, found.moved))


MOVED = [update("2017-06-01", due="2017-09-30", reason="Neige.")]


@pytest.mark.parametrize(
    ("day", "moved", "late"),
    [("2017-06-30", False, False), ("2017-07-01", True, False), ("2017-10-01", False, True)],
)
def test_a_due_date_pushed_past_the_day_is_moved(day: str, *, moved: bool, late: bool) -> None:
    found = standing(day, due="2017-06-30", updates=MOVED)
    assert (found.moved, found.late) == (moved, late)


def test_a_due_date_brought_forward_makes_late() -> None:
    journal = [update("2017-02-01", due="2017-03-31", reason="Plus tôt.")]
    assert standing("2017-04-01", due="2017-12-31", updates=journal).late


def test_a_first_due_date_is_not_a_move() -> None:
    found = standing("2017-05-01", updates=[update("2017-02-01", due="2017-06-30")])
    assert not found.moved
    assert found.state.due == date(2017, 6, 30)


@pytest.mark.parametrize(
    ("day", "soon"),
    [("2017-05-30", False), ("2017-05-31", True), ("2017-06-30", True), ("2017-07-01", False)],
)
def test_work_is_due_soon_within_thirty_days(day: str, *, soon: bool) -> None:
    assert standing(day, due="2017-06-30").due_soon is soon


def test_how_soon_is_the_plan_s_choice() -> None:
    assert not standing("2017-06-20", header(due_soon_days="9"), due="2017-06-30").due_soon
    assert standing("2017-06-21", header(due_soon_days="9"), due="2017-06-30").due_soon


@pytest.mark.parametrize(("day", "days"), [("2017-05-02", None), ("2017-05-03", 91)])
def test_work_in_progress_is_silent_after_ninety_days(day: str, days: int | None) -> None:
    journal = [update("2017-02-01", status="in_progress")]
    assert standing(day, updates=journal).silent_days == days


def test_planned_work_is_silent_since_its_start() -> None:
    assert standing("2017-04-01", start="2017-01-01").silent_days is None
    assert standing("2017-04-02", start="2017-01-01").silent_days == 91


def test_planned_work_without_start_is_never_silent() -> None:
    journal = [update("2017-01-01", note="On en parle.")]
    assert not standing("2019-12-31", updates=journal).silent


def test_planned_work_is_not_silent_before_its_start() -> None:
    journal = [update("2017-01-01", note="On en parle.")]
    assert not standing("2017-11-30", start="2017-12-01", updates=journal).silent
    assert standing("2017-12-01", start="2017-12-01", updates=journal).silent_days == 334


def test_any_entry_breaks_the_silence() -> None:
    journal = [update("2017-01-02", status="in_progress"), update("2017-04-01", note="Ça avance.")]
    assert not standing("2017-06-30", updates=journal).silent


def test_how_long_a_silence_is_the_plan_s_choice() -> None:
    journal = [update("2017-02-01", status="in_progress")]
    assert standing("2017-02-09", header(stale_after_days="7"), updates=journal).silent_days == 8


@pytest.mark.parametrize(
    ("added", "day", "in_force"),
    [
        (None, "2016-12-31", False),
        (None, "2017-01-01", True),
        ("2016-11-01", "2016-12-31", False),
        ("2017-05-01", "2017-04-30", False),
        ("2017-05-01", "2017-05-01", True),
    ],
)
def test_in_force_from_the_later_of_year_and_addition(
    added: str | None, day: str, *, in_force: bool
) -> None:
    assert standing(day, added=added).in_force is in_force


def test_evidence_belongs_to_the_status_in_force() -> None:
    journal = [
        update("2017-02-01", status="done", evidence=["v1"]),
        update("2017-03-01", status="in_progress"),
        update("2017-04-01", status="done"),
        update("2017-05-01", evidence=["v2"]),
    ]
    days = ["2017-02-01", "2017-04-01", "2017-05-01"]
    found = [standing(day, updates=journal).state.evidence for day in days]
    assert found == [("v1",), (), ("v2",)]


def test_the_set_of_an_axis_holds_each_deliverable_once() -> None:
    snapshot = on("2017-06-30", work("2017-L1", commitments=["1.1", "1.10"]))
    assert ids_of(snapshot.answering(snapshot.plan.axes[0].id)) == ["2017-L1"]


def test_standings_by_due_date_those_without_one_last() -> None:
    snapshot = on(
        "2017-06-30",
        work("2017-L1"),
        work("2017-L3", due="2017-06-30"),
        work("2017-L2", due="2017-06-30"),
        work("2017-L4", due="2017-01-30"),
    )
    assert ids_of(late_first(snapshot.every)) == ["2017-L4", "2017-L2", "2017-L3", "2017-L1"]


@pytest.mark.parametrize("root", [FROZEN, TRICKY], ids=["real", "tricky"])
def test_a_later_day_is_that_day(root: Path) -> None:
    plan = loaded(root).plan
    days = [date(2016, 12, 1) + timedelta(days=17 * number) for number in range(75)]
    snapshot = Snapshot(plan, days[0])
    for day in days[1:]:
        snapshot = snapshot.later(day)
        assert snapshot.day == day
        assert snapshot.every == Snapshot(plan, day).every
