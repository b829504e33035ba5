"""An update closes a deliverable as achieved in part, and nothing says how large a part.

A deliverable closed with `partial` counts for the last progress stated. Where none was ever
stated, the board must guess how much of the promise was kept.

Wrong:

    - date: 2018-12-10
      status: partial
      reason: Deux régions n’ont pas répondu.

Right:

    - date: 2018-12-10
      status: partial
      progress: 80
      reason: Deux régions n’ont pas répondu.

Add `progress:` to the same update, in per cent.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.model import Deliverable, Status, Update
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "accountability"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each change to partial before any progress was stated, at the status."""
    for deliverable in subject.plan.deliverables:
        for update in _unmeasured(deliverable):
            if subject.is_sound(deliverable):
                yield Finding(
                    place_of(update, "status"),
                    msg(
                        "{id} is closed as achieved in part, and no progress was ever stated",
                        id=deliverable.id,
                    ),
                    msg("Add a line such as `progress: 60` to this update."),
                )


def _unmeasured(deliverable: Deliverable) -> Iterator[Update]:
    """Give the updates that change the status to partial while no progress is known."""
    status = None
    for update in deliverable.updates:
        if update.progress is not None:
            return
        if update.status is Status.PARTIAL and status is not Status.PARTIAL:
            yield update
        status = update.status or status
