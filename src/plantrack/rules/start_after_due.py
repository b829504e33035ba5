"""A deliverable starts after it is due.

One of the two dates is mistyped, or they are swapped. Until they agree, the deliverable cannot
be placed in the year.

Wrong:

    start: 2018-06-30
    due: 2018-02-01

Right:

    start: 2018-02-01
    due: 2018-06-30

Correct one of the two dates; they may be the same day. A due date that an entry of the journal
moved counts as the adopted one does, as long as it is the current one.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Related, Severity
from plantrack.locale import msg
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "dates"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each deliverable that starts after it is due, as adopted or as moved, at its start."""
    for deliverable, state in subject.with_final():
        start, due = deliverable.start, deliverable.due
        if start is not None and due is not None and start > due:
            yield Finding(
                place_of(deliverable, "start"),
                msg(
                    "{id} starts on {start}, after it is due on {due}",
                    id=deliverable.id,
                    start=start,
                    due=due,
                ),
                msg("Correct one of the two dates."),
                (Related(place_of(deliverable, "due"), msg("the due date")),),
            )
            continue
        entry = state.due_entry
        if start is not None and entry is not None and entry.due and start > entry.due:
            yield Finding(
                place_of(entry, "due"),
                msg(
                    "{id} starts on {start}, after the day to which its due date was moved, {due}",
                    id=deliverable.id,
                    start=start,
                    due=entry.due,
                ),
                msg("Correct one of the two dates."),
                (Related(place_of(deliverable, "start"), msg("the start")),),
            )
