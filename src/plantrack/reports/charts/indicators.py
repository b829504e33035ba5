"""How far indicators have come from their baseline towards their target."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from plantrack.locale import Translator
from plantrack.locale.translator import in_words
from plantrack.locale.words import joined
from plantrack.model import Indicator
from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.drawing import NARROW, WIDTH, Align, Drawing, Line, Mark, Shape, Words
from plantrack.reports.charts.key import key_of
from plantrack.reports.charts.lettering import SMALL, wrapped
from plantrack.reports.charts.rows import Layout
from plantrack.reports.edition import NOTHING, Edition
from plantrack.reports.indicators import attainments
from plantrack.telling.excerpts import shortened
from plantrack.telling.indicators import attainment_words
from plantrack.views.attainment import Attainment

Measured: TypeAlias = tuple[Fraction, Attainment]
FEWEST, MOST_ROWS = 3, 12
_BAR, _LINE, _TOP, _HEADS = 30, 14, 24, 16
_WIDE, _NARROW = Layout(WIDTH, 236, 188), Layout(NARROW, 4, 24)
_FURTHEST = Fraction(3)  # so many times the way from baseline to target are drawn to scale
_MARGIN, _RADIUS = 8, 6
_FEW = 3  # so many are named in a sentence


def indicators_chart(edition: Edition) -> Chart | None:
    """Return the picture of the indicators; None where few are measured."""
    found = attainments(edition)
    measured = [(each.value, each) for each in found if each.value is not None]
    if len(measured) < FEWEST:
        return None
    t = edition.translator
    shown = _furthest(measured)
    return Chart(
        key="indicators",
        title=_title(edition, len(shown), len(measured)),
        alt=_alt(edition, measured, found),
        columns=(
            t.text("Indicator"),
            t.text("Baseline"),
            t.text("Last measurement"),
            t.text("Target"),
            t.text("Attainment"),
        ),
        rows=tuple(_table_row(each, t) for each in found),
        drawing=_drawing(edition, shown, _WIDE),
        narrow=_drawing(edition, shown, _NARROW),
    )


def _furthest(measured: list[Measured]) -> list[Measured]:
    """Return those furthest from their target, in their order, where there are too many."""
    if len(measured) <= MOST_ROWS:
        return measured
    last = sorted(value for value, _ in measured)[MOST_ROWS - 1]
    return [each for each in measured if each[0] <= last][:MOST_ROWS]


def _title(edition: Edition, shown: int, total: int) -> str:
    t = edition.translator
    if shown == total:
        return t.text("How far are the indicators from their targets?")
    return t.text(
        "How far are the indicators from their targets? The {shown} furthest of {total}",
        shown=shown,
        total=total,
    )


def _alt(edition: Edition, measured: list[Measured], found: list[Attainment]) -> str:
    t, total = edition.translator, len(found)
    said = t.plural(
        "{count} indicator is measured out of {total}; target reached: {attained}.",
        "{count} indicators are measured out of {total}; target reached: {attained}.",
        sum(each.measurement is not None for each in found),
        total=total,
        attained=sum(value >= 1 for value, _ in measured),
    )
    least = min(value for value, _ in measured)
    if least >= 1:
        return said
    far = [each for value, each in measured if value == least]
    furthest = t.plural(
        "The furthest from its target: {titles}, {attainment}.",
        "The furthest from their targets: {titles}, {attainment}.",
        len(far),
        titles=joined([shortened(each.indicator.title) for each in far[:_FEW]], t),
        attainment=attainment_words(far[0], t),
    )
    return f"{said} {furthest}"


def _named(indicator: Indicator, t: Translator) -> str:
    """Return what is measured, and in what where that is a word."""
    name, unit = indicator.title, indicator.unit
    return f"{name} ({t.text('in {unit}', unit=unit)})" if in_words(unit) else name


def _table_row(found: Attainment, t: Translator) -> tuple[str, ...]:
    dated = [NOTHING] * 3
    for at, value in enumerate((found.indicator.baseline, found.measurement, found.target)):
        if value:
            day = f" ({value.date.isoformat()})" if value.date else ""
            dated[at] = t.measured(value.value, found.indicator.unit) + day
    name = f"{found.indicator.id} {_named(found.indicator, t)}"
    return (name, *dated, attainment_words(found, t))


def _drawing(edition: Edition, shown: list[Measured], layout: Layout) -> Drawing:
    t, scale = edition.translator, _scale_of([value for value, _ in shown], layout)
    key = key_of(_key(edition, [value for value, _ in shown]), width=layout.width)
    top = key.height + _TOP + (_HEADS if layout.is_narrow else 0)
    under = [_under(found, t) if layout.is_narrow else "" for _, found in shown]
    names = [_named(found.indicator, t) for _, found in shown]
    placed = [*layout.rows(zip(names, under, strict=True), top, _BAR)]
    drawing = Drawing(placed[-1].bottom, [*key.marks], layout.width)
    drawing.add(_ends(scale, top, layout, t))
    for (value, found), place in zip(shown, placed, strict=True):
        for share, look in ((0, "axis"), (1, "today")):
            x = scale.x(Fraction(share))
            drawing.add([Line(x, place.y - _BAR / 2, x, place.y + _BAR / 2, look)])
        drawing.add(place.name)
        drawing.add(_bar(value, scale, place.y))
        if not layout.is_narrow:
            drawing.add(_beside(found, place.y, layout, t))
    return drawing


def _under(found: Attainment, t: Translator) -> str:
    return f"{attainment_words(found, t)} · {_figures(found, t)}"


def _beside(found: Attainment, y: float, layout: Layout, t: Translator) -> Iterator[Mark]:
    x = layout.left + layout.plot + 12
    yield Words(x, y - _LINE / 2, attainment_words(found, t), "strong")
    lines = wrapped(_figures(found, t), layout.right - 14, 2, SMALL)
    for at, words in enumerate(lines):
        yield Words(x, y + _LINE / 2 + at * _LINE, words, "quiet")


def _ends(scale: "_Scale", top: float, layout: Layout, t: Translator) -> Iterator[Mark]:
    """Yield what stands above both ends of the way; on a phone, one above the other."""
    start, end = scale.x(Fraction(0)), scale.x(Fraction(1))
    higher = _HEADS if layout.is_narrow else 0
    near: Align = "start" if start < layout.width / 4 else "middle"
    yield Words(start, top - 12, t.text("Baseline"), "quiet", near)
    yield Words(end, top - 12 - higher, t.text("Target"), "quiet", "middle")


@dataclass(frozen=True, slots=True)
class _Scale:
    """A true scale from the least to the most share that is drawn; beyond, a bar is broken."""

    least: Fraction
    most: Fraction
    layout: Layout

    def x(self, share: Fraction) -> float:
        """Return where a share stands; one beyond the scale, at its end."""
        held = min(max(share, self.least), self.most)
        along = float((held - self.least) / (self.most - self.least))
        return self.layout.left + self.layout.plot * along

    def breaks(self, share: Fraction) -> bool:
        """Return whether a bar to this share would be longer than is drawn."""
        return not self.least <= share <= self.most


def _scale_of(values: list[Fraction], layout: Layout) -> _Scale:
    """Return a scale that holds all values, or what of them leaves the others legible."""
    least = max(min([*values, Fraction(0)]), -_FURTHEST)
    most = min(max([*values, Fraction(1)]), _FURTHEST)
    room = Fraction(_MARGIN, int(layout.plot)) * (most - least)
    return _Scale(least - room, most + room, layout)


def _bar(value: Fraction, scale: _Scale, y: float) -> Iterator[Mark]:
    """Yield the way from the baseline to the value, to the edge of its shape; broken if cut."""
    start, end = scale.x(Fraction(0)), scale.x(value)
    towards = 1 if end > start else -1
    if abs(end - start) > _RADIUS:
        look = "bar-away" if value < 0 else "bar"
        yield Line(start, y, end - towards * _RADIUS, y, look)
    if scale.breaks(value):
        middle = (start + end) / 2
        for x in (middle - 3, middle + 3):
            yield Line(x - 3, y + 7, x + 3, y - 7, "broken")
    yield Shape(end, y, _state(value), _RADIUS)


def _figures(found: Attainment, t: Translator) -> str:
    return t.text(
        "{measured}, target {target}",
        measured=t.number(found.measurement.value) if found.measurement else NOTHING,
        target=t.measured(found.target.value, found.indicator.unit) if found.target else NOTHING,
    )


def _state(value: Fraction) -> str:
    return "late" if value < 0 else "done" if value >= 1 else "in_progress"


def _key(edition: Edition, values: list[Fraction]) -> Iterator[tuple[str, str]]:
    t, found = edition.translator, {_state(value) for value in values}
    words = {
        "done": t.text("target reached"),
        "in_progress": t.text("between baseline and target"),
        "late": t.text("moving away from the target"),
    }
    yield from ((state, said) for state, said in words.items() if state in found)
