"""No edit dates a fact after today."""

from collections.abc import Callable
from datetime import date

import pytest

from edits.changing import load
from plantrack.edits.facts import refuse_later_facts
from plantrack.errors import PlantrackError

TODAY = date(2018, 12, 31)


def test_only_what_is_new_is_refused(make_plan: Callable) -> None:
    before = load(make_plan())
    text = "title: Plan d’action 2018\nadopted: 2019-02-01\n"
    header = f"year: 2018\nstart: 2018-01-01\nend: 2018-12-31\n{text}"
    after = load(make_plan({"actions/2018/plan.yaml": header}, folder="after"))
    with pytest.raises(PlantrackError) as refused:
        refuse_later_facts(before, after, TODAY)
    assert refused.value.values["id"] == "2018"
    refuse_later_facts(after, after, TODAY)
    refuse_later_facts(before, after, date(2019, 2, 1))
