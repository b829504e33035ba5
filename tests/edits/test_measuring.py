"""A measurement as an edit, before any file is touched."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from edits.two_axes import load, said, value_of
from plantrack.edits.change import Edit
from plantrack.edits.measuring import measure
from plantrack.errors import PlantrackError

TODAY = date(2018, 12, 31)
INDICATORS = """\
indicators:
  - id: I-1
    commitment: 1.1
    title: Délai
    unit: jours
    direction: decrease
    measurements:
      - date: 2017-12-31
        value: 12.50
        source: Registre
"""


def measured(make_plan: Callable, value: str, day: str, source: str | None = None) -> Edit:
    loaded = load(make_plan({"plan/indicators.yaml": INDICATORS}))
    return measure(loaded, "i-1", {"date": day, "value": value, "source": source}, TODAY)


def test_its_fields_are_the_format_s(make_plan: Callable) -> None:
    edit = measured(make_plan, "9,50", "2018-06-30", "Registre")
    assert value_of(edit) == {"date": "2018-06-30", "value": Decimal("9.50"), "source": "Registre"}
    assert said(edit) == ["I-1: 9.50 (jours) measured on 2018-06-30"]


@pytest.mark.parametrize("source", [None, "Registre"])
def test_the_same_again_is_no_change(make_plan: Callable, source: str | None) -> None:
    assert measured(make_plan, "12,5", "2017-12-31", source) == Edit((), ())


@pytest.mark.parametrize(("value", "source"), [("12", None), ("12.5", "Autre")])
def test_another_of_the_same_day_is_refused(
    make_plan: Callable, value: str, source: str | None
) -> None:
    with pytest.raises(PlantrackError) as refused:
        measured(make_plan, value, "2017-12-31", source)
    assert refused.value.values["id"] == "I-1"


def test_what_is_to_come_is_not_measured(make_plan: Callable) -> None:
    measured(make_plan, "1", "2018-12-31")
    with pytest.raises(PlantrackError):
        measured(make_plan, "1", "2019-01-01")
