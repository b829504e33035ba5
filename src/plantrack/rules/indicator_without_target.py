"""An indicator has no target.

Without a value to reach, nobody can say whether a measurement is good: the indicator stays “not
measured”, whatever is measured.

Wrong:

    - id: I-04
      commitment: 2.3
      title: Régions cartographiées
      unit: régions
      direction: increase

Right:

    - id: I-04
      commitment: 2.3
      title: Régions cartographiées
      unit: régions
      direction: increase
      targets:
        - date: 2019-12-31
          value: 17

Add `targets:` with a date and a value for each.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "accountability"
SEVERITY = Severity.WARNING


def find(subject: Subject) -> Iterator[Finding]:
    """Give each indicator without a target, at its id."""
    for indicator in subject.plan.indicators:
        if not indicator.targets and subject.is_sound(indicator):
            yield Finding(
                place_of(indicator, "id"),
                msg("{id} has no target", id=indicator.id),
                msg("Add `targets:` with a date and a value."),
            )
