"""A deliverable answers no commitment.

A strategic plan is kept by linking all work to what was promised. Work that answers nothing
counts for its year and for no axis; perhaps it belongs to no plan at all.

Wrong:

    commitments: []

Right:

    commitments: [2.3]

Name the commitments that it answers, or take the deliverable out of the action plan.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "links"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each deliverable with an empty list of commitments, at that list."""
    for deliverable in subject.plan.deliverables:
        if not deliverable.commitments:
            yield Finding(
                place_of(deliverable, "commitments"),
                msg("{id} answers no {w.commitment}", id=deliverable.id),
                msg("Write the id of at least one {w.commitment}, such as [1.1]."),
            )
