"""What the board must decide: nothing that it has resolved, nothing once the plan has ended."""

from datetime import date

from plantrack.views.decisions import decisions_of
from plantrack.views.standing import Snapshot
from plantrack.views.status import status_of
from views.plans import loaded

PLAN = loaded().plan


def asked_on(day: date) -> tuple[list[tuple[str, str]], tuple[str, ...]] | None:
    snapshot = Snapshot(PLAN, day)
    found = decisions_of(snapshot, status_of(snapshot))
    if found is None:
        return None
    return [(one.kind, one.outcome.standing.deliverable.id) for one in found.asked], tuple(
        each.deliverable.id for each in found.to_regularise
    )


def test_what_the_current_year_awaits_and_what_stays_of_earlier_years() -> None:
    assert asked_on(date(2018, 9, 30)) == (
        [("moved", "2018-L15")],
        ("2017-L04", "2017-L08", "2017-L23"),
    )


def test_before_the_first_action_plan_there_is_nothing_to_decide() -> None:
    assert asked_on(date(2016, 6, 1)) is None


def test_once_the_plan_has_ended_nothing_is_asked_any_more() -> None:
    found = asked_on(date(2020, 6, 30))
    assert found is not None
    assert found[0] == []
    assert "2018-L16" in found[1]
