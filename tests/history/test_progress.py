"""Progress over time: the counts of each day's snapshot, from one reading of the journals."""

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from places import TRICKY
from plantrack.history.progress import Progress, progress_of
from plantrack.model import Plan
from plantrack.views.figures import is_promised, promised
from plantrack.views.outcome import days_after
from plantrack.views.standing import Snapshot
from trying import examples
from views.plans import Values, loaded, plan_of, update, work
from views.random_plans import days, works

many_days = st.lists(days, max_size=8)


def one_by_one(plan: Plan, wanted: list[date]) -> tuple[Progress, ...]:
    return tuple(counted(Snapshot(plan, day)) for day in wanted)


def counted(snapshot: Snapshot) -> Progress:
    day, due = snapshot.day, [one for one in snapshot.in_force if is_promised(one, snapshot.day)]
    all_of_them, after = promised(due, day), sum(days_after(one) > 0 for one in due)
    return Progress(day, all_of_them.total, all_of_them.done, all_of_them.done - after)


@settings(deadline=None, max_examples=examples(200))
@given(works(), many_days)
def test_each_day_counts_as_its_snapshot_does(drawn: list[Values], wanted: list[date]) -> None:
    plan = plan_of(*drawn)
    assert progress_of(plan, wanted) == one_by_one(plan, wanted)


@settings(deadline=None, max_examples=examples(200))
@given(works(1), many_days, st.randoms(use_true_random=False))
def test_journals_out_of_order_too(drawn: list[Values], wanted: list[date], random: Random) -> None:
    shuffled = [
        one | {"updates": random.sample(one["updates"], len(one["updates"]))} for one in drawn
    ]
    plan = plan_of(*shuffled)
    assert progress_of(plan, wanted) == one_by_one(plan, wanted)


@pytest.mark.parametrize("plan", [loaded().plan, loaded(TRICKY).plan], ids=["real", "tricky"])
def test_the_plans_at_hand_day_after_day(plan: Plan) -> None:
    wanted = [date(2016, 12, 30) + timedelta(7 * week) for week in range(175)]
    assert progress_of(plan, wanted) == one_by_one(plan, wanted)


def test_a_promise_counts_from_the_day_after_its_due_date() -> None:
    plan = plan_of(work("2017-L1", due="2017-06-30", updates=[update("2017-06-01", status="done")]))
    before, after = progress_of(plan, [date(2017, 6, 30), date(2017, 7, 1)])
    assert (before.promised, before.done) == (0, 0)
    assert (after.promised, after.done) == (1, 1)


def test_work_taken_up_again_is_no_longer_done() -> None:
    plan = plan_of(
        work(
            "2017-L1",
            due="2017-01-31",
            updates=[
                update("2017-02-10", status="done"),
                update("2017-03-10", status="in_progress"),
                update("2017-03-20", status="done"),
            ],
        )
    )
    wanted = [date(2017, month, 15) for month in (1, 2, 3, 4)]
    assert [one.done for one in progress_of(plan, wanted)] == [0, 1, 0, 1]


def test_days_come_back_in_their_order_repeated_ones_too() -> None:
    wanted = [date(2018, 9, 30), date(2017, 1, 1), date(2018, 9, 30)]
    found = progress_of(loaded().plan, wanted)
    assert [one.day for one in found] == wanted
    assert found[0] == found[2]


def test_no_day_and_no_deliverable() -> None:
    assert progress_of(loaded().plan, []) == ()
    assert progress_of(plan_of(), [date.min, date.max]) == (
        Progress(date.min, 0, 0, 0),
        Progress(date.max, 0, 0, 0),
    )
