"""A measurement is dated before the one above it.

Measurements are added at the end, oldest first, so that people can follow the line from top to
bottom. Out of order, a date is most often mistyped, and the last value is not the latest.

Wrong:

    measurements:
      - date: 2018-12-31
        value: 17
      - date: 2017-12-31
        value: 8

Right:

    measurements:
      - date: 2017-12-31
        value: 8
      - date: 2018-12-31
        value: 17

Correct the date, or move the measurement to its place.
"""

from collections.abc import Iterator
from itertools import pairwise

from plantrack.diagnostics import Related, Severity
from plantrack.locale import msg
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "dates"
SEVERITY = Severity.WARNING


def find(subject: Subject) -> Iterator[Finding]:
    """Give each measurement dated before the one above it, at its date."""
    for indicator in subject.plan.indicators:
        for above, measurement in pairwise(indicator.measurements):
            if measurement.date < above.date:
                yield Finding(
                    place_of(measurement, "date"),
                    msg(
                        "this measurement of {id} is dated {date}, before the one above it, of "
                        "{before}",
                        id=indicator.id,
                        date=measurement.date,
                        before=above.date,
                    ),
                    msg("Correct the date, or move it so that the oldest comes first."),
                    (Related(place_of(above, "date"), msg("the measurement above it")),),
                )
