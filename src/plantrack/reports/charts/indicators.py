"""How far indicators have come from their baseline towards their target."""

from collections.abc import Iterator
from fractions import Fraction

from plantrack.locale import Translator
from plantrack.locale.translator import in_words
from plantrack.locale.words import joined
from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.layers import WIDTH, Spec, Values, layer, pixels, shapes, sheet, words
from plantrack.reports.charts.lettering import SMALL, fitted, stacked, wrapped
from plantrack.reports.edition import NOTHING, Edition, Page
from plantrack.reports.indicators import indicators
from plantrack.views.attainment import Attainment, attainment_of

MOST_ROWS = 20
_ROW, _LINE, _LEFT, _RIGHT, _TOP = 38, 15, 236, 188, 22
_LEAST, _MOST = -20, 130  # per cent; what is beyond stands at the edge, its figure beside it
_PLOT = WIDTH - _LEFT - _RIGHT
_SIZE, _RADIUS = 150, 6


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
        rows=tuple(_table_row(page, edition.translator) for _, page in found),
        spec=_spec(edition, shown),
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


def _spec(edition: Edition, shown: list[tuple[Fraction, Page]]) -> Spec:
    t, height = edition.translator, _ROW * len(shown)
    marks: Values = []
    names: Values = []
    figures: Values = []
    details: Values = []
    for at, (value, page) in enumerate(shown):
        y = (at + 0.5) * _ROW
        marks.append({"y": y, **_mark(value)})
        names += stacked(wrapped(_named(page, t), _LEFT - 16, 2), y, _LINE)
        figures.append({"y": y - _LINE / 2, "words": page["attainment"]["words"]})
        said = t.text(
            "{measured}, target {target}",
            measured=page["measurement"]["number"],
            target=page["target"]["words"],
        )
        details.append({"y": y + _LINE / 2, "words": fitted(said, _RIGHT - 14, SMALL)})
    y_of = pixels("y", height)
    beside = {"x": {"value": _PLOT + 12}, "y": y_of}
    layers = [
        *_ends(edition),
        *_bars(marks, y_of),
        words(names, "words", {"x": {"value": -12}, "y": y_of}, align="right"),
        words(figures, "strong", beside, align="left"),
        words(details, "quiet", beside, align="left"),
    ]
    return sheet(layers, height, top=_TOP, left=_LEFT, right=_RIGHT)


def _ends(edition: Edition) -> Iterator[Spec]:
    t = edition.translator
    ends: Values = [
        {"percent": 0, "words": t.text("Baseline")},
        {"percent": 100, "words": t.text("Target")},
    ]
    yield layer(ends[:1], {"type": "rule", "style": "line"}, {"x": _percent()})
    yield layer(ends[1:], {"type": "rule", "style": "today"}, {"x": _percent()})
    yield words(ends, "quiet", {"x": _percent(), "y": {"value": -12}}, align="center")


def _bars(marks: Values, y: Spec) -> Iterator[Spec]:
    bars = [one for one in marks if one["end"] is not None]
    from_baseline = {"x": _percent("end"), "x2": {"datum": 0}, "y": y}
    yield layer(bars, {"type": "rule", "style": "bar"}, from_baseline)
    yield shapes(marks, {"x": _percent(), "y": y}, size=_SIZE)


def _mark(value: Fraction) -> dict[str, object]:
    """Return where an attainment stands, and where its bar ends: at the edge of its shape."""
    percent = min(max(float(value * 100), _LEAST), _MOST)
    edge = _RADIUS / _PLOT * (_MOST - _LEAST)
    end = percent - edge if percent > 0 else percent + edge
    return {
        "percent": percent,
        "end": end if abs(percent) > edge else None,
        "state": "done" if value >= 1 else "in_progress",
    }


def _percent(field: str = "percent") -> Spec:
    scale = {"domain": [_LEAST, _MOST], "nice": False, "zero": False}
    return {"field": field, "type": "quantitative", "axis": None, "scale": scale}
