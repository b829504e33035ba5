"""What became of a deliverable: its gaps, their reasons, and the resolutions told afterwards."""

from datetime import date

from plantrack.model import Plan, PlanHeader
from plantrack.views.outcome import gaps_of, outcome_of
from plantrack.views.standing import Snapshot
from views.plans import Values, action_plan, deliverable, header, update, work

DAY = date(2018, 9, 30)


def snapshot(*entries: Values) -> Snapshot:
    plan = Plan(
        header=PlanHeader.model_validate(header()),
        axes=(),
        action_plans=(action_plan(2018),),
        deliverables=(deliverable(work("2018-L01", due="2018-06-30", updates=[*entries])),),
    )
    return Snapshot(plan, DAY)


def test_late_work_has_the_last_challenges_as_its_reason() -> None:
    found = snapshot(
        update("2018-05-01", challenges="Un."), update("2018-06-01", challenges="Deux.")
    )
    outcome = outcome_of(found, found.every[0])
    assert [(gap.kind, gap.days, gap.reason) for gap in gaps_of(outcome, DAY, ended=False)] == [
        ("late", 92, "Deux.")
    ]
    assert list(gaps_of(outcome, DAY, ended=True)) == []


def test_a_resolution_told_afterwards_is_found() -> None:
    moved = update("2018-05-01", due="2018-12-01", reason="Attente.")
    found = snapshot(moved, update("2018-06-01", resolution="CA-1"))
    outcome = outcome_of(found, found.every[0])
    (gap,) = gaps_of(outcome, DAY, ended=False)
    assert (gap.kind, gap.reason, gap.resolution) == ("moved", "Attente.", "CA-1")
    assert outcome.due_moved


def test_done_after_the_date_promised() -> None:
    found = snapshot(update("2018-07-10", status="done", note="Fait."))
    outcome = outcome_of(found, found.every[0])
    assert outcome.days_after == 10
    assert outcome.note is not None
    assert (outcome.note.text, outcome.note.day) == ("Fait.", date(2018, 7, 10))
