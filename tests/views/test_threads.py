"""The life of a thread: when it was first due, how often it was put off, by how much, why."""

from datetime import date

from plantrack.views.standing import Snapshot
from plantrack.views.threads import Life, life_of, lives_of

from .plans import on, real, update, work

FIRST = work(
    "2017-A",
    due="2017-06-30",
    updates=[
        update("2017-05-01", due="2017-09-30", reason="Un."),
        update("2017-08-01", due="2017-08-31", reason="Plus tôt."),
        update("2017-12-01", status="deferred", reason="Deux.", resolution="CA-1"),
    ],
)
SECOND = work("2018-A", due="2018-04-30", continues="2017-A")


def life(snapshot: Snapshot, identifier: str) -> Life:
    plan = snapshot.plan
    by_id = {one.deliverable.id: one for one in snapshot.every}
    members = [by_id[one.id] for one in plan.thread_of(plan.deliverable_of[identifier])]
    return life_of(snapshot, members)


def test_the_whole_life() -> None:
    found = life(on("2018-05-01", FIRST, SECOND), "2018-A")
    assert found.first_due == date(2017, 6, 30)
    assert found.due == date(2018, 4, 30)
    assert found.slipped == 304
    told = [(one.kind, str(one.before), str(one.after), one.reason) for one in found.postponements]
    assert told == [
        ("moved", "2017-06-30", "2017-09-30", "Un."),
        ("deferred", "2017-08-31", "2018-04-30", "Deux."),
    ]
    assert found.postponements[1].resolution == "CA-1"


def test_a_past_day_knows_no_more_than_that_day() -> None:
    found = life(on("2017-07-01", FIRST, SECOND), "2017-A")
    assert [one.kind for one in found.postponements] == ["moved"]
    assert found.due == date(2017, 9, 30)
    deferred = life(on("2017-12-31", FIRST, SECOND), "2017-A")
    assert deferred.postponements[-1].after == date(2018, 4, 30)
    assert len(deferred.members) == 2


def test_a_deferral_hands_its_promise_over_before_the_next_year_begins() -> None:
    found = life(on("2017-12-31", FIRST, SECOND), "2017-A")
    assert (found.first_due, found.due) == (date(2017, 6, 30), date(2018, 4, 30))
    assert found.slipped == (found.due - found.first_due).days if found.due else None


def test_deferred_work_that_nothing_continues_has_no_due_date() -> None:
    found = life(on("2017-12-31", FIRST), "2017-A")
    assert (found.due, found.slipped) == (None, None)


def test_a_first_due_date_is_no_postponement() -> None:
    snapshot = on("2018-06-01", work("2018-B", updates=[update("2018-02-01", due="2018-05-01")]))
    found = life(snapshot, "2018-B")
    assert found.postponements == ()
    assert (found.first_due, found.due, found.slipped) == (date(2018, 5, 1), date(2018, 5, 1), 0)


def test_each_thread_once() -> None:
    for day in ("2017-06-30", "2018-09-30", "2020-03-31"):
        snapshot = real(day)
        lives = lives_of(snapshot)
        members = [one.deliverable.id for each in lives for one in each.members if one.in_force]
        assert sorted(members) == sorted(one.deliverable.id for one in snapshot.in_force)


def test_the_real_map_of_resources() -> None:
    found = life(real("2018-12-31"), "2018-L07")
    assert len(found.postponements) == 2
    assert found.slipped == (date(2018, 9, 15) - date(2017, 11, 30)).days


def test_two_that_continue_one_are_two_threads() -> None:
    snapshot = on("2018-05-01", FIRST, SECOND, work("2018-B", due="2018-06-30", continues="2017-A"))
    members = [one.deliverable.id for each in lives_of(snapshot) for one in each.members]
    assert sorted(members) == ["2017-A", "2018-A", "2018-B"]
