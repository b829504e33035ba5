"""The periods of a plan in words."""

from datetime import date

import pytest

from plantrack.locale import Translator
from plantrack.model import ActionPlan
from plantrack.telling.periods import nothing_yet, periods_words
from plantrack.views.periods import Periods
from plantrack.views.standing import Snapshot
from plantrack.views.status import status_of
from views.plans import action_plan, plan_of


@pytest.mark.parametrize(
    ("periods", "fr"),
    [
        (Periods(0, 3), "0 plan d’action sur 3"),
        (Periods(1, 3), "1 plan d’action sur 3"),
        (Periods(2, 3), "2 plans d’action sur 3"),
    ],
)
def test_how_many_have_begun(periods: Periods, fr: str) -> None:
    assert periods_words(periods, Translator("fr")) == fr


NONE = "There is no action plan yet: nothing is in force."
LATE = (action_plan(2017, start="2017-04-01"),)


@pytest.mark.parametrize(
    ("day", "action_plans", "told"),
    [
        ("2016-12-31", (), [NONE, "The plan begins on 2017-01-01."]),
        ("2018-06-30", (), [NONE]),
        ("2020-06-30", (), [NONE, "The plan ended on 2019-12-31."]),
        ("2016-12-31", LATE, ["The plan begins on 2017-01-01: nothing is in force yet."]),
        (
            "2017-01-01",
            LATE,
            ["The first action plan begins on 2017-04-01: nothing is in force yet."],
        ),
    ],
)
def test_why_nothing_is_in_force(
    day: str, action_plans: tuple[ActionPlan, ...], told: list[str]
) -> None:
    status = status_of(Snapshot(plan_of(action_plans=action_plans), date.fromisoformat(day)))
    t = Translator("en")
    assert [t.spell(one) for one in nothing_yet(status, date.isoformat)] == told
