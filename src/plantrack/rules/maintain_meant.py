"""An indicator is to increase or decrease, and a target is its baseline.

Attainment is the way gone from the baseline to the target: where both are the same there is no way
to go, and nothing can be counted. A value that should stay what it is has the direction `maintain`.

Wrong:

    - id: I-03
      commitment: 2.1
      title: Pôles satisfaits
      unit: "%"
      direction: increase
      baseline:
        value: 85
      targets:
        - date: 2018-12-31
          value: 85

Right:

    - id: I-03
      commitment: 2.1
      title: Pôles satisfaits
      unit: "%"
      direction: maintain
      tolerance: 5
      baseline:
        value: 85
      targets:
        - date: 2018-12-31
          value: 85

Write `direction: maintain`, with the `tolerance` that is accepted, or correct the target.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Related, Severity
from plantrack.locale import msg
from plantrack.model import Direction
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "accountability"
SEVERITY = Severity.WARNING


def find(subject: Subject) -> Iterator[Finding]:
    """Give each target that is the baseline of a value meant to move, at the target's value."""
    for indicator in subject.plan.indicators:
        if indicator.direction is Direction.MAINTAIN or indicator.baseline is None:
            continue
        for target in indicator.targets:
            if target.value == indicator.baseline.value:
                yield Finding(
                    place_of(target, "value"),
                    msg(
                        "{id} has its baseline for target of {day}: `maintain` is meant",
                        id=indicator.id,
                        day=target.date,
                    ),
                    msg("Write `direction: maintain`, or correct the target."),
                    (Related(place_of(indicator, "baseline", "value"), msg("the baseline")),),
                )
