"""The last days of months, whatever the years."""

from calendar import monthrange
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plantrack.views.month_ends import ends_of, past_month_ends


@given(st.dates(), st.sampled_from((1, 3, 6, 12)))
def test_each_step_ends_on_its_last_day(start: date, step: int) -> None:
    found = [end for end, _ in zip(ends_of(start, step), range(30), strict=False)]
    for end in found:
        assert end.day == monthrange(end.year, end.month)[1]
        assert end.month % step == 0
    months = [12 * end.year + end.month for end in (*found, date.max)]
    assert months[0] - (12 * start.year + start.month) < step
    assert all(after - before == step for before, after in pairwise(months[:-1]))
    assert found[0] >= start
    assert len(found) == 30 or found[-1] == date.max


@given(st.dates(), st.dates())
def test_the_past_is_what_is_before_the_day(since: date, day: date) -> None:
    found = past_month_ends(since, day)
    known = [end for end, _ in zip(ends_of(since, 1), range(500), strict=False)]
    assert all(since <= end < day for end in found)
    assert len(found) <= 120
    if len(found) < 120:
        assert list(found) == [end for end in known if end < day][: len(found) + 1]


@pytest.mark.parametrize("day", [date.min, date(1, 1, 31), date.max])
def test_the_ends_of_the_calendar_have_no_other_side(day: date) -> None:
    assert len(past_month_ends(date.min, day)) == (120 if day == date.max else 0)
