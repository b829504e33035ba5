"""A deliverable continues one of the same year or of a later one.

A thread leads from one action plan to the next: work that a year left unfinished is taken over
by a later year. A link that goes sideways or backwards would make work count twice, or run in
a circle.

Wrong, in `actions/2018/`:

    - id: 2018-L07
      continues: 2018-L03

Right:

    - id: 2018-L07
      continues: 2017-L05

Name a deliverable of an earlier year. For two deliverables of one year, use `depends_on`.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Related, Severity
from plantrack.locale import Message, msg
from plantrack.model import Deliverable
from plantrack.rules.subject import Finding, Subject, place_of
from plantrack.rules.threads import named

GROUP = "accountability"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each deliverable that continues one of no earlier year, at `continues`."""
    for successor, other in named(subject):
        if not subject.plan.is_later(successor.period, other.period):
            yield Finding(
                place_of(successor, "continues"),
                _message(subject, successor, other),
                msg(
                    "Name {w.deliverable:a} of {w.period:a} before {year}, or delete this line.",
                    year=subject.plan.name_of(successor.period),
                ),
                (Related(place_of(other, "id"), msg("the {w.deliverable} continued")),),
            )


def _message(subject: Subject, successor: Deliverable, other: Deliverable) -> Message:
    if successor.id == other.id:
        return msg("{id} continues itself", id=successor.id)
    if successor.period == other.period:
        return msg(
            "{id} continues {other}, of the same {w.period}, {year}",
            id=successor.id,
            other=other.id,
            year=subject.plan.name_of(other.period),
        )
    return msg(
        "{id} continues {other}, of a later {w.period}, {year}",
        id=successor.id,
        other=other.id,
        year=subject.plan.name_of(other.period),
    )
