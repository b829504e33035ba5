"""What an entry cannot do without."""

from datetime import date

import pytest

from plantrack.edits.change import Owed
from plantrack.edits.owing import refuse_what_is_owed, remarks_on
from plantrack.errors import PlantrackError
from plantrack.model import ActionPlan, Deliverable, Plan, PlanHeader, Update
from plantrack.model.record import Origin

HEADER = ActionPlan.model_validate(
    {"year": "2018", "title": "x", "start": "2018-01-01", "end": "2018-12-31"}
)
PERIOD = {"start": "2018-01-01", "end": "2020-12-31"}
PLAN = Plan(
    PlanHeader.model_validate(
        {"title": "x", "organisation": "x", "language": "en", "years": ["2018"], "period": PERIOD}
    ),
    (),
    (HEADER,),
    (),
)


def work(*entries: dict[str, str]) -> Deliverable:
    fields = {"id": "A", "title": "x", "commitments": ["1"], "start": "2018-02-01"}
    read = fields | {"updates": list(entries)}
    return Deliverable.model_validate(read, context=Origin("", (), "2018"))


def update(**fields: str) -> Update:
    return Update.model_validate({"date": "2018-06-01", **fields})


DONE = {"date": "2018-05-01", "status": "done"}
HALF = {"date": "2018-05-01", "status": "in_progress", "progress": "60"}


@pytest.mark.parametrize(
    ("entries", "fields"),
    [
        ((DONE,), {"status": "in_progress"}),
        ((DONE,), {"status": "planned"}),
        ((HALF,), {"progress": "40"}),
        ((), {"due": "2019-01-31"}),
        ((), {"status": "cancelled"}),
    ],
)
def test_a_reason(entries: tuple[dict[str, str], ...], fields: dict[str, str]) -> None:
    with pytest.raises(Owed) as owed:
        refuse_what_is_owed(PLAN, work(*entries), update(**fields), unproven=False)
    assert owed.value.name == "reason"
    given = update(**fields, reason="x")
    refuse_what_is_owed(PLAN, work(*entries), given, unproven=False)


@pytest.mark.parametrize(
    ("entries", "fields"),
    [((HALF,), {"progress": "60"}), ((HALF,), {"status": "planned"}), ((), {"due": "2018-12-31"})],
)
def test_no_reason(entries: tuple[dict[str, str], ...], fields: dict[str, str]) -> None:
    refuse_what_is_owed(PLAN, work(*entries), update(**fields), unproven=False)


def test_a_due_date_before_the_start() -> None:
    with pytest.raises(PlantrackError):
        refuse_what_is_owed(PLAN, work(), update(due="2018-01-31"), unproven=False)


@pytest.mark.parametrize(
    ("due", "count"), [("2018-05-31", 1), ("2018-06-01", 0), ("2018-12-31", 0), ("2019-01-01", 1)]
)
def test_what_should_be_known_of_a_due_date(due: str, count: int) -> None:
    assert len(remarks_on(PLAN, work(), update(due=due))) == count
    assert remarks_on(PLAN, work(), update(note="x")) == ()
    assert HEADER.end == date(2018, 12, 31)
