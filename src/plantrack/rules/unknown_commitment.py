"""A deliverable or an indicator names a commitment that the plan does not have.

Work linked to a commitment that does not exist answers nothing: it is missing from its axis's
figures, and the commitment that was meant seems forgotten.

Wrong:

    commitments: [2.33]

Right:

    commitments: [2.3]

Correct the id, or add the commitment to its axis in `plan/axes/`.
"""

from collections.abc import Iterator
from functools import partial

from plantrack.diagnostics import Severity
from plantrack.locale import marked, msg
from plantrack.rules.nearest import NamedAt, unknown
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "links"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each unknown commitment, at the place where it is named."""
    said = marked("no {w.commitment} {id} in plan/axes/")
    otherwise = msg("Write the id of {w.commitment:a} of the plan, such as 1.1.")
    known = subject.plan.nodes
    return unknown(subject, _named(subject), known, said, otherwise, subject.former_ids)


def _named(subject: Subject) -> Iterator[NamedAt]:
    """Give each commitment that something names."""
    for deliverable in subject.plan.deliverables:
        for named in deliverable.commitments:
            yield named, partial(subject.place_in_list, deliverable, "commitments", named)
    for indicator in subject.plan.indicators:
        yield indicator.commitment, partial(place_of, indicator, "commitment")
    for node in subject.plan.every_node:
        for at, replacing in enumerate(node.withdrawn.replaced_by if node.withdrawn else ()):
            yield replacing, partial(place_of, node, "withdrawn", "replaced_by", at)
