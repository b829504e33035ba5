"""Where a new action plan stands among the others."""

from collections.abc import Callable
from datetime import date

import pytest

from edits.two_axes import load
from plantrack.edits.change import Owed
from plantrack.edits.year_order import next_year, refuse_apart
from plantrack.errors import PlantrackError
from plantrack.model import ActionPlan

LONG = ("end: 2018-12-31", "end: 2022-12-31")
CHOICES = ("yes", "no")


def header(start: str, end: str) -> ActionPlan:
    year = date.fromisoformat(start).year
    fields = {"year": f"{year:04}", "title": "x", "start": start, "end": end}
    return ActionPlan.model_validate(fields)


def test_the_next_one_follows_the_last(make_plan: Callable) -> None:
    assert next_year(load(make_plan())) == "2019"
    root = make_plan(folder="begun")
    for year in (2017, 2018):
        (root / f"actions/{year}/plan.yaml").unlink()
        (root / f"actions/{year}/a.yaml").unlink()
    assert next_year(load(root)) == "2017"


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2019-01-01", "2019-12-31", None),
        ("2020-01-01", "2020-12-31", "no {w.action_plan} would hold the days between"),
        ("2018-12-01", "2019-11-30", "holds already"),
        ("2023-01-01", "2023-12-31", "is not within the plan"),
        ("2016-01-01", "2016-12-31", "is not within the plan"),
    ],
)
def test_what_is_apart(make_plan: Callable, start: str, end: str, said: str | None) -> None:
    root = make_plan()
    file = root / "plan/plan.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace(*LONG), encoding="utf-8")
    loaded, new = load(root), header(start, end)
    if said is None:
        refuse_apart(loaded, new, can_be_asked=False, choices=CHOICES)
        return
    with pytest.raises(PlantrackError) as refused:
        refuse_apart(loaded, new, can_be_asked=False, choices=CHOICES)
    assert said in refused.value.values["why"].id
    with pytest.raises(Owed) as owed:
        refuse_apart(loaded, new, can_be_asked=True, choices=CHOICES)
    assert owed.value.choices == CHOICES
