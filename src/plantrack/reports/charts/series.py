"""An indicator over time: what was measured, from its baseline, and the targets set."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from plantrack.locale import Translator
from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.drawing import NARROW, WIDTH, Drawing, Line, Mark, Shape, Steps, Words
from plantrack.reports.charts.key import key_of
from plantrack.reports.edition import Edition
from plantrack.telling.indicators import attainment_words
from plantrack.views.attainment import Attainment

_LEFT, _RIGHT, _HEIGHT, _FOOT, _TOP = 64, 28, 200, 28, 18
_RADIUS = 6
_FEWEST = 2

_Point = tuple[date, Decimal]


def series_chart(edition: Edition, found: Attainment) -> Chart | None:
    """Return the picture of an indicator; None where there is too little to see."""
    measured = tuple(_measured(edition, found))
    targets = tuple((each.date, each.value) for each in found.indicator.targets)
    if len({day for day, _ in (*measured, *targets)}) < _FEWEST or not measured:
        return None
    t, unit = edition.translator, found.indicator.unit
    return Chart(
        key="series",
        title=t.text("What was measured, and which targets were set?"),
        alt=_alt(found, measured, t),
        columns=(t.text("Date"), t.text("Value")),
        rows=tuple((day.isoformat(), t.measured(value, unit)) for day, value in measured),
        drawing=_drawing(edition, unit, measured, targets, WIDTH),
        narrow=_drawing(edition, unit, measured, targets, NARROW),
    )


def _measured(edition: Edition, found: Attainment) -> Iterator[_Point]:
    """Give the baseline and what was measured up to the day, in order."""
    base = found.indicator.baseline
    if base and base.date and base.date <= edition.snapshot.day:
        yield base.date, base.value
    known = (each for each in found.indicator.measurements if each.date <= edition.snapshot.day)
    yield from sorted(((each.date, each.value) for each in known), key=lambda point: point[0])


def _alt(found: Attainment, measured: tuple[_Point, ...], t: Translator) -> str:
    unit = found.indicator.unit
    told = ", ".join(
        t.text("{value} on {day}", value=t.measured(value, unit), day=day.isoformat())
        for day, value in measured
    )
    head = t.text("{head}: ", head=t.text("Attainment"))
    return f"{told}. {head}{attainment_words(found, t)}"


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where days and values stand."""

    first: date
    last: date
    least: Decimal
    most: Decimal
    top: float
    width: float

    def x(self, day: date) -> float:
        """Return where a day stands."""
        whole = max((self.last - self.first).days, 1)
        room = self.width - _LEFT - _RIGHT
        return _LEFT + room * float(Fraction((day - self.first).days, whole))

    def y(self, value: Decimal) -> float:
        """Return how far down a value stands."""
        whole = self.most - self.least or Decimal(1)
        return self.top + _HEIGHT * (1 - float(Fraction(value - self.least) / Fraction(whole)))


def _drawing(
    edition: Edition,
    unit: str,
    measured: tuple[_Point, ...],
    targets: tuple[_Point, ...],
    width: float,
) -> Drawing:
    t, every = edition.translator, (*measured, *targets)
    words = [
        ("done", t.text_about("picture", "measured")),
        ("planned", t.text_about("picture", "target")),
    ]
    key = key_of(words[: 2 if targets else 1], width=width)
    days, values = [day for day, _ in every], [value for _, value in every]
    scale = _Scale(min(days), max(days), min(values), max(values), key.height + _TOP, width)
    drawing = Drawing(scale.top + _HEIGHT + _FOOT, [*key.marks], width)
    drawing.add(_grid(scale, unit, t))
    drawing.add([Steps(tuple((scale.x(day), scale.y(value)) for day, value in measured), "due")])
    drawing.add(Shape(scale.x(day), scale.y(value), "planned", _RADIUS) for day, value in targets)
    drawing.add(Shape(scale.x(day), scale.y(value), "done", _RADIUS - 1) for day, value in measured)
    return drawing


def _grid(scale: _Scale, unit: str, t: Translator) -> Iterator[Mark]:
    """Give the least and the most value, and the days at both ends and of each year between."""
    end = scale.width - _RIGHT + _RADIUS
    for value in {scale.least, scale.most}:
        y = scale.y(value)
        yield Line(_LEFT - _RADIUS, y, end, y, "grid")
        yield Words(_LEFT - 12, y, t.measured(value, unit), "quiet", "end")
    y = scale.top + _HEIGHT + 18
    yield Words(scale.x(scale.first), y, scale.first.isoformat(), "quiet")
    if scale.last > scale.first:
        yield Words(end, y, scale.last.isoformat(), "quiet", "end")
