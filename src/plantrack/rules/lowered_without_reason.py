"""An update lowers the progress of a deliverable, and gives no reason.

A percentage that was told and goes down was wrong, or the work is larger than it was thought, or
was lost. Which of them, nobody can tell from the figure.

Wrong:

    - date: 2018-04-20
      progress: 60
    - date: 2018-06-12
      progress: 40

Right:

    - date: 2018-04-20
      progress: 60
    - date: 2018-06-12
      progress: 40
      reason: Trois régions s’ajoutent au territoire.

Add `reason:` to the later update.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Related, Severity
from plantrack.locale import msg
from plantrack.model import Update
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "accountability"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each unexplained fall of a stated progress, at the new progress."""
    for deliverable in subject.plan.deliverables:
        before: Update | None = None
        for update in deliverable.updates:
            if update.progress is None:
                continue
            if (
                before is not None
                and update.progress < (before.progress or 0)
                and not update.reason
                and subject.is_sound(update)
            ):
                yield Finding(
                    place_of(update, "progress"),
                    msg(
                        "the progress of {id} goes down from {before} to {after} without a reason",
                        id=deliverable.id,
                        before=before.progress,
                        after=update.progress,
                    ),
                    msg("Add a line `reason:` to this update."),
                    (Related(place_of(before, "progress"), msg("stated here")),),
                )
            before = update
