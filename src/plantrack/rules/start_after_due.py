"""A deliverable starts after it is due.

One of the two dates is mistyped, or they are swapped. Until they agree, the deliverable cannot
be placed in the year.

Wrong:

    start: 2018-06-30
    due: 2018-02-01

Right:

    start: 2018-02-01
    due: 2018-06-30

Correct one of the two dates; they may be the same day.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Related, Severity
from plantrack.locale import msg
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "dates"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each deliverable that starts after its adopted due date, at its start."""
    for deliverable in subject.plan.deliverables:
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
