"""A deliverable has no due date.

Without a date, work is never due, never late, and never among what was promised to date: the counts
pass over it.

Wrong:

    - id: 2018-L07
      title: Publier la cartographie
      commitments: [2.3]

Right:

    - id: 2018-L07
      title: Publier la cartographie
      commitments: [2.3]
      due: 2018-06-30

Add `due:` with the date that was adopted. A date given by an update counts from that update on.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "dates"
SEVERITY = Severity.WARNING


def find(subject: Subject) -> Iterator[Finding]:
    """Give each deliverable that has a due date neither of its own nor of its journal."""
    for deliverable, state in subject.with_final():
        if state.due is None and subject.is_sound(deliverable):
            yield Finding(
                place_of(deliverable, "id"),
                msg("{id} has no due date", id=deliverable.id),
                msg("Add a line such as `due: {year}-06-30`.", year=deliverable.period)
                if deliverable.year is not None
                else msg(
                    "Add a line such as `due: {day}`.",
                    day=subject.plan.action_plan_of[deliverable.period].end,
                ),
            )
