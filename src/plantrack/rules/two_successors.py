"""Two deliverables continue the same one.

A thread has one next step: the deliverable that stands for the deferred one in the figures
over several years. With two of them, nobody can say which one that is.

Wrong:

    - id: 2018-L07
      continues: 2017-L05
    - id: 2018-L08
      continues: 2017-L05

Right:

    - id: 2018-L07
      continues: 2017-L05
    - id: 2018-L08
      depends_on: [2018-L07]

Keep `continues:` on the one that takes the work over, and delete it from the other.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Related, Severity
from plantrack.locale import msg
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "accountability"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each deliverable that continues one already continued, at `continues`."""
    for deliverable in subject.plan.deliverables:
        if deliverable.continues is None:
            continue
        first = subject.plan.successor_of[deliverable.continues]
        # Twins with one id are one mistake, which duplicate-id tells.
        if first is not deliverable and first.id.casefold() != deliverable.id.casefold():
            yield Finding(
                place_of(deliverable, "continues"),
                msg(
                    "{id} continues {earlier}, which {first} continues already",
                    id=deliverable.id,
                    earlier=deliverable.continues,
                    first=first.id,
                ),
                msg(
                    "Delete one of the two lines `continues: {earlier}`.",
                    earlier=deliverable.continues,
                ),
                (Related(place_of(first, "continues"), msg("first continued here")),),
            )
