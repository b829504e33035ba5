"""Action plans and deliverables: what they are when nothing more is said."""

from decimal import Decimal

import pytest

from plantrack.model import ActionPlan, Status

from .records import action_plan, deliverable


def test_open_work_is_planned_or_in_progress() -> None:
    assert [str(one) for one in Status if one.is_open] == ["planned", "in_progress"]


def test_a_reason_is_owed_when_the_promise_is_not_kept_whole() -> None:
    assert [str(one) for one in Status if one.is_behind] == ["partial", "deferred", "cancelled"]


def test_late_is_never_typed() -> None:
    assert "late" not in list(Status)


def test_a_deliverable_weighs_one_unless_told() -> None:
    assert deliverable().weight == Decimal(1)


@pytest.mark.parametrize("name", ["partners", "depends_on", "formerly", "milestones", "updates"])
def test_what_is_not_said_is_empty(name: str) -> None:
    assert getattr(deliverable(), name) == ()


def test_the_year_is_the_folder_s() -> None:
    assert deliverable(year=2019).year == 2019


def test_an_action_plan_is_called_by_its_label() -> None:
    plain = action_plan(2018)
    labelled = ActionPlan.model_validate(
        {
            "year": "2018",
            "title": "A",
            "start": "2018-04-01",
            "end": "2019-03-31",
            "label": "2018-2019",
        }
    )
    assert (plain.name, labelled.name) == ("2018", "2018-2019")
    assert not plain.illustrative
