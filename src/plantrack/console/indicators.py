"""Lines about an indicator: its last measurement, its target, its attainment."""

from collections.abc import Iterator
from datetime import date

from plantrack.console.fields import Fields
from plantrack.console.nodes import beside_lines
from plantrack.console.style import Look, styled
from plantrack.locale.plan_words import capitalised
from plantrack.locale.translator import in_words
from plantrack.model import Direction
from plantrack.telling.indicators import attainment_words, maintained_words, verdict_words
from plantrack.views.attainment import Attainment


def attainment_lines(attainment: Attainment, look: Look) -> Fields:
    """Return the lines that tell where an indicator stands, and how its attainment is made."""
    return Fields([(label, styled(words)) for label, words in _told(attainment, look)])


def _told(attainment: Attainment, look: Look) -> Iterator[tuple[str, str]]:
    t, indicator = look.translator, attainment.indicator
    unit = indicator.unit
    if in_words(unit):
        yield t.text("Unit"), unit
    if indicator.baseline:
        day = f" ({indicator.baseline.date.isoformat()})" if indicator.baseline.date else ""
        yield t.text("Baseline"), t.measured(indicator.baseline.value, unit) + day
    if attainment.measurement:
        measured = attainment.measurement
        words = f"{t.measured(measured.value, unit)} ({measured.date.isoformat()})"
        yield t.text("Last measurement"), words
        if measured.source:
            yield t.text("Source"), measured.source
    if attainment.target:
        words = (
            f"{t.measured(attainment.target.value, unit)} ({attainment.target.date.isoformat()})"
        )
        if indicator.direction is Direction.MAINTAIN:
            words = f"{words}, {maintained_words(indicator, t)}"
        yield t.text("Target"), words
    yield t.text("Attainment"), attainment_words(attainment, t)
    for position, verdict in enumerate(attainment.verdicts):
        head = t.text("Past targets") if position == 0 else ""
        yield head, capitalised(verdict_words(verdict, unit, t, date.isoformat))
    yield from beside_lines(indicator, t)
