"""How old what is known of open work is."""

import pytest

from plantrack.views.freshness import AGES, ages_of, freshness_of

from .plans import on, real, update, work


@pytest.mark.parametrize(
    ("day", "age", "days"),
    [
        ("2018-03-01", "recent", 0),
        ("2018-03-31", "recent", 30),
        ("2018-04-01", "ageing", 31),
        ("2018-05-30", "ageing", 90),
        ("2018-05-31", "old", 91),
    ],
)
def test_the_scale(day: str, age: str, days: int) -> None:
    snapshot = on(day, work("2018-A", updates=[update("2018-03-01", status="in_progress")]))
    found = freshness_of(snapshot.in_force[0], snapshot.day, 90)
    assert found is not None
    assert (found.age, found.days) == (age, days)


def test_what_was_never_spoken_of() -> None:
    snapshot = on("2018-06-01", work("2018-A"))
    found = freshness_of(snapshot.in_force[0], snapshot.day, 90)
    assert found is not None
    assert (found.age, found.days) == ("never", None)


def test_closed_work_and_work_to_come_are_not_looked_at() -> None:
    snapshot = on(
        "2018-06-01",
        work("2018-A", updates=[update("2018-03-01", status="done")]),
        work("2018-B", added="2018-12-01"),
    )
    assert [freshness_of(one, snapshot.day, 90) for one in snapshot.every] == [None, None]
    assert set(ages_of(snapshot, snapshot.every).values()) == {0}


@pytest.mark.parametrize("day", ["2017-06-30", "2018-09-30", "2019-10-01"])
def test_the_ages_of_a_plan_are_its_open_work(day: str) -> None:
    snapshot = real(day)
    found = ages_of(snapshot, snapshot.in_force)
    assert tuple(found) == AGES
    assert sum(found.values()) == sum(one.status.is_open for one in snapshot.in_force)
    assert sum(one.silent for one in snapshot.in_force) <= found["old"] + found["never"]
