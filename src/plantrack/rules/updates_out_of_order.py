"""An update is dated before the one above it in the journal.

A journal is added to at its end, oldest entry first, so that people can read the story from
top to bottom. The last entry that names a status decides: out of order, an old status may win.

Wrong:

    - date: 2018-06-12
      status: done
    - date: 2018-04-20
      status: in_progress

Right:

    - date: 2018-04-20
      status: in_progress
    - date: 2018-06-12
      status: done

Correct the date, or move the entry to its place. Two entries may bear the same date.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Related, Severity
from plantrack.locale import msg
from plantrack.model import Deliverable, Update
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "dates"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each update dated before the one above it, at its date."""
    for deliverable in subject.plan.deliverables:
        above: Update | None = None
        for update in deliverable.updates:
            if update.date > subject.today:
                continue  # a date to come is wrong itself; what follows it is not
            if above is not None and update.date < above.date:
                yield _finding(deliverable, update, above)
            above = update


def _finding(deliverable: Deliverable, update: Update, above: Update) -> Finding:
    return Finding(
        place_of(update, "date"),
        msg(
            "this update of {id} is dated {date}, before the one above it, of {before}",
            id=deliverable.id,
            date=update.date,
            before=above.date,
        ),
        msg("Correct the date, or move the update so that the oldest comes first."),
        (Related(place_of(above, "date"), msg("the update above it")),),
    )
