"""A deliverable or an indicator names a commitment that the plan does not have.

Work linked to a commitment that does not exist answers nothing: it is missing from its axis's
figures, and the commitment that was meant seems forgotten.

Wrong:

    commitments: [2.33]

Right:

    commitments: [2.3]

Correct the id, or add the commitment to its axis in `plan/axes/`.
"""

from collections.abc import Callable, Iterator
from functools import partial

from plantrack.diagnostics import Place, Severity
from plantrack.locale import msg
from plantrack.locale.known_names import KnownNames
from plantrack.rules.nearest import did_you_mean, known_now
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "links"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each unknown commitment, at the place where it is named."""
    if not subject.is_whole:
        return
    known = subject.loaded.known_ids | subject.plan.nodes.keys()
    names = KnownNames(subject.plan.nodes)
    for named, where in _named(subject):
        if named not in known:
            yield _finding(subject, names, named, where())


def _named(subject: Subject) -> Iterator[tuple[str, Callable[[], Place]]]:
    """Give each commitment that something names, and what tells where."""
    for deliverable in subject.plan.deliverables:
        for named in deliverable.commitments:
            yield named, partial(subject.place_in_list, deliverable, "commitments", named)
    for indicator in subject.plan.indicators:
        yield indicator.commitment, partial(place_of, indicator, "commitment")
    for node in subject.plan.every_node:
        for at, replacing in enumerate(node.withdrawn.replaced_by if node.withdrawn else ()):
            yield replacing, partial(place_of, node, "withdrawn", "replaced_by", at)


def _finding(subject: Subject, names: KnownNames, commitment: str, place: Place) -> Finding:
    return Finding(
        place,
        msg("no {w.commitment} {id} in plan/axes/", id=commitment),
        known_now(commitment, subject.former_ids)
        or did_you_mean(
            commitment, names, msg("Write the id of {w.commitment:a} of the plan, such as 1.1.")
        ),
    )
