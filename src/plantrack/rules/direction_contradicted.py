"""An indicator’s direction says one way, and a target goes the other way.

`increase` with a target below its baseline, or `decrease` with one above, asks for a step back: the
attainment would count ground lost as ground gained. One of the three is mistyped.

Wrong:

    - id: I-05
      commitment: 2.3
      title: Délai moyen
      unit: jours ouvrables
      direction: decrease
      baseline:
        value: 20
      targets:
        - date: 2018-12-31
          value: 24

Right:

    - id: I-05
      commitment: 2.3
      title: Délai moyen
      unit: jours ouvrables
      direction: decrease
      baseline:
        value: 20
      targets:
        - date: 2018-12-31
          value: 16

Correct `direction`, the baseline, or the target.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Related, Severity
from plantrack.locale import msg
from plantrack.model import Direction, Indicator, Target
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "fields"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each target on the wrong side of its baseline, at its value."""
    for indicator in subject.plan.indicators:
        for target in indicator.targets:
            if _goes_the_other_way(indicator, target):
                yield _finding(indicator, target)


def _goes_the_other_way(indicator: Indicator, target: Target) -> bool:
    if indicator.baseline is None:
        return False
    gain = target.value - indicator.baseline.value
    return {
        Direction.INCREASE: gain < 0,
        Direction.DECREASE: gain > 0,
        Direction.MAINTAIN: False,
    }[indicator.direction]


def _finding(indicator: Indicator, target: Target) -> Finding:
    words = {
        Direction.INCREASE: msg(
            "{id} is to increase, and its target of {day} is below its baseline",
            id=indicator.id,
            day=target.date,
        ),
        Direction.DECREASE: msg(
            "{id} is to decrease, and its target of {day} is above its baseline",
            id=indicator.id,
            day=target.date,
        ),
    }
    return Finding(
        place_of(target, "value"),
        words[indicator.direction],
        msg("Correct the direction, the baseline or the target."),
        (
            Related(place_of(indicator, "direction"), msg("the direction")),
            Related(place_of(indicator, "baseline", "value"), msg("the baseline")),
        ),
    )
