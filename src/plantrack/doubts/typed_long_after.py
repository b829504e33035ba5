"""An entry was committed long after the day that it is dated.

What it sees: git first has an entry more than 30 days after its date. What was there in the first
version that git knows is left out, and what came with its whole deliverable, dated before that
version.

Why it may be harmless: it was noted elsewhere that day and brought here later; the work was added
to the plan with its journal; branches were rewritten.

What to ask: where was it noted at the time, and what did the last report say then?
"""

from collections.abc import Iterator
from datetime import date, timedelta

from plantrack.diagnostics import Related
from plantrack.doubts.subject import Finding, Subject, Told, Work, place_of
from plantrack.locale import msg, plural_msg
from plantrack.model import Update

IS_MEASURED = True
NEEDS_GIT = True
_LONG = timedelta(days=30)


def find(subject: Subject) -> Iterator[Finding]:
    """Give each deliverable with entries typed long after their date, at the first of them."""
    if subject.told is None:
        return
    for work in subject.works:
        found = list(_late(work, subject.told, subject.day))
        if found:
            (entry, typed), *others = found
            yield Finding(
                work.id,
                place_of(entry, "date"),
                plural_msg(
                    "{count} entry of {id} was committed long after its date: that of {day}, on "
                    "{typed}",
                    "{count} entries of {id} were committed long after their date, first that of "
                    "{day}, on {typed}",
                    len(found),
                    id=work.id,
                    day=entry.date,
                    typed=typed,
                ),
                tuple(
                    Related(place_of(other, "date"), msg("committed on {typed}", typed=on))
                    for other, on in others
                ),
            )


def _late(work: Work, told: Told, day: date) -> Iterator[tuple[Update, date]]:
    for position, entry in enumerate(work.deliverable.updates):
        typed = told.typed.get((work.id, position))
        if typed is not None and typed <= day and entry.date < typed - _LONG:
            yield entry, typed
