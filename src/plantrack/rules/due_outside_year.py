"""A due date was adopted outside the dates of its action plan.

A deliverable belongs to the year that promises it. A due date in another year is most often a
mistyped year; it makes the deliverable late too early, or not at all.

Wrong, in `actions/2018/`:

    due: 2017-06-30

Right:

    due: 2018-06-30

Correct the date, or move the deliverable to the action plan of that year. A date moved later
on is an update of the journal, and may fall after the year.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Related, Severity
from plantrack.locale import msg
from plantrack.model import ActionPlan, Deliverable
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "dates"
SEVERITY = Severity.WARNING


def find(subject: Subject) -> Iterator[Finding]:
    """Give each adopted due date that its action plan does not hold, at the date."""
    for deliverable in subject.plan.deliverables:
        header = subject.header_of(deliverable.year)
        if header is not None and not _is_reversed(deliverable):
            yield from _outside(deliverable, header)


def _is_reversed(deliverable: Deliverable) -> bool:
    """Whether start-after-due speaks of this date already."""
    start, due = deliverable.start, deliverable.due
    return start is not None and due is not None and start > due


def _outside(deliverable: Deliverable, header: ActionPlan) -> Iterator[Finding]:
    due = deliverable.due
    if due is None or header.start <= due <= header.end:
        return
    if due > header.end:
        message = msg(
            "{id} is due on {due}, after its action plan ends on {end}",
            id=deliverable.id,
            due=due,
            end=header.end,
        )
        related = Related(place_of(header, "end"), msg("the end of the action plan"))
    else:
        message = msg(
            "{id} is due on {due}, before its action plan starts on {start}",
            id=deliverable.id,
            due=due,
            start=header.start,
        )
        related = Related(place_of(header, "start"), msg("the start of the action plan"))
    yield Finding(
        place_of(deliverable, "due"),
        message,
        msg("Write a date from {start} to {end}.", start=header.start, end=header.end),
        (related,),
    )
