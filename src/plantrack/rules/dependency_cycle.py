"""Deliverables wait for one another in a circle, so none of them can ever start.

When A depends on B and B depends on A, one of the links is wrong, or two deliverables are
really one. A deliverable that depends on itself is the same mistake.

Wrong:

    - id: 2018-L03
      depends_on: [2018-L07]
    - id: 2018-L07
      depends_on: [2018-L03]

Right:

    - id: 2018-L03
    - id: 2018-L07
      depends_on: [2018-L03]

Delete the link that does not hold. Each circle is reported once, with all its links.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Place, Related, Severity
from plantrack.locale import Message, msg
from plantrack.model import Deliverable
from plantrack.rules.cycles import cycles_of
from plantrack.rules.subject import Finding, Subject

GROUP = "links"
SEVERITY = Severity.ERROR

_MOST_RELATED = 20
_MOST_NAMED = 5


def find(subject: Subject) -> Iterator[Finding]:
    """Give each circle, at the link by which its first deliverable enters it."""
    deliverables = subject.plan.deliverables
    position_of: dict[str, int] = {}
    for position, deliverable in enumerate(deliverables):
        position_of.setdefault(deliverable.id, position)
    links = [
        [position_of[awaited] for awaited in deliverable.depends_on if awaited in position_of]
        for deliverable in deliverables
    ]
    for cycle in cycles_of(links):
        yield _finding(subject, [deliverables[position] for position in cycle])


def _finding(subject: Subject, cycle: list[Deliverable]) -> Finding:
    links = list(zip(cycle, [*cycle[1:], cycle[0]], strict=True))
    return Finding(
        _place(subject, *links[0]),
        _message([deliverable.id for deliverable in cycle]),
        msg("Delete one of these links."),
        tuple(
            Related(
                _place(subject, waiting, awaited),
                msg("{id} depends on {other}", id=waiting.id, other=awaited.id),
            )
            for waiting, awaited in links[1:_MOST_RELATED]
        ),
    )


def _place(subject: Subject, waiting: Deliverable, awaited: Deliverable) -> Place:
    return subject.place_in_list(waiting, "depends_on", awaited.id)


def _message(ids: list[str]) -> Message:
    first, *others = ids
    if not others:
        return msg("{id} depends on itself", id=first)
    named = ", ".join(others[:_MOST_NAMED]) + (", …" if len(others) > _MOST_NAMED else "")
    return msg("{id} depends on itself, by way of {others}", id=first, others=named)
