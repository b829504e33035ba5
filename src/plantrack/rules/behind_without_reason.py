"""An update defers, cancels or closes in part a deliverable, and gives no reason.

The organisation promised the work; those to whom it was promised are owed a sentence. The
board's report prints the reason beside the status. The same status said again owes nothing.

Wrong:

    - date: 2018-06-12
      status: deferred

Right:

    - date: 2018-06-12
      status: deferred
      reason: Le financement n’est confirmé que pour 2019.

Add `reason:` to the same update; add `resolution:` where the board decided it.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.locale.words import status_word
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "accountability"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each change to deferred, cancelled or partial without a reason, at the status."""
    for deliverable in subject.plan.deliverables:
        status = None
        for update in deliverable.updates:
            if update.status is None or update.status is status:
                continue
            status = update.status
            if status.is_behind and not update.reason and subject.is_sound(update):
                yield Finding(
                    place_of(update, "status"),
                    msg(
                        "{id} becomes “{status}” without a reason",
                        id=deliverable.id,
                        status=status_word(status),
                    ),
                    msg("Add a line `reason:` to this update."),
                )
