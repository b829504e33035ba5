"""A commitment stands more than eight levels deep.

Axes are the first level; each commitment below another is one more. Nobody reads a plan that deep,
and what is promised there is lost from sight.

Wrong: a ninth level, `1.1.1.1.1.1.1.1.1`, inside the eighth.

Right: eight levels at most.

Bring the commitment up, or make it a deliverable of an action plan.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.model.tree import MOST_LEVELS
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "links"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each commitment of the first level too many, at its id."""
    for commitment in subject.plan.commitments.values():
        if len(subject.plan.path_to(commitment.id)) == MOST_LEVELS + 1:
            yield Finding(
                place_of(commitment, "id"),
                msg("{id} stands at level {count}", id=commitment.id, count=MOST_LEVELS + 1),
                msg("A plan has eight levels at most."),
            )
