"""Completion, counts, promises and elapsed time, on examples counted by hand."""

from datetime import date
from fractions import Fraction

import pytest

from plantrack.views.figures import completion, counts, elapsed, promised, whole_percent
from plantrack.views.standing import Snapshot
from views.plans import Values, ids_of, on, update, work


def going(identifier: str, progress: str, **values: object) -> Values:
    return work(
        identifier,
        updates=[update("2017-01-15", status="in_progress", progress=progress)],
        **values,
    )


def deferred(identifier: str, progress: str) -> Values:
    return work(identifier, updates=[update("2017-12-01", status="deferred", progress=progress)])


def test_a_completion_is_the_weighted_mean() -> None:
    snapshot = on("2017-06-30", going("2017-L1", "50", weight="3"), work("2017-L2", weight="0.5"))
    found = completion(snapshot.in_force)
    assert found.value == Fraction(3, 7)
    assert found.weight == Fraction(7, 2)


def test_nothing_has_no_completion() -> None:
    assert completion(()).value is None


def a_thread(day: str, *more: Values) -> Snapshot:
    successor = work(
        "2018-L1",
        continues="2017-L1",
        updates=[update("2018-02-01", status="in_progress", progress="20")],
    )
    return on(day, deferred("2017-L1", "60"), successor, *more)


def test_in_its_own_year_deferred_work_counts_for_what_was_done() -> None:
    assert completion(a_thread("2018-06-30").of_year("2017")).value == Fraction(3, 5)


def test_over_the_years_the_successor_stands_for_deferred_work() -> None:
    found = completion(a_thread("2018-06-30").in_force)
    assert found.value == Fraction(1, 5)
    assert ids_of(found.left_out) == ["2017-L1"]


def test_deferred_work_counts_until_its_successor_is_in_force() -> None:
    found = completion(a_thread("2017-12-31").in_force)
    assert found.value == Fraction(3, 5)
    assert not found.left_out


def test_a_successor_that_drops_a_commitment_does_not_stand_there() -> None:
    snapshot = on(
        "2018-06-30",
        deferred("2017-L1", "60"),
        work("2018-L1", continues="2017-L1", commitments=["2.1"]),
    )
    assert completion(snapshot.answering("1.1")).value == Fraction(3, 5)
    assert completion(snapshot.in_force).value == 0


@pytest.mark.parametrize("status", ["partial", "done", "cancelled", "in_progress", "planned"])
def test_only_deferred_work_is_ever_left_out(status: str) -> None:
    snapshot = on(
        "2018-06-30",
        work("2017-L1", updates=[update("2017-12-01", status=status)]),
        work("2018-L1", continues="2017-L1"),
    )
    assert not completion(snapshot.in_force).left_out


def test_work_that_states_nothing_counts_as_0_and_is_named() -> None:
    silent = work("2017-L2", updates=[update("2017-02-01", status="in_progress")])
    found = completion(on("2017-06-30", going("2017-L1", "50"), silent).in_force)
    assert found.value == Fraction(1, 4)
    assert ids_of(found.unquantified) == ["2017-L2"]


def test_a_deliverable_of_two_commitments_counts_in_both_and_once_in_their_axis() -> None:
    snapshot = on(
        "2017-06-30", going("2017-L1", "50", commitments=["1.1", "1.10"]), work("2017-L2")
    )
    assert completion(snapshot.answering("1.1")).value == Fraction(1, 4)
    assert completion(snapshot.answering("1.10")).value == Fraction(1, 2)
    assert completion(snapshot.answering(snapshot.plan.axes[0].id)).value == Fraction(1, 4)


ONE_OF_EACH = (
    work("2017-L1", due="2017-05-31"),
    work("2017-L2", due="2017-05-31", updates=[update("2017-05-01", due="2017-12-31")]),
    work("2017-L3", due="2017-05-31", updates=[update("2017-05-01", status="done")]),
    work(
        "2017-L4",
        due="2017-05-31",
        updates=[update("2017-05-01", status="done", evidence=["carte"])],
    ),
    work("2017-L5", due="2017-05-31", updates=[update("2017-05-01", status="partial")]),
    work("2017-L6", due="2017-05-31", updates=[update("2017-05-01", status="deferred")]),
    work("2017-L7", due="2017-05-31", updates=[update("2017-05-01", status="cancelled")]),
    work("2017-L8", due="2017-06-30"),
    work("2017-L9", updates=[update("2017-01-05", status="in_progress")]),
)


def test_what_became_of_each_promise() -> None:
    found = promised(on("2017-06-30", *ONE_OF_EACH).in_force, date(2017, 6, 30))
    assert (found.total, found.done, found.with_evidence) == (7, 2, 1)
    assert (found.partial, found.late, found.moved) == (1, 1, 1)
    assert (found.deferred, found.cancelled) == (1, 1)


def test_a_promise_falls_due_the_day_after_its_date() -> None:
    for day, total in (("2017-05-31", 0), ("2017-06-01", 7)):
        assert promised(on(day, *ONE_OF_EACH).in_force, date.fromisoformat(day)).total == total


def test_counts_by_status() -> None:
    found = counts(on("2017-06-30", *ONE_OF_EACH).in_force)
    assert (found.total, found.planned, found.in_progress, found.done) == (9, 3, 1, 2)
    assert (found.partial, found.deferred, found.cancelled) == (1, 1, 1)
    assert (found.late, found.silent) == (1, 1)


@pytest.mark.parametrize(
    ("day", "days"),
    [("2016-12-31", 0), ("2017-01-01", 1), ("2017-06-30", 181), ("2017-12-31", 365)],
)
def test_elapsed_counts_its_first_and_last_day(day: str, days: int) -> None:
    found = elapsed(date(2017, 1, 1), date(2017, 12, 31), date.fromisoformat(day))
    assert found == Fraction(days, 365)


def test_a_period_of_one_day_is_over_that_day() -> None:
    assert elapsed(date(2017, 1, 1), date(2017, 1, 1), date(2017, 1, 1)) == 1


def test_an_attainment_below_zero_is_rounded_down_too() -> None:
    assert whole_percent(Fraction(-1, 200)) == -1
