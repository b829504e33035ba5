"""The indicators as a report tells them: from where, how far, towards which target."""

from collections.abc import Iterator
from decimal import Decimal

from plantrack.locale.translator import in_words
from plantrack.model import Direction
from plantrack.reports.edition import Edition, Page
from plantrack.telling.indicators import attainment_words, maintained_words, verdict_words
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
    words = attainment_words(one, edition.translator)
    return {"percent": None if one.value is None else whole_percent(one.value), "words": words}


def _notes(edition: Edition, one: Attainment) -> Iterator[str]:
    """Tell what the figure rests on, and what became of the targets whose day is past."""
    t = edition.translator
    if in_words(one.indicator.unit):
        yield t.text("in {unit}", unit=one.indicator.unit)
    if one.indicator.direction is Direction.MAINTAIN:
        yield maintained_words(one.indicator, t)
    for verdict in one.verdicts:
        yield verdict_words(verdict, one.indicator.unit, t, t.long_date)
