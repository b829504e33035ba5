"""The next action plan's dates: leap years, fiscal years, labels."""

from collections.abc import Callable
from datetime import date

import pytest

from edits.two_axes import load
from plantrack.edits.year_dates import YearDates, label_moved, last_day, span_of
from plantrack.errors import PlantrackError
from plantrack.model import ActionPlan
from plantrack.views.named_days import years_later


def plan(year: int, start: str, end: str, label: str | None = None) -> ActionPlan:
    values = {"year": f"{year}", "title": "P", "start": start, "end": end, "label": label}
    return ActionPlan.model_validate({k: v for k, v in values.items() if v})


@pytest.mark.parametrize(
    ("year", "start", "end", "new", "first", "last"),
    [
        (2019, "2019-01-01", "2019-12-31", 2020, "2020-01-01", "2020-12-31"),
        (2017, "2017-04-01", "2018-03-31", 2018, "2018-04-01", "2019-03-31"),
        (2018, "2018-03-01", "2019-02-28", 2019, "2019-03-01", "2020-02-29"),
        (2019, "2019-03-01", "2020-02-29", 2020, "2020-03-01", "2021-02-28"),
        (2016, "2016-02-29", "2017-02-27", 2017, "2017-03-01", "2018-02-27"),
        (2016, "2016-02-29", "2017-02-28", 2020, "2020-02-29", "2021-02-28"),
        (2017, "2017-07-01", "2018-06-30", 2020, "2020-07-01", "2021-06-30"),
        (2019, "2019-01-01", "2019-12-31", 2018, "2018-01-01", "2018-12-31"),
    ],
)
def test_dates_are_as_many_years_on(
    make_plan: Callable, year: int, start: str, end: str, new: int, first: str, last: str
) -> None:
    span = span_of(load(make_plan()), plan(year, start, end), new)
    assert span == YearDates(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("label", "years", "new"),
    [
        ("2017-2018", 1, "2018-2019"),
        ("2017-18", 1, "2018-19"),
        ("2099–00", 1, "2100–01"),
        ("Exercice 2017/2018", 2, "Exercice 2019/2020"),
        ("An 1", 1, None),
        ("12017", 1, None),
    ],
)
def test_a_label_s_years_move(label: str, years: int, new: str | None) -> None:
    assert label_moved(label, years) == new


def test_without_a_plan_to_follow_the_period_says_when_years_begin(make_plan: Callable) -> None:
    text = (make_plan() / "plan/plan.yaml").read_text(encoding="utf-8")
    fiscal = text.replace("start: 2017-01-01", "start: 2017-04-01")
    loaded = load(make_plan({"plan/plan.yaml": fiscal}))
    assert span_of(loaded, None, 2018) == YearDates(date(2018, 4, 1), date(2019, 3, 31))


def test_the_end_of_time_is_told(make_plan: Callable) -> None:
    with pytest.raises(PlantrackError):
        span_of(load(make_plan()), plan(2019, "2019-01-01", "2019-12-31"), 9999)
    with pytest.raises(PlantrackError):
        last_day(date(9999, 5, 1))
    assert last_day(date(2019, 3, 1)) == date(2020, 2, 29)


def test_a_day_that_is_not_there_is_the_next_one() -> None:
    assert years_later(date(2016, 2, 29), 1) == date(2017, 3, 1)
    assert years_later(date(2016, 2, 29), 4) == date(2020, 2, 29)
