"""An indicator was never measured.

It tells nothing yet. That is as it should be at the start of a plan, and a question to ask later.

Wrong:

    targets:
      - date: 2019-12-31
        value: 17

Right:

    targets:
      - date: 2019-12-31
        value: 17
    measurements:
      - date: 2018-04-20
        value: 14
        source: Inventaire

`plantrack measure` adds a measurement.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "accountability"
SEVERITY = Severity.NOTE


def find(subject: Subject) -> Iterator[Finding]:
    """Give each indicator without a measurement, at its id."""
    for indicator in subject.plan.indicators:
        if not indicator.measurements and subject.is_sound(indicator):
            yield Finding(
                place_of(indicator, "id"),
                msg("{id} was never measured", id=indicator.id),
                msg("Run `plantrack measure {id}` with the value found.", id=indicator.id),
            )
