"""All goes well by its states, while due dates were moved three times.

What it sees: a deliverable whose due date was moved to a later day three times or more, and which
is to come, in progress or done. Or an action plan of the day, else an axis or a commitment in it,
where three deliverables or more were moved to a later day, nothing open is late, and all that is
closed is done.

Why it may be harmless: the dates were moved for reasons that are told and have nothing to do with
the work; a new date was agreed with those who wait for it.

What to ask: would the state be the same beside the dates as adopted?
"""

from collections.abc import Iterator
from datetime import date
from typing import TypeAlias

from plantrack.diagnostics import Related
from plantrack.doubts.subject import Finding, Subject, Work, place_of
from plantrack.locale import msg, plural_msg
from plantrack.model import ActionPlan, Node, Status, Update
from plantrack.model.journal import moves_of

IS_MEASURED = True
_OFTEN = 3
Moves: TypeAlias = dict[str, list[Update]]
_WELL = (Status.PLANNED, Status.IN_PROGRESS, Status.DONE)


def find(subject: Subject) -> Iterator[Finding]:
    """Give each deliverable and each set of work that is well only beside dates that moved."""
    moves = {
        work.id: found
        for work in subject.works
        if work.state.due_entry is not None and (found := _moves(work, subject))
    }
    for name, entries in moves.items():
        work = subject.work_of[name]
        if len(entries) >= _OFTEN and work.state.status in _WELL:
            yield Finding(
                name,
                place_of(entries[-1], "due"),
                msg(
                    "the due date of {id} was moved {count} times, and no state tells of it",
                    id=name,
                    count=len(entries),
                ),
                tuple(Related(place_of(e, "due"), msg("moved here")) for e in entries[:-1]),
            )
    if subject.plan.basis.is_complete:  # work that was not read may be late
        for action_plan in subject.plan.current_on(subject.day):
            yield from _of_set(subject, moves, action_plan)


def _of_set(
    subject: Subject, moves: Moves, action_plan: ActionPlan, node: Node | None = None
) -> Iterator[Finding]:
    """Give an action plan, or what answers a node in it, that is well; else those below it."""
    plan = subject.plan
    answering = plan.answering.get(node.id, ()) if node else plan.deliverables
    here = (d for d in answering if d.period == action_plan.key)
    works = [work for d in here if (work := subject.work_of.get(d.id))]
    moved = [work for work in works if work.id in moves]
    if len(moved) < _OFTEN:
        return
    if all(_is_green(work, subject.day) for work in works):
        yield _of_moved(moved, moves, action_plan, node)
        return
    for below in node.commitments if node else plan.axes:
        yield from _of_set(subject, moves, action_plan, below)


def _of_moved(
    moved: list[Work], moves: Moves, action_plan: ActionPlan, node: Node | None
) -> Finding:
    told = {"id": node.id if node else action_plan.key, "period": action_plan.name}
    if node:
        message = plural_msg(
            "nothing of {id} is late in {period}, where {count} due date was moved",
            "nothing of {id} is late in {period}, where {count} due dates were moved",
            len(moved),
            **told,
        )
    else:
        message = plural_msg(
            "nothing is late in {period}, where {count} due date was moved",
            "nothing is late in {period}, where {count} due dates were moved",
            len(moved),
            **told,
        )
    return Finding(
        told["id"],
        place_of(moves[moved[0].id][-1], "due"),
        message,
        tuple(
            Related(place_of(moves[work.id][-1], "due"), msg("moved here: {id}", id=work.id))
            for work in moved[1:]
        ),
        tuple(work.id for work in moved),
    )


def _is_green(work: Work, day: date) -> bool:
    due, status = work.state.due, work.state.status
    return status in _WELL and not (status.is_open and due is not None and due < day)


def _moves(work: Work, subject: Subject) -> list[Update]:
    """Return the entries that moved a due date to a later day."""
    moves = moves_of(work.deliverable, subject.day)
    return [moved.entry for moved in moves if moved.is_later]
