"""How complete an action plan was over time: on which days, and by which deliverables."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from plantrack.project import Project
from plantrack.views.course import course_days, course_of
from plantrack.views.standing import Snapshot
from plantrack.views.status import status_of

YEAR = (date(2018, 1, 1), date(2018, 12, 31))


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2018-01-10", ["2018-01-10"]),
        ("2018-01-31", ["2018-01-31"]),
        ("2018-03-15", ["2018-01-31", "2018-02-28", "2018-03-15"]),
        ("2018-09-30", ["2018-03-31", "2018-06-30", "2018-09-30"]),
        ("2018-12-31", ["2018-03-31", "2018-06-30", "2018-09-30", "2018-12-31"]),
    ],
)
def test_months_then_quarters(day: str, told: list[str]) -> None:
    start, end = YEAR
    on = date.fromisoformat(day)
    assert [each.isoformat() for each in course_days(start, min(on, end), on)] == told


def test_however_long_there_are_eight_days_at_most() -> None:
    days = course_days(date(1990, 1, 1), date(2018, 12, 31), date(2018, 12, 31))
    assert len(days) <= 8
    assert days[-1] == date(2018, 12, 31)
    assert list(days) == sorted(days)


def test_it_ends_in_the_figures_of_the_day(real_root: Path) -> None:
    snapshot = Snapshot(Project(real_root).plan, date(2018, 9, 30))
    status, course = status_of(snapshot), course_of(snapshot, "2018")
    assert status.current
    assert course.whole[-1] == status.current.figures.completion.value
    for axis in status.axes:
        assert course.of_node[axis.axis.id][-1] == axis.years["2018"].completion.value
    assert course.of_node["1.4"] == (None,) * len(course.days)
    assert all(share is None or 0 <= share <= 1 for share in course.whole)
    assert course.whole[0] != Fraction(1)
