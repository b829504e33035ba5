"""An indicator is to increase or decrease, and nothing says from where.

Attainment is the way gone from the baseline to the target. Without a baseline no measurement can be
counted; only the verdict of each target is told, reached or not.

Wrong:

    - id: I-04
      commitment: 2.3
      title: Régions cartographiées
      unit: régions
      direction: increase
      targets:
        - date: 2019-12-31
          value: 17

Right:

    - id: I-04
      commitment: 2.3
      title: Régions cartographiées
      unit: régions
      direction: increase
      baseline:
        date: 2016-12-31
        value: 0
      targets:
        - date: 2019-12-31
          value: 17

Add `baseline:` with its value and, where it is known, its date.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.model import Direction
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "accountability"
SEVERITY = Severity.WARNING


def find(subject: Subject) -> Iterator[Finding]:
    """Give each indicator meant to move that has targets and no baseline, at its direction."""
    for indicator in subject.plan.indicators:
        moves = indicator.direction is not Direction.MAINTAIN
        if moves and indicator.targets and not indicator.baseline and subject.is_sound(indicator):
            yield Finding(
                place_of(indicator, "direction"),
                msg("{id} has no baseline", id=indicator.id),
                msg("Add `baseline:` with the value from which it is counted."),
            )
