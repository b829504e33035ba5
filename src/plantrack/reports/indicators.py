"""The indicators as a report tells them: how far each has come, and what its figure rests on."""

from collections.abc import Iterator

from plantrack.locale import Translator
from plantrack.locale.translator import in_words
from plantrack.model import Direction
from plantrack.reports.edition import Edition
from plantrack.telling.indicators import maintained_words, verdict_words
from plantrack.views.attainment import Attainment, attainment_of


def attainments(edition: Edition) -> list[Attainment]:
    """Return how far each indicator has come on the day."""
    day = edition.snapshot.day
    return [attainment_of(indicator, day) for indicator in edition.snapshot.plan.indicators]


def indicator_notes(attainment: Attainment, translator: Translator) -> Iterator[str]:
    """Tell what the figure rests on, and what became of the targets whose day is past."""
    t, indicator = translator, attainment.indicator
    if in_words(indicator.unit):
        yield t.text("in {unit}", unit=indicator.unit)
    if indicator.direction is Direction.MAINTAIN:
        yield maintained_words(indicator, t)
    for verdict in attainment.verdicts:
        yield verdict_words(verdict, indicator.unit, t, t.long_date)
