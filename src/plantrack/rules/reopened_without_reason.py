"""An update takes back how a deliverable was closed, and gives no reason.

What was done, given up, deferred or closed in part was told to the board, which may have decided
it. A line that opens the work again, or closes it otherwise, undoes that answer; those who were
given it are owed a sentence.

Wrong:

    - date: 2018-06-12
      status: done
    - date: 2018-09-10
      status: in_progress

Right:

    - date: 2018-06-12
      status: done
    - date: 2018-09-10
      status: in_progress
      reason: La carte publiée omettait deux régions.

Add `reason:` to the later update; add `resolution:` where the board decided it.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Related, Severity
from plantrack.locale import msg
from plantrack.locale.words import status_word
from plantrack.model import Update
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "accountability"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each unexplained return from a closed status, at the new status."""
    for deliverable in subject.plan.deliverables:
        closing: Update | None = None
        for update in deliverable.updates:
            status = update.status
            if status is None or (closing is not None and status is closing.status):
                continue
            is_told = update.reason or not subject.is_sound(update)
            # To become behind without a reason is another rule's.
            if closing is not None and closing.status and not is_told and not status.is_behind:
                yield Finding(
                    place_of(update, "status"),
                    msg(
                        "{id} was “{before}” and becomes “{status}” without a reason",
                        id=deliverable.id,
                        before=status_word(closing.status),
                        status=status_word(status),
                    ),
                    msg("Add a line `reason:` to this update."),
                    (Related(place_of(closing, "status"), msg("closed here")),),
                )
            closing = None if status.is_open else update
