"""Over how many action plans a figure of several years goes."""

from datetime import date

import pytest

from plantrack.views.periods import Periods, periods_of
from views.plans import action_plan, header, plan_of


@pytest.mark.parametrize(
    ("day", "begun"),
    [("2016-12-31", 0), ("2017-01-01", 1), ("2017-12-31", 1), ("2018-01-01", 2), ("2025-01-01", 2)],
)
def test_a_period_counts_from_its_first_day(day: str, begun: int) -> None:
    plan = plan_of(action_plans=(action_plan(2017), action_plan(2018)))
    assert periods_of(plan, date.fromisoformat(day)) == Periods(begun, 3)


def test_an_action_plan_that_was_not_announced_counts_too() -> None:
    plan = plan_of(head=header(years=["2017"]), action_plans=(action_plan(2017), action_plan(2018)))
    assert periods_of(plan, date(2017, 6, 30)) == Periods(1, 2)
