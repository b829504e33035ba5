"""Open work is due soon, and no milestone lies ahead.

What it sees: open work is due within `due_soon_days` of `plan/plan.yaml`, and has no milestone left
that is due from that day on. Work that has milestones is not said to be at 75 % or more; work that
never had any, not at 40 % or more.

Why it may be harmless: the work is short, or is one event on one day.

What to ask: what remains before the due date, and how will it be seen that it goes well?
"""

from collections.abc import Iterator

from plantrack.diagnostics import Related
from plantrack.doubts.subject import Finding, Subject, Work, place_of
from plantrack.locale import msg, msg_about
from plantrack.model.journal import is_done

IS_MEASURED = True
_WELL_ON, _BEGUN = 75, 40  # per cent, with milestones and without


def find(subject: Subject) -> Iterator[Finding]:
    """Give each open deliverable due soon without a milestone ahead, at its due date."""
    for work in subject.open:
        due = work.state.due
        enough = _WELL_ON if work.deliverable.milestones else _BEGUN
        if due is None or (work.state.progress or 0) >= enough:
            continue
        if not 0 <= (due - subject.day).days <= subject.plan.header.due_soon_days:
            continue
        if not _has_one_ahead(work, subject):
            left = [step for step in work.deliverable.milestones if not is_done(step, subject.day)]
            message = (
                msg(
                    "{id} is due on {day}, and its milestones that are not done are past",
                    id=work.id,
                    day=due,
                )
                if left
                else msg("{id} is due on {day}, and no milestone is ahead", id=work.id, day=due)
            )
            yield Finding(
                work.id,
                place_of(work.state.due_entry or work.deliverable, "due"),
                message,
                tuple(
                    Related(place_of(step, "due"), msg_about("milestone", "not done"))
                    for step in left
                ),
            )


def _has_one_ahead(work: Work, subject: Subject) -> bool:
    return any(
        step.due >= subject.day and not is_done(step, subject.day)
        for step in work.deliverable.milestones
    )
