"""The indicators as a report tells them: from where, how far, towards which target."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from plantrack.locale.translator import in_words
from plantrack.model import Direction, Indicator
from plantrack.reports.edition import Edition, Page
from plantrack.views.attainment import Attainment, attainment_of
from plantrack.views.figures import whole_percent


def indicators(edition: Edition) -> list[Page]:
    """Return each indicator: baseline, last measurement, target, attainment."""
    day = edition.snapshot.day
    return [
        _indicator(edition, attainment_of(one, day)) for one in edition.snapshot.plan.indicators
    ]


def _indicator(edition: Edition, one: Attainment) -> Page:
    indicator, unit = one.indicator, one.indicator.unit
    return {
        "id": indicator.id,
        "title": indicator.title,
        "commitment": indicator.commitment,
        "unit": unit,
        "direction": indicator.direction.value,
        "baseline": (
            _measured(edition, indicator.baseline.value, unit)
            | {"date": edition.day(indicator.baseline.date)}
            if indicator.baseline
            else None
        ),
        "measurement": (
            _measured(edition, one.measurement.value, unit)
            | {"date": edition.day(one.measurement.date), "source": one.measurement.source}
            if one.measurement
            else None
        ),
        "target": (
            _measured(edition, one.target.value, unit) | {"date": edition.day(one.target.date)}
            if one.target
            else None
        ),
        "attainment": _attainment(edition, one),
        "notes": list(_notes(edition, one)),
    }


def _measured(edition: Edition, value: Decimal, unit: str) -> Page:
    t = edition.translator
    return {"number": t.number(value), "words": t.measured(value, unit)}


def _attainment(edition: Edition, one: Attainment) -> Page:
    t = edition.translator
    if one.value is None:
        return {"percent": None, "words": t.text("not measured")}
    percent = whole_percent(one.value)
    if one.value < 0:
        return {"percent": percent, "words": t.text("moving away from the target")}
    return {"percent": percent, "words": t.percent(percent)}


def _notes(edition: Edition, one: Attainment) -> Iterator[str]:
    """Tell what the figure rests on: unit, tolerance, measurement owed, target still ahead."""
    t, day, indicator = edition.translator, edition.snapshot.day, one.indicator
    if in_words(indicator.unit):
        yield t.text("in {unit}", unit=indicator.unit)
    if indicator.direction is Direction.MAINTAIN:
        yield t.text("to maintain, within {tolerance}", tolerance=_tolerance(edition, indicator))
    targets = sorted(indicator.targets, key=lambda each: each.date)
    last = one.measurement.date if one.measurement else date.min
    grace = edition.snapshot.plan.header.stale_after_days
    owed = [each for each in targets if last < each.date and (day - each.date).days > grace]
    if owed:
        yield t.text("not measured since the target of {day}", day=owed[0].date.isoformat())
    coming = [each for each in targets if each.date > day and each != one.target]
    if coming:
        value = _measured(edition, coming[0].value, indicator.unit)["words"]
        yield t.text("next target: {value} on {day}", value=value, day=coming[0].date.isoformat())


def _tolerance(edition: Edition, indicator: Indicator) -> str:
    t, tolerance = edition.translator, indicator.tolerance
    if indicator.unit != "%":
        return str(_measured(edition, tolerance, indicator.unit)["words"])
    number = t.number(tolerance)
    return t.plural("{points} point", "{points} points", int(tolerance), points=number)
