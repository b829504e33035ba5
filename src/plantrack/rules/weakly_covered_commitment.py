"""A commitment is answered only by deliverables that were deferred or cancelled.

On paper the commitment is taken up; in fact no work is under way, planned or achieved for it.
The board should know before the plan ends.

Wrong:

    - id: 2018-L04            # the only one that answers 1.2
      commitments: [1.2]
      updates:
        - date: 2018-06-12
          status: cancelled
          reason: Le programme a pris fin.

Right:

    - id: 2019-L02
      commitments: [1.2]

Add a deliverable that answers the commitment, or have another one take it up.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.model import Node, Status
from plantrack.model.tree import tree_on
from plantrack.rules.subject import Finding, Subject, place_of, wording_of

GROUP = "coverage"
SEVERITY = Severity.WARNING

_GIVEN_UP = (Status.DEFERRED, Status.CANCELLED)


def find(subject: Subject) -> Iterator[Finding]:
    """Give each commitment that only given-up deliverables answer, at its own id."""
    if not subject.is_whole:
        return
    for commitment in tree_on(subject.plan).leaves:
        if commitment.id not in subject.known_commitments and _is_weak(subject, commitment):
            level = subject.plan.word_of(commitment)
            yield Finding(
                place_of(commitment, "id"),
                msg(
                    "every {w.deliverable} that answers {w.commitment} {id}, {title}, is "
                    "deferred or cancelled",
                    id=commitment.id,
                    title=commitment.title,
                    level=level,
                ),
                msg(
                    "Add {id} to the {w.commitment:s} of {w.deliverable:a}.",
                    id=commitment.id,
                    level=level,
                ),
                (wording_of(commitment),),
            )


def _is_weak(subject: Subject, commitment: Node) -> bool:
    answering = subject.plan.answering.get(commitment.id, ())
    return bool(answering) and all(
        subject.is_sound(deliverable) and subject.final(deliverable).status in _GIVEN_UP
        for deliverable in answering
    )
