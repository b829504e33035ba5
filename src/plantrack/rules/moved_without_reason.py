"""An update moves a due date and gives no reason.

A board that sees a date slip without a word cannot tell a choice from an oversight. A first
due date is not a move, nor is the same date said again.

Wrong:

    - date: 2018-06-12
      due: 2018-09-30

Right:

    - date: 2018-06-12
      due: 2018-09-30
      reason: Attente des données de trois régions.

Add `reason:` to the same update; add `resolution:` where the board decided it.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "accountability"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each unexplained move, at the new due date."""
    for deliverable in subject.plan.deliverables:
        due = deliverable.due
        for update in deliverable.updates:
            if update.due is None:
                continue
            is_move = due not in (None, update.due)
            if is_move and not update.reason and subject.is_sound(update):
                yield Finding(
                    place_of(update, "due"),
                    msg(
                        "the due date of {id} moves from {before} to {after} without a reason",
                        id=deliverable.id,
                        before=due,
                        after=update.due,
                    ),
                    msg("Add a line `reason:` to this update."),
                )
            due = update.due
