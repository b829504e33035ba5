"""A deliverable or an indicator names a commitment that others, below it, make precise.

It counts for that commitment and for the axis, and for none of those below: a reader who looks at
them one by one does not find it, and a commitment that it was meant for may seem forgotten.

Wrong, where 1.1 holds 1.1.1 and 1.1.2:

    commitments: [1.1]

Right:

    commitments: [1.1.2]

Name the commitments that it answers at the lowest level. Where it answers all of them together,
as a study or a coordination does, lower this rule in `severities:`, or silence it there.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Place, Severity
from plantrack.locale import msg
from plantrack.model import Node, Plan
from plantrack.model.tree import tree_on
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "links"
SEVERITY = Severity.WARNING


def find(subject: Subject) -> Iterator[Finding]:
    """Give each name of a node that has others in force below it, where it is named."""
    tree = tree_on(subject.plan)
    parents = {node.id: node for node in tree.in_force if node.id not in tree.leaf_ids}
    for deliverable in subject.plan.deliverables:
        for named in deliverable.commitments:
            if named in parents:
                place = subject.place_in_list(deliverable, "commitments", named)
                yield _finding(subject.plan, place, deliverable.id, parents[named])
    for indicator in subject.plan.indicators:
        if indicator.commitment in parents:
            place = place_of(indicator, "commitment")
            yield _finding(subject.plan, place, indicator.id, parents[indicator.commitment])


def _finding(plan: Plan, place: Place, identifier: str, parent: Node) -> Finding:
    return Finding(
        place,
        msg(
            "{id} names {w.commitment} {parent}, which others make precise",
            id=identifier,
            level=plan.word_of(parent),
            parent=parent.id,
        ),
        msg(
            "Name the one that is meant, among {names}.",
            names=", ".join(child.id for child in parent.commitments),
            level=plan.word_of(parent.commitments[0]),
        ),
    )
