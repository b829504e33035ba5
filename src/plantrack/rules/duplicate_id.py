"""Two records have the same id, so nobody can tell which one a link means.

Ids of axes, commitments, deliverables and indicators must differ from one another in the
whole plan; those of roles and partners too, among themselves. Capitals make no difference:
`2018-l07` and `2018-L07` read alike aloud, and some computers take them for one name.

Wrong:

    - id: 2018-L07
      title: Publier la cartographie
    - id: 2018-L07
      title: Former les répondants

Right:

    - id: 2018-L07
      title: Publier la cartographie
    - id: 2018-L08
      title: Former les répondants

Give the newer one an id that was never used: `plantrack rename ID NEW --in FILE:LINE` does,
where FILE:LINE is that of the one that changes. What names the id goes on naming the other one.
"""

from collections.abc import Callable, Iterable, Iterator

from plantrack.diagnostics import Related, Severity
from plantrack.locale import Message, msg
from plantrack.model import Axis, Commitment, Deliverable, Indicator, Partner, Plan, Record, Role
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "links"
SEVERITY = Severity.ERROR

_Named = Axis | Commitment | Deliverable | Indicator | Partner | Role


def find(subject: Subject) -> Iterator[Finding]:
    """Give each id defined again, at the later definition."""
    line_of = subject.loaded.line_of
    yield from _repeated(_of_work(subject.plan), line_of)
    yield from _repeated((*subject.plan.roles, *subject.plan.partners), line_of)


def _of_work(plan: Plan) -> Iterator[_Named]:
    for axis in plan.axes:
        yield axis
        yield from axis.commitments
    yield from plan.deliverables
    yield from plan.indicators


def _repeated(records: Iterable[_Named], line_of: Callable[[Record], int]) -> Iterator[Finding]:
    first_of: dict[str, _Named] = {}
    for record in records:
        first = first_of.setdefault(record.id.casefold(), record)
        if first is not record:
            yield Finding(
                place_of(record, "id"),
                _message(record.id, first.id),
                msg(
                    "Give one of them an id that no other record has or had: plantrack rename {id} "
                    "NEW --in {path}:{line}",
                    id=record.id,
                    path=record.origin.path,
                    line=line_of(record),
                ),
                (Related(place_of(first, "id"), msg("first given here")),),
            )


def _message(again: str, first: str) -> Message:
    if again == first:
        return msg("the id {id} is given twice", id=again)
    return msg("the ids {id} and {first} differ only in their capitals", id=again, first=first)
