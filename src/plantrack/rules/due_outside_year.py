"""A due date is outside the dates of its action plan.

A deliverable belongs to the year that promises it. A due date in another year is most often a
mistyped year; it makes the deliverable late too early, or not at all.

Wrong, in `actions/2018/`:

    due: 2017-06-30

Right:

    due: 2018-06-30

Correct the date, or move the deliverable to the action plan of that year. Where an entry of the
journal moved the date of open work beyond the year, `plantrack defer ID --to YEAR` carries the work
over to the plan that will promise it.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Related, Severity
from plantrack.locale import msg
from plantrack.model import ActionPlan, Deliverable, Update
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "dates"
SEVERITY = Severity.WARNING


def find(subject: Subject) -> Iterator[Finding]:
    """Give each due date that its action plan does not hold: as adopted, and that of open work."""
    for deliverable, state in subject.with_final():
        header = subject.header_of(deliverable.period)
        if header is None:
            continue
        if not _is_reversed(deliverable):
            yield from _outside(deliverable, header)
        if state.due_entry is not None and state.status.is_open:
            yield from _moved_outside(deliverable, state.due_entry, header)


def _is_reversed(deliverable: Deliverable) -> bool:
    """Whether start-after-due speaks of this date already."""
    start, due = deliverable.start, deliverable.due
    return start is not None and due is not None and start > due


def _moved_outside(
    deliverable: Deliverable, entry: Update, header: ActionPlan
) -> Iterator[Finding]:
    if entry.due is None or entry.due <= header.end:
        return
    yield Finding(
        place_of(entry, "due"),
        msg(
            "{id} is open, and its due date was moved to {due}, after the end of its "
            "{w.action_plan} on {end}",
            id=deliverable.id,
            due=entry.due,
            end=header.end,
        ),
        msg("Write a date from {start} to {end}.", start=header.start, end=header.end)
        if header.is_whole
        else msg("Better carry it over: `plantrack defer {id} --to YEAR`.", id=deliverable.id),
        (Related(place_of(header, "end"), msg("the end of the {w.action_plan}")),),
    )


def _outside(deliverable: Deliverable, header: ActionPlan) -> Iterator[Finding]:
    due = deliverable.due
    if due is None or header.start <= due <= header.end:
        return
    if due > header.end:
        message = msg(
            "{id} is due on {due}, after its {w.action_plan} ends on {end}",
            id=deliverable.id,
            due=due,
            end=header.end,
        )
        related = Related(place_of(header, "end"), msg("the end of the {w.action_plan}"))
    else:
        message = msg(
            "{id} is due on {due}, before its {w.action_plan} starts on {start}",
            id=deliverable.id,
            due=due,
            start=header.start,
        )
        related = Related(place_of(header, "start"), msg("the start of the {w.action_plan}"))
    yield Finding(
        place_of(deliverable, "due"),
        message,
        msg("Write a date from {start} to {end}.", start=header.start, end=header.end),
        (related,),
    )
