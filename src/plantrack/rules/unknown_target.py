"""A measurement says that it answers a target which the indicator does not have.

A measurement that came too late to be dated before its target may say which one it answers, with
`for:` and that target’s date. A date that no target has answers nothing: the measurement would be
passed over where targets are judged.

Wrong:

    targets:
      - date: 2018-12-31
        value: 240
    measurements:
      - date: 2019-02-15
        value: 268
        for: 2018-12-13

Right:

    targets:
      - date: 2018-12-31
        value: 240
    measurements:
      - date: 2019-02-15
        value: 268
        for: 2018-12-31

Write the date of one of the indicator’s targets, or remove `for:`.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "links"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each measurement for a target that there is not, at the date it names."""
    for indicator in subject.plan.indicators:
        days = [target.date for target in indicator.targets]
        for measured in indicator.measurements:
            if measured.answers in (None, *days) or not subject.is_sound(indicator):
                continue
            yield Finding(
                place_of(measured, "for"),
                msg(
                    "{id} has no target of {day}, which this measurement is for",
                    id=indicator.id,
                    day=measured.answers,
                ),
                msg("Write the date of one of its targets, or remove `for:`."),
            )
