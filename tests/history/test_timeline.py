"""A figure over time is, on each day, what the status of that day says."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import oracle
from places import FROZEN, TRICKY
from plantrack.errors import PlantrackError
from plantrack.history.timeline import Interval, Timeline, timeline
from plantrack.project import Project
from plantrack.views.standing import Snapshot
from plantrack.views.status import status_of
from trying import examples
from views.plans import on, plan_of, work

REAL = Project(FROZEN).plan
END = date(2020, 3, 31)


def days(found: Timeline) -> list[str]:
    return [one.day.isoformat() for one in found.points]


@pytest.mark.parametrize(
    ("step", "day", "expected"),
    [
        ("month", "2017-03-15", ["2017-01-31", "2017-02-28", "2017-03-15"]),
        ("month", "2017-02-28", ["2017-01-31", "2017-02-28"]),
        ("month", "2016-12-01", ["2016-12-01"]),
        ("quarter", "2017-07-01", ["2017-03-31", "2017-06-30", "2017-07-01"]),
        ("year", "2018-12-31", ["2017-12-31", "2018-12-31"]),
    ],
)
def test_steps_end_on_their_last_day(step: Interval, day: str, expected: list[str]) -> None:
    name = "2017" if step == "month" else "plan"
    assert days(timeline(REAL, name, date.fromisoformat(day), step)) == expected


@pytest.mark.few(3)
@pytest.mark.parametrize("plan", [REAL, Project(TRICKY).plan], ids=["real", "tricky"])
@pytest.mark.parametrize("step", ["month", "quarter"])
def test_each_point_is_the_status_of_its_day(plan: object, step: Interval) -> None:
    for one in timeline(plan, "plan", END, step).points:  # type: ignore[arg-type]  # a plan
        status = status_of(Snapshot(plan, one.day))  # type: ignore[arg-type]  # the same
        assert one.deliverables == status.figures.deliverables
        assert one.promised == status.figures.promised
        assert one.completion == status.figures.completion.value
    for year in (2017, 2018, 2019):
        last = timeline(plan, str(year), END, step).points[-1]  # type: ignore[arg-type]  # the same
        (same,) = [x for x in status_of(Snapshot(plan, END)).years if x.year == year]  # type: ignore[arg-type]  # the same
        assert last.completion == same.figures.completion.value
        assert last.elapsed == same.elapsed


@pytest.mark.nightly
@pytest.mark.parametrize("root", [FROZEN, TRICKY], ids=["real", "tricky"])
def test_ten_past_days_equal_an_independent_computation(root: Path) -> None:
    plan = Project(root).plan
    points = timeline(plan, "plan", date(2019, 6, 30), "quarter").points
    assert len(points) == 10
    for one in points:
        wanted = oracle.status(root, one.day)["plan"]
        found = one.completion
        assert (None if found is None else float(found)) == wanted["completion"]
        assert asdict(one.promised) == wanted["promised"]
        assert asdict(one.deliverables) == wanted["deliverables"]


@settings(max_examples=examples(40))
@given(st.sampled_from(["plan", "2018", "2", "2.3", "2018-L07"]), st.integers(0, 900))
def test_steps_add_up(name: str, after: int) -> None:
    found = timeline(REAL, name, date(2018, 2, 1) + timedelta(days=after), "month")
    for before, one in zip(found.points, found.points[1:], strict=False):
        if one.move is not None:
            assert before.completion is not None
            assert before.completion + one.move.work + one.move.scope == one.completion
    for one in found.points:
        for share in (one.planned, one.replanned):
            assert share is None or 0 <= share <= 1


def test_the_planned_curve_is_that_of_the_due_dates() -> None:
    moved = {"date": "2018-02-01", "due": "2018-09-30", "reason": "x"}
    plan = plan_of(
        work("2018-A", due="2018-03-15", weight="3", updates=[moved]),
        work("2018-B", due="2018-06-30"),
        work("2018-C"),
    )
    at = {
        one.day.isoformat(): one
        for one in timeline(plan, "2018", date(2018, 12, 31), "quarter").points
    }
    assert float(at["2018-03-31"].planned or 0) == 0.6
    assert float(at["2018-03-31"].replanned or 0) == 0
    assert float(at["2018-09-30"].replanned or 0) == 0.2
    assert float(at["2018-12-31"].replanned or 0) == 0.8


@pytest.mark.parametrize(("name", "words"), [("I-01", "is an indicator"), ("9.9", "9.9")])
def test_what_has_no_history(name: str, words: str) -> None:
    with pytest.raises(PlantrackError) as refused:
        timeline(REAL, name, END, "month")
    assert words in refused.value.message_id.format(**refused.value.values)


def test_an_empty_plan_has_points_without_shares(make_plan: Callable[..., Path]) -> None:
    assert on("2018-01-01").plan
    plan = Project(make_plan({"actions/2017/a.yaml": "deliverables: []\n"})).plan
    assert timeline(plan, "2017", date(2017, 6, 30), "quarter").points[-1].completion is None
