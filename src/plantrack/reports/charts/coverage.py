"""Which commitments are taken up: a cell a year, what is done out of all written in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from plantrack.locale.words import joined, promise_words, taken_up_words
from plantrack.model import Axis
from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.layers import (
    WIDTH,
    Spec,
    Values,
    across,
    boxes,
    by_state,
    key_of,
    layer,
    pixels,
    sheet,
    words,
)
from plantrack.reports.charts.lettering import ELLIPSIS, SMALL, fitted, plain, width_of
from plantrack.reports.edition import NOTHING, Edition
from plantrack.views.coverage import Covered
from plantrack.views.figures import Counts
from plantrack.wire.coverage_words import coverage_words

_ROW, _CELL, _HEADER, _ABOVE, _BETWEEN, _APART = 20, 17, 20, 6, 20, 10
_PANEL_ROWS, _MOST_PANELS = 44, 3
_NARROWEST, _WIDEST, _SHORTEST_LABEL = 34, 120, 96
_FEW_IDS = 8  # so many are named in a sentence
# The shades of the statuses, from none done to all done.
_NONE, _FEW, _MANY, _ALL = "planned", "in_progress", "partial", "done"


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where things stand in one panel: its left side, and the widths of a label and of a cell."""

    left: float
    width: float
    label: float
    cell: float
    years: tuple[int, ...]

    @property
    def cells(self) -> float:
        """Where the cells begin."""
        return self.left + self.label


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What is drawn, by kind."""

    filled: Values = field(default_factory=list)
    empty: Values = field(default_factory=list)
    labels: Values = field(default_factory=list)
    strong: Values = field(default_factory=list)
    headings: Values = field(default_factory=list)
    quiet: Values = field(default_factory=list)


def coverage_chart(edition: Edition) -> Chart | None:
    """Return the picture of the coverage; None where there is no commitment or nothing began."""
    coverage, t = edition.coverage, edition.translator
    if not coverage.commitments or not edition.begun:
        return None
    return Chart(
        key="coverage",
        title=t.text("Is every commitment taken up, year after year?"),
        alt=" ".join(_alt(edition)),
        columns=(
            t.text("Commitment"),
            *(str(year) for year in coverage.years),
            t.text("Taken up"),
        ),
        rows=tuple(_table_row(edition, one) for one in coverage.commitments),
        spec=_spec(edition),
    )


def _alt(edition: Edition) -> Iterator[str]:
    coverage, t = edition.coverage, edition.translator
    yield f"{coverage_words(coverage.totals, t)}."
    missing = [one for one in coverage.commitments if not one.covered]
    ids = joined([one.commitment.id for one in missing], t)
    if 0 < len(missing) <= _FEW_IDS:
        if missing[0].promise == "not_yet":
            yield t.text("Not yet taken up: {ids}.", ids=ids)
        else:
            yield t.text("Not taken up: {ids}.", ids=ids)
    weak = [one.commitment.id for one in coverage.commitments if one.weak]
    weak_ids = joined(weak, t)
    if 0 < len(weak) <= _FEW_IDS:
        yield t.plural(
            "Only deferred or cancelled work answers commitment {ids}.",
            "Only deferred or cancelled work answers commitments {ids}.",
            len(weak),
            ids=weak_ids,
        )


def _table_row(edition: Edition, one: Covered) -> tuple[str, ...]:
    t = edition.translator
    promise = t.spell(taken_up_words(one.promise))
    return (
        f"{one.commitment.id} {one.commitment.title}",
        *(_count(cell) for cell in one.cells.values()),
        f"{promise}, {t.text('weak')}" if one.weak else promise,
    )


def _count(cell: Counts) -> str:
    return f"{cell.done}/{cell.total}" if cell.total else NOTHING


def _spec(edition: Edition) -> Spec:
    entries, top = key_of(_key(edition))
    top += _ABOVE
    panels = _panels(edition, _most_panels(edition))
    drawing = _Drawing()
    for grid, rows in zip(_grids(edition, len(panels)), panels, strict=True):
        _draw_years(drawing, edition, grid, top)
        for at, row in enumerate(rows):
            y = top + _HEADER + at * _ROW + _ROW / 2
            if isinstance(row, Axis):
                title = fitted(f"{row.id} {row.title}", grid.width, SMALL, bold=True)
                drawing.strong.append({"x": grid.left, "y": y + 2, "words": title})
            else:
                _draw_row(drawing, edition, grid, row, y)
    height = top + _HEADER + _ROW * max(len(rows) for rows in panels)
    return _drawn(entries, drawing, height)


def _key(edition: Edition) -> list[tuple[str, str]]:
    t = edition.translator
    return [
        (_ALL, t.text_about("deliverables", "all done")),
        (_MANY, t.text("half or more")),
        (_FEW, t.text("less than half")),
        (_NONE, t.text_about("deliverables", "none done")),
    ]


def _most_panels(edition: Edition) -> int:
    """Return how many panels have room for their labels beside all the years."""
    cells = _narrowest(edition) * len(edition.coverage.years)
    needed = _shortest_label(edition) + cells + _BETWEEN
    return max(1, min(_MOST_PANELS, int((WIDTH + _BETWEEN) / needed)))


def _narrowest(edition: Edition) -> float:
    """Return the least width of a cell: what is written in it, or across all of a row, fits."""
    coverage, years = edition.coverage, len(edition.coverage.years)
    counts = [_count(cell) for one in coverage.commitments for cell in one.cells.values()]
    widest = max(width_of(one, SMALL, bold=True) for one in counts) + 6
    wanted = max(_NARROWEST, widest, _words_width(edition) / years)
    return min(wanted, (WIDTH - _shortest_label(edition)) / years)


def _panels(edition: Edition, most_panels: int) -> list[list[Axis | Covered]]:
    """Return the rows, axis after axis, in as few panels as the height of a page allows."""
    covered = {one.commitment.id: one for one in edition.coverage.commitments}
    rows: list[Axis | Covered] = []
    for axis in edition.snapshot.plan.axes:
        rows += [axis, *(covered[one.id] for one in axis.commitments)]
    wanted = min(most_panels, -(-len(rows) // _PANEL_ROWS))
    most = -(-len(rows) // wanted)
    panels: list[list[Axis | Covered]] = [[]]
    for at, row in enumerate(rows):
        last_of_panel = len(panels[-1]) == most - 1 and at < len(rows) - 1
        full = len(panels[-1]) >= most or (last_of_panel and isinstance(row, Axis))
        if full and len(panels) < wanted:
            panels.append([])
        panels[-1].append(row)
    return panels


def _grids(edition: Edition, panels: int) -> list[_Grid]:
    """Return where the panels stand: their cells next to the longest label, as wide as fits."""
    years = edition.coverage.years
    width = (WIDTH - _BETWEEN * (panels - 1)) / panels
    narrowest = _narrowest(edition)
    label = min(_label_width(edition), width - narrowest * len(years))
    cell = max(narrowest, min(_WIDEST, (width - label) / len(years)))
    return [_Grid(at * (width + _BETWEEN), width, label, cell, years) for at in range(panels)]


def _label_width(edition: Edition) -> float:
    return max(
        width_of(_label(one)) + _beside(edition, one) for one in edition.coverage.commitments
    )


def _shortest_label(edition: Edition) -> float:
    """Return the least width of labels: ids are whole in them."""
    cut = width_of(ELLIPSIS)
    ids = (
        width_of(one.commitment.id) + cut + _beside(edition, one)
        for one in edition.coverage.commitments
    )
    return min(max(_SHORTEST_LABEL, *ids), WIDTH / 2)


def _beside(edition: Edition, one: Covered) -> float:
    """Return the room between a label and its cells, `weak` included."""
    weak = width_of(edition.translator.text("weak"), SMALL, bold=True) + _APART
    return _APART + (weak if one.weak else 0)


def _label(one: Covered) -> str:
    return plain(f"{one.commitment.id} {one.commitment.title}")


def _words_width(edition: Edition) -> float:
    """Return the width that the words across the cells of a row need."""
    missing = {one.promise for one in edition.coverage.commitments if not one.covered}
    spelled = [edition.translator.spell(promise_words(one)) for one in missing]
    return max((width_of(one, SMALL) for one in spelled), default=0) + 8


def _draw_years(drawing: _Drawing, edition: Edition, grid: _Grid, top: float) -> None:
    for at, year in enumerate(grid.years):
        place = {"x": grid.cells + (at + 0.5) * grid.cell, "y": top + _HEADER / 2}
        kind = drawing.headings if year in edition.begun else drawing.quiet
        kind.append({**place, "words": str(year)})


def _draw_row(drawing: _Drawing, edition: Edition, grid: _Grid, one: Covered, y: float) -> None:
    t = edition.translator
    room = grid.label - _APART
    if one.weak:
        weak = t.text("weak")
        room -= width_of(weak, SMALL, bold=True)
        drawing.strong.append({"x": grid.left + room, "y": y, "words": weak})
        room -= _APART
    label = fitted(_label(one), room)
    drawing.labels.append({"x": grid.left, "y": y, "words": label})
    if not one.covered:
        middle = grid.cells + grid.cell * len(grid.years) / 2
        spelled = t.spell(promise_words(one.promise))
        drawing.quiet.append({"x": middle, "y": y, "words": spelled})
        return
    for at, year in enumerate(grid.years):
        if year in edition.begun:
            _draw_cell(drawing, one.cells[year], grid.cells + at * grid.cell, y, grid.cell)


def _draw_cell(drawing: _Drawing, cell: Counts, x: float, y: float, width: float) -> None:
    place = {
        "x": x + 1.5,
        "x2": x + width - 1.5,
        "y": y - _CELL / 2,
        "y2": y + _CELL / 2,
        "middle": x + width / 2,
        "centre": y,
        "words": _count(cell),
    }
    if cell.total:
        drawing.filled.append({**place, "state": _shade(cell)})
    else:
        drawing.empty.append(place)


def _shade(cell: Counts) -> str:
    if cell.done == cell.total:
        return _ALL
    if not cell.done:
        return _NONE
    return _MANY if cell.done * 2 >= cell.total else _FEW


def _drawn(entries: Values, drawing: _Drawing, height: int) -> Spec:
    position = across(height)
    centre = {"x": pixels("middle", WIDTH), "y": pixels("centre", height)}
    written = {"x": pixels("start", WIDTH), "y": pixels("centre", height)}
    box = {**position, "x2": {"field": "x2"}, "y2": {"field": "y2"}}
    on_shade = {**centre, "color": by_state("on_state")}
    layers = [
        boxes(entries + drawing.filled, position),
        layer(drawing.empty, {"type": "rect", "style": "empty", "filled": False}, box),
        words(entries, "words", written, align="left"),
        words(drawing.labels, "words", position, align="left"),
        words(drawing.strong, "number", position, align="left"),
        words(drawing.headings, "number", position, align="center"),
        words(drawing.quiet, "quiet", position, align="center"),
        words(drawing.filled, "number", on_shade, align="center"),
        words(drawing.empty, "quiet", centre, align="center"),
    ]
    return sheet(layers, height)
