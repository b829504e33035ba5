"""`status`: the current year, the phase, what calls for attention, the next board meeting."""

from datetime import date
from fractions import Fraction

import pytest

from plantrack.views.standing import Snapshot
from plantrack.views.status import is_adopted, next_event, status_of
from views.plans import action_plan, header, ids_of, on, plan_of, update, work


@pytest.mark.parametrize(
    ("day", "year"),
    [
        ("2016-12-31", None),
        ("2017-01-01", 2017),
        ("2017-12-31", 2017),
        ("2018-01-01", 2018),
        ("2021-01-01", 2019),
    ],
)
def test_the_current_year_is_the_last_one_begun(day: str, year: int | None) -> None:
    found = status_of(on(day)).current
    assert (found.year if found else None) == year


def test_between_two_action_plans_the_last_one_begun_is_current() -> None:
    plans = (action_plan(2017, end="2017-11-30"), action_plan(2018, start="2018-04-01"))
    found = status_of(Snapshot(plan_of(action_plans=plans), date(2018, 2, 1))).current
    assert found
    assert found.year == 2017
    assert found.elapsed == 1


@pytest.mark.parametrize(
    ("day", "phase"),
    [
        ("2016-12-31", "before"),
        ("2017-01-01", "during"),
        ("2019-12-31", "during"),
        ("2020-01-01", "after"),
    ],
)
def test_the_phase_of_the_plan(day: str, phase: str) -> None:
    assert status_of(on(day)).phase == phase


@pytest.mark.parametrize("day", ["2016-10-01", "2020-03-31"])
def test_an_action_plan_that_exceeds_the_period_is_during(day: str) -> None:
    plans = (action_plan(2017, start="2016-10-01"), action_plan(2019, end="2020-03-31"))
    assert status_of(Snapshot(plan_of(action_plans=plans), date.fromisoformat(day))).phase == (
        "during"
    )


def test_the_plan_s_elapsed_time_is_its_period_s() -> None:
    assert status_of(on("2017-12-31")).elapsed == Fraction(365, 1095)


def test_begun_action_plans_without_adoption_are_named() -> None:
    plans = (action_plan(2017, adopted="2016-12-06"), action_plan(2018), action_plan(2019))
    found = status_of(Snapshot(plan_of(action_plans=plans), date(2018, 6, 30))).unadopted
    assert [one.year for one in found] == [2018]


@pytest.mark.parametrize(("day", "adopted"), [("2017-02-06", False), ("2017-02-07", True)])
def test_an_action_plan_is_adopted_from_its_day(day: str, *, adopted: bool) -> None:
    assert is_adopted(action_plan(2017, adopted="2017-02-07"), date.fromisoformat(day)) is adopted


EVENTS = [
    {"date": "2017-09-30", "title": "Second conseil", "kind": "board"},
    {"date": "2017-06-30", "title": "Premier conseil", "kind": "board"},
    {"date": "2017-06-15", "title": "Assemblée"},
]


@pytest.mark.parametrize(
    ("day", "title"),
    [
        ("2017-01-01", "Premier conseil"),
        ("2017-06-30", "Premier conseil"),
        ("2017-07-01", "Second conseil"),
        ("2017-10-01", None),
    ],
)
def test_the_next_board_meeting(day: str, title: str | None) -> None:
    found = status_of(on(day, head=header(events=EVENTS))).next_board
    assert (found.title if found else None) == title


def test_other_kinds_of_events_are_not_the_board() -> None:
    plan = plan_of(head=header(events=EVENTS))
    assert next_event(plan, date(2017, 1, 1), "assembly") is None


def test_what_calls_for_attention() -> None:
    found = status_of(
        on(
            "2017-06-30",
            work("2017-L1", due="2017-05-31"),
            work("2017-L2", due="2017-04-30"),
            work("2017-L3", due="2017-07-30"),
            work("2017-L4", start="2017-02-01"),
            work("2017-L5", start="2017-01-01"),
            work("2017-L6", due="2017-05-31", updates=[update("2017-05-30", due="2017-12-31")]),
            work("2018-L1", due="2017-06-01", start="2017-01-01"),
        )
    )
    assert ids_of(found.late) == ["2017-L2", "2017-L1"]
    assert ids_of(found.due_soon) == ["2017-L3"]
    assert ids_of(found.silent) == ["2017-L5", "2017-L4"]
    assert ids_of(found.moved) == ["2017-L6"]


def test_what_was_not_promised_yet_is_counted_apart() -> None:
    found = status_of(
        on(
            "2017-06-30",
            work("2017-L1", due="2017-06-29"),
            work("2017-L2", due="2017-06-30", updates=[update("2017-02-01", status="done")]),
            work("2017-L3"),
            work("2017-L4", due="2017-07-01"),
        )
    ).years[0]
    assert found.figures.promised.total == 1
    assert (found.due_that_day.total, found.due_that_day.done) == (1, 1)
    assert (found.later.total, found.later.planned) == (1, 1)
    assert (found.undated.total, found.undated.planned) == (1, 1)


def test_done_work_with_evidence() -> None:
    done = update("2017-02-01", status="done")
    found = status_of(
        on(
            "2017-06-30",
            work("2017-L1", updates=[done]),
            work("2017-L2", updates=[done], evidence=["carte"]),
            work("2017-L3", evidence=["carte"]),
        )
    )
    assert found.done_with_evidence == 1


def test_what_no_work_in_force_answers_is_uncovered() -> None:
    snapshot = on("2017-06-30", work("2017-L1"), work("2018-L1", commitments=["2.1"]))
    assert status_of(snapshot).uncovered == ("1.10", "2.1", "2.2")


def test_a_commitment_s_years_are_those_with_work_in_force() -> None:
    snapshot = on("2018-06-30", work("2017-L1"), work("2018-L1"), work("2019-L1"))
    assert list(status_of(snapshot).axes[0].commitments[0].years) == ["2017", "2018"]
    assert status_of(snapshot).axes[0].commitments[1].years == {}


def test_an_orphan_counts_in_its_year_and_in_no_axis() -> None:
    found = status_of(on("2017-06-30", work("2017-L1", commitments=["9.9"])))
    assert found.years[0].figures.deliverables.total == 1
    assert [one.figures.deliverables.total for one in found.axes] == [0, 0]


def test_a_plan_without_action_plans_has_a_status() -> None:
    found = status_of(Snapshot(plan_of(action_plans=()), date(2017, 6, 30)))
    assert found.current is None
    assert found.figures.completion.value is None
