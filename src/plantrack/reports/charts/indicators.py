"""How far indicators have come from their baseline towards their target."""

from fractions import Fraction

from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.layers import Spec, Values, layer, pixels, shapes, sheet, words
from plantrack.reports.charts.lettering import SMALL, fitted, wrapped
from plantrack.reports.details import indicators
from plantrack.reports.edition import NOTHING, Edition, Page
from plantrack.views.attainment import attainment_of

MOST_ROWS = 30
_ROW, _LINE, _LEFT, _RIGHT, _TOP = 38, 15, 236, 176, 22
_LEAST, _MOST = -20, 130


def indicators_chart(edition: Edition) -> Chart | None:
    """Return the picture of the indicators; None where none is measured."""
    found = [
        (attainment_of(one, edition.snapshot.day), page)
        for one, page in zip(
            edition.snapshot.plan.indicators, indicators(edition), strict=True
        )
    ]
    measured = [(one.value, page) for one, page in found if one.value is not None]
    if not measured:
        return None
    t = edition.translator
    shown = _furthest(measured)
    return Chart(
        key="indicators",
        title=_title(edition, len(shown), len(measured)),
        alt=_alt(edition, measured, len(found)),
        columns=(
            t.text("Indicator"),
            t.text("Baseline"),
            t.text("Last measurement"),
            t.text("Target"),
            t.text("Attainment"),
        ),
        rows=tuple(_table_row(page) for _, page in found),
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


def _alt(edition: Edition, measured: list[tuple[Fraction, Page]], total: int) -> str:
    t = edition.translator
    said = t.plural(
        "{count} indicator is measured out of {total}; {attained} have reached their target.",
        "{count} indicators are measured out of {total}; {attained} have reached their target.",
        len(measured),
        total=total,
        attained=sum(value >= 1 for value, _ in measured),
    )
    value, page = min(measured, key=lambda each: each[0])
    if value >= 1:
        return said
    furthest = t.text(
        "The furthest from it is {id}: {attainment}.",
        id=page["id"],
        attainment=page["attainment"]["words"],
    )
    return f"{said} {furthest}"


def _table_row(page: Page) -> tuple[str, ...]:
    return (
        f"{page['id']} {page['title']}",
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
        state = "done" if value >= 1 else "in_progress"
        marks.append({"y": y, "percent": float(value * 100), "from": 0, "state": state})
        lines = wrapped(f"{page['id']} {page['title']}", _LEFT - 16, 2)
        for line, name in enumerate(lines):
            place = y + (line - (len(lines) - 1) / 2) * _LINE
            names.append({"y": place, "words": name})
        figures.append({"y": y - _LINE / 2, "words": _attainment(page)})
        said = t.text(
            "{measured}, target {target}",
            measured=page["measurement"]["number"],
            target=page["target"]["words"],
        )
        details.append({"y": y + _LINE / 2, "words": fitted(said, _RIGHT - 14, SMALL)})
    y_of = pixels("y", height)
    ends: Values = [
        {"percent": 0, "words": t.text("Baseline")},
        {"percent": 100, "words": t.text("Target")},
    ]
    beside = {"x": {"value": 640 - _LEFT - _RIGHT + 12}, "y": y_of}
    return sheet(
        [
            layer(ends[:1], {"type": "rule", "style": "line"}, {"x": _percent()}),
            layer(ends[1:], {"type": "rule", "style": "today"}, {"x": _percent()}),
            words(ends, "quiet", {"x": _percent(), "y": {"value": -12}}, align="center"),
            layer(
                marks,
                {"type": "rule", "style": "bar"},
                {"x": _percent("from"), "x2": {"field": "percent"}, "y": y_of},
            ),
            shapes(marks, {"x": _percent(), "y": y_of}, size=150),
            words(names, "words", {"x": {"value": -12}, "y": y_of}, align="right"),
            words(figures, "strong", beside, align="left"),
            words(details, "quiet", beside, align="left"),
        ],
        height,
        top=_TOP,
        left=_LEFT,
        right=_RIGHT,
    )


def _attainment(page: Page) -> str:
    return str(page["attainment"]["words"])


def _percent(field: str = "percent") -> Spec:
    scale = {"domain": [_LEAST, _MOST], "nice": False, "zero": False, "clamp": True}
    return {"field": field, "type": "quantitative", "axis": None, "scale": scale}
