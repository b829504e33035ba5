"""Lines about an indicator: its last measurement, its target, its attainment."""

from collections.abc import Iterator
from datetime import date

from rich.console import RenderableType

from plantrack.console.fields import Fields, Hanging
from plantrack.console.journal import dated
from plantrack.console.nodes import beside_lines
from plantrack.console.style import Look, styled
from plantrack.locale.plan_words import capitalised
from plantrack.locale.translator import in_words
from plantrack.model import Direction
from plantrack.telling.indicators import (
    attainment_words,
    formula_words,
    maintained_words,
    verdict_words,
)
from plantrack.views.attainment import Attainment


def attainment_lines(attainment: Attainment, look: Look, *, with_formula: bool = False) -> Fields:
    """Return the lines that tell where an indicator stands, with the formula where it is asked."""
    told = _told(attainment, look, with_formula=with_formula)
    return Fields([(label, styled(words)) for label, words in told])


def series_lines(attainment: Attainment, day: date, look: Look) -> Iterator[RenderableType]:
    """Give an indicator's measurements, the oldest first, and its targets to come."""
    t, indicator = look.translator, attainment.indicator
    unit = indicator.unit
    measured = [
        (each, " · ".join(filter(None, (t.measured(each.value, unit), each.source))))
        for each in indicator.measurements
    ]
    ahead = [(each, t.measured(each.value, unit)) for each in indicator.targets if each.date >= day]
    if measured:
        yield from (styled(), styled(t.text("Measurements"), "heading"))
    for each, words in sorted(measured, key=lambda row: row[0].date):
        yield _measured(each.date, words, day, look)
    if ahead:
        yield from (styled(), styled(t.text("Targets to come"), "heading"))
    for target, words in sorted(ahead, key=lambda row: row[0].date):
        yield Hanging(dated(target.date), styled(words))


def _measured(when: date, words: str, day: date, look: Look) -> RenderableType:
    if when <= day:
        return Hanging(dated(when), styled(words))
    later = look.translator.text("after the day shown, not counted")
    return Hanging(dated(when, "quiet"), styled(f"{words} · {later}", "quiet"))


def _told(attainment: Attainment, look: Look, *, with_formula: bool) -> Iterator[tuple[str, str]]:
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
    formula = formula_words(attainment, t, look.minus) if with_formula else ""
    yield from [(t.text("Formula"), formula)] if formula else ()
    for position, verdict in enumerate(attainment.verdicts):
        head = t.text("Past targets") if position == 0 else ""
        yield head, capitalised(verdict_words(verdict, unit, t, date.isoformat))
    yield from beside_lines(indicator, t)
