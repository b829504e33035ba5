"""A deliverable is still open after the last day of its action plan.

A year is closed by saying what became of each promise. A deliverable left open says neither
that the promise was kept nor that it was missed, and drops out of sight in the next year.

Wrong, after 31 December 2017:

    - date: 2017-10-03
      status: in_progress
      progress: 60

Right:

    - date: 2017-10-03
      status: in_progress
      progress: 60
    - date: 2017-12-15
      status: deferred
      reason: Le financement n’est confirmé que pour 2018.

Add an update with `done`, `partial`, `deferred` or `cancelled`; to carry the work on, defer it
and let a deliverable of the next year continue it.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Related, Severity
from plantrack.locale import msg
from plantrack.locale.words import status_said
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "accountability"
SEVERITY = Severity.WARNING
IS_OF_THE_DAY = True


def find(subject: Subject) -> Iterator[Finding]:
    """Give each deliverable still open after its action plan's end, at its status or its id."""
    for deliverable, state in subject.with_final():
        header = subject.header_of(deliverable.year)
        if header is None or subject.day <= header.end:
            continue
        entry = state.status_entry
        if state.status.is_open and subject.is_sound(deliverable):
            yield Finding(
                place_of(entry, "status") if entry else place_of(deliverable, "id"),
                msg(
                    "{id} is still open ({status}), and its {w.action_plan} ended on {end}",
                    id=deliverable.id,
                    status=status_said(state.status),
                    end=header.end,
                ),
                msg("Add an update with `status: done`, `partial`, `deferred` or `cancelled`."),
                (Related(place_of(header, "end"), msg("the end of the {w.action_plan}")),),
            )
