"""A commitment's id does not begin with the id of the axis or commitment it stands in.

Commitment 2.3 belongs to axis 2: people read it so in every table. Under another axis it
would count there, and the reader would look for it in vain.

Wrong:

    id: 2
    title: Écosystème
    commitments:
      - id: 3.1
        title: Cartographie

Right:

    id: 2
    title: Écosystème
    commitments:
      - id: 2.1
        title: Cartographie

Correct the id, or move the commitment to the file of its own axis.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Related, Severity
from plantrack.locale import Message, msg
from plantrack.locale.plan_words import Word
from plantrack.model import Axis, Commitment, Node, Plan
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "links"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each commitment whose id is not that of what it stands in, a dot and more, at its id."""
    met: set[str] = set()
    for node in subject.plan.every_node:
        if node.id.casefold() not in met:  # else that id is wrong, and it is said once
            yield from _misplaced(subject.plan, node)
        met.add(node.id.casefold())


def _misplaced(plan: Plan, node: Node) -> Iterator[Finding]:
    prefix = f"{node.id}."
    for commitment in node.commitments:
        if not commitment.id.startswith(prefix) or commitment.id == prefix:
            level = plan.word_of(commitment)
            yield Finding(
                place_of(commitment, "id"),
                _stands_in(commitment, node, level),
                msg(
                    "Write an id that begins with “{prefix}”, or move it.",
                    prefix=prefix,
                    level=level,
                ),
                (Related(place_of(node, "id"), _named(node)),),
            )


def _stands_in(commitment: Commitment, node: Node, level: Word) -> Message:
    told = {"id": commitment.id, "level": level}
    if isinstance(node, Axis):
        return msg("{w.commitment} {id} stands in {w.axis} {axis}", **told, axis=node.id)
    return msg("{w.commitment} {id} stands below {parent}", **told, parent=node.id)


def _named(node: Node) -> Message:
    return msg("the {w.axis}") if isinstance(node, Axis) else msg("what it stands below")
