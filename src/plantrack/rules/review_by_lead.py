"""A verdict on a promise is that of the role that leads it.

A `review` is a second look: what a role found that does not do the work. That of the lead is the
lead's own word again, which `status` has already. It is shown in the journal, and counts nowhere
as a second verdict.

Wrong, where `developpement` leads the deliverable:

    - date: 2018-10-02
      review:
        verdict: kept
        basis: La carte est en ligne et couvre les dix-sept régions.
      by: developpement

Right:

    - date: 2018-10-02
      review:
        verdict: kept
        basis: La carte est en ligne et couvre les dix-sept régions.
      by: direction

Have a role that does not lead the deliverable look at it; who leads it that day is what the journal
says on that day.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.model import state_of
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "accountability"
SEVERITY = Severity.WARNING


def find(subject: Subject) -> Iterator[Finding]:
    """Give each verdict that the lead gave on its own work."""
    for deliverable in subject.plan.deliverables:
        for entry in deliverable.updates:
            if entry.review is None or entry.by is None or not subject.is_sound(deliverable):
                continue
            if entry.by == state_of(deliverable, entry.date).lead:
                yield Finding(
                    place_of(entry, "by"),
                    msg(
                        "the second verdict of {date} on {id} is that of {role}, who leads it",
                        date=entry.date,
                        id=deliverable.id,
                        role=entry.by,
                    ),
                    msg("Name the role that looked at it in `by:`, if another one did."),
                )
