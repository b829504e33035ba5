"""A commitment's id does not begin with the id of the axis it stands in.

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
from plantrack.locale import msg
from plantrack.model import Axis
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "links"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each commitment whose id is not its axis's id, a dot and more, at its id."""
    met: set[str] = set()
    for axis in subject.plan.axes:
        if axis.id.casefold() not in met:  # else the axis's id is wrong, and that is said once
            yield from _misplaced(axis)
        met.add(axis.id.casefold())


def _misplaced(axis: Axis) -> Iterator[Finding]:
    prefix = f"{axis.id}."
    for commitment in axis.commitments:
        if not commitment.id.startswith(prefix) or commitment.id == prefix:
            yield Finding(
                place_of(commitment, "id"),
                msg(
                    "{w.commitment} {id} stands in {w.axis} {axis}", id=commitment.id, axis=axis.id
                ),
                msg("Write an id that begins with “{prefix}”, or move it.", prefix=prefix),
                (Related(place_of(axis, "id"), msg("the {w.axis}")),),
            )
