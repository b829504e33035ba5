"""A commitment is withdrawn before the day from which it is in force.

It would then never have been part of the plan, and its deliverables would answer nothing.

Wrong:

    added: 2018-03-01
    withdrawn:
      date: 2018-02-01
      reason: Confié aux pôles régionaux.

Right:

    added: 2018-02-01
    withdrawn:
      date: 2018-09-01
      reason: Confié aux pôles régionaux.

Correct one of the two days.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Related, Severity
from plantrack.locale import msg
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "dates"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each commitment or axis withdrawn too early, at the day of its withdrawal."""
    for node in subject.plan.every_node:
        if node.withdrawn and node.added and node.withdrawn.date <= node.added:
            yield Finding(
                place_of(node, "withdrawn", "date"),
                msg(
                    "{id} is withdrawn on {day}, and in force from {added} only",
                    id=node.id,
                    day=node.withdrawn.date,
                    added=node.added,
                    level=subject.plan.word_of(node),
                ),
                msg("Correct one of the two dates."),
                (Related(place_of(node, "added"), msg("in force from this day")),),
            )
