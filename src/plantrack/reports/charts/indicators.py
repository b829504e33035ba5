"""How far indicators have come from their baseline towards their target."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from plantrack.locale import Translator
from plantrack.locale.translator import in_words
from plantrack.locale.words import joined
from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.drawing import WIDTH, Drawing, Line, Mark, Shape, Words, stacked
from plantrack.reports.charts.key import key_of
from plantrack.reports.charts.lettering import SMALL, fitted, wrapped
from plantrack.reports.edition import NOTHING, Edition, Page
from plantrack.reports.indicators import indicators
from plantrack.views.attainment import Attainment, attainment_of

MOST_ROWS = 20
_ROW, _LINE, _LEFT, _RIGHT, _TOP = 38, 15, 236, 188, 22
_PLOT = WIDTH - _LEFT - _RIGHT
_FURTHEST = Fraction(3)  # so many times the way from baseline to target are drawn to scale
_MARGIN, _RADIUS = 8, 6


def indicators_chart(edition: Edition) -> Chart | None:
    """Return the picture of the indicators; None where none is measured."""
    found = [
        (attainment_of(one, edition.snapshot.day), page)
        for one, page in zip(edition.snapshot.plan.indicators, indicators(edition), strict=True)
    ]
    measured = [(one.value, page) for one, page in found if one.value is not None]
    if not measured:
        return None
    t = edition.translator
    shown = _furthest(measured)
    return Chart(
        key="indicators",
        title=_title(edition, len(shown), len(measured)),
        alt=_alt(edition, measured, [one for one, _ in found]),
        columns=(
            t.text("Indicator"),
            t.text("Baseline"),
            t.text("Last measurement"),
            t.text("Target"),
            t.text("Attainment"),
        ),
        rows=tuple(_table_row(page, t) for _, page in found),
        drawing=_drawing(edition, shown),
    )


def _furthest(measured: list[tuple[Fraction, Page]]) -> list[tuple[Fraction, Page]]:
    """Return those furthest from their target, in their order, where there are too many."""
    if len(measured) <= MOST_ROWS:
        return measured
    last = sorted(one for one, _ in measured)[MOST_ROWS - 1]
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


def _alt(edition: Edition, measured: list[tuple[Fraction, Page]], found: list[Attainment]) -> str:
    t, total = edition.translator, len(found)
    said = t.plural(
        "{count} indicator is measured out of {total}; target reached: {attained}.",
        "{count} indicators are measured out of {total}; target reached: {attained}.",
        sum(one.measurement is not None for one in found),
        total=total,
        attained=sum(value >= 1 for value, _ in measured),
    )
    least = min(value for value, _ in measured)
    if least >= 1:
        return said
    far = [page for value, page in measured if value == least]
    furthest = t.plural(
        "The furthest from its target is {id}: {attainment}.",
        "The furthest from their targets are {id}: {attainment}.",
        len(far),
        id=joined([page["id"] for page in far], t),
        attainment=far[0]["attainment"]["words"],
    )
    return f"{said} {furthest}"


def _named(page: Page, t: Translator) -> str:
    """Return what is measured, and in what where that is a word."""
    name, unit = f"{page['id']} {page['title']}", page["unit"]
    return f"{name} ({t.text('in {unit}', unit=unit)})" if in_words(unit) else name


def _table_row(page: Page, t: Translator) -> tuple[str, ...]:
    return (
        _named(page, t),
        *(_dated(page[name]) for name in ("baseline", "measurement", "target")),
        page["attainment"]["words"],
    )


def _dated(value: Page | None) -> str:
    if value is None:
        return NOTHING
    return f"{value['words']} ({value['date']['iso']})" if value["date"] else value["words"]


def _drawing(edition: Edition, shown: list[tuple[Fraction, Page]]) -> Drawing:
    t, scale = edition.translator, _scale_of([value for value, _ in shown])
    key = key_of(_key(edition, [value for value, _ in shown]), boxed=False)
    top = key.height + _TOP
    bottom = top + _ROW * len(shown)
    drawing = Drawing(bottom, [*key.marks])
    for share, look, name in ((0, "axis", t.text("Baseline")), (1, "today", t.text("Target"))):
        x = scale.x(Fraction(share))
        drawing.add(
            [
                Line(x, top, x, bottom, look),
                Words(x, top - 12, name, "quiet", "middle"),
            ]
        )
    for at, (value, page) in enumerate(shown):
        y = top + (at + 0.5) * _ROW
        label = wrapped(_named(page, t), _LEFT - 16, 2)
        drawing.add(stacked(label, _LEFT - 12, y, _LINE, "end"))
        drawing.add(_bar(value, scale, y))
        drawing.add(_figures(edition, page, y))
    return drawing


@dataclass(frozen=True, slots=True)
class _Scale:
    """A true scale from the least to the most share that is drawn; beyond, a bar is broken."""

    least: Fraction
    most: Fraction

    def x(self, share: Fraction) -> float:
        """Return where a share stands; one beyond the scale, at its end."""
        held = min(max(share, self.least), self.most)
        return _LEFT + _PLOT * float((held - self.least) / (self.most - self.least))

    def breaks(self, share: Fraction) -> bool:
        """Return whether a bar to this share would be longer than is drawn."""
        return not self.least <= share <= self.most


def _scale_of(values: list[Fraction]) -> _Scale:
    """Return a scale that holds all values, or what of them leaves the others legible."""
    least = max(min([*values, Fraction(0)]), -_FURTHEST)
    most = min(max([*values, Fraction(1)]), _FURTHEST)
    room = Fraction(_MARGIN, _PLOT) * (most - least)
    return _Scale(least - room, most + room)


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


def _figures(edition: Edition, page: Page, y: float) -> Iterator[Mark]:
    said = edition.translator.text(
        "{measured}, target {target}",
        measured=page["measurement"]["number"],
        target=page["target"]["words"],
    )
    beside = _LEFT + _PLOT + 12
    yield Words(beside, y - _LINE / 2, page["attainment"]["words"], "strong")
    yield Words(beside, y + _LINE / 2, fitted(said, _RIGHT - 14, SMALL), "quiet")


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
