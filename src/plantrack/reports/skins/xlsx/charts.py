"""The figures behind the pictures, and the charts that Excel itself draws from them."""

import re
from datetime import date
from math import ceil
from typing import Any

from plantrack.reports.charts import Chart, charts_of
from plantrack.reports.skins.xlsx.book import FONT, QUIET, RULE, Book
from plantrack.reports.skins.xlsx.cells import Kind, Value
from plantrack.reports.skins.xlsx.sheet import Column, Place, Sheet

_WIDTHS = (44, 26, *(16,) * 30)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_COUNT = re.compile(r"-?[0-9]{1,9}")
_SMALL = {"name": FONT, "size": 9, "color": "#1A2226"}
_LINES = {"visible": True, "line": {"color": RULE}}
_FEW = 12  # counts and months up to here are marked one by one
_BAR = 44  # pixels


def place_states(book: Book, sheet: Sheet) -> None:
    """Place the chart of the states by axis; `chart_sheet` writes the cells it is drawn from."""
    chart = next((chart for chart in charts_of(book.edition) if chart.key == "states"), None)
    if chart is None:
        return
    sheet.skip()
    sheet.lines([chart.title], "heading")
    _place_states(book, sheet, chart)


def _place_states(book: Book, sheet: Sheet, chart: Chart) -> None:
    drawn = book.workbook.add_chart({"type": "bar", "subtype": "stacked"})
    drawn.set_y_axis({"reverse": True, "num_font": _SMALL, "line": {"color": RULE}})
    drawn.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
    _place(sheet, drawn, chart, 60 + _BAR * (len(chart.rows) - 1))
    book.waiting["states"] = drawn


def chart_sheet(book: Book) -> None:
    """Write the tables behind the pictures, one below the other."""
    charts, t = charts_of(book.edition), book.translator
    if not charts:
        return
    title = t.text("Figures of the pictures")
    sheet = Sheet(book, title, _WIDTHS[: max(len(chart.columns) for chart in charts)])
    sheet.lines([title], "title")
    sheet.lines([book.title], "meta")
    for chart in charts:
        sheet.skip()
        sheet.lines([chart.title], "heading")
        sheet.lines(filter(None, [chart.alt, chart.caption]), "meta")
        place = _table(sheet, chart)
        if chart.key == "states":
            if "states" not in book.waiting:
                sheet.skip()
                _place_states(book, sheet, chart)
            _fill_states(book, chart, place)
        if chart.key == "promises" and place.last > place.first + 1:
            sheet.skip()
            _draw_promises(book, sheet, chart, place)


def _fill_states(book: Book, chart: Chart, place: Place) -> None:
    drawn, states = book.waiting["states"], book.theme.states
    last = place.last - 1  # below it stands the row of them all
    for at, state in enumerate(chart.states, 1):
        counts = {
            "value": True,
            "num_format": "0;;",
            "font": {**_SMALL, "color": states[state].on},
        }
        drawn.add_series(
            {
                **_cells(place, at, last),
                "fill": {"color": states[state].fill},
                "border": {"color": states[state].edge},
                "data_labels": counts,
                "gap": 45,
            }
        )


def _draw_promises(book: Book, sheet: Sheet, chart: Chart, place: Place) -> None:
    drawn = book.workbook.add_chart({"type": "line"})
    for at, (color, dash) in (
        (1, (QUIET, "dash")), (2, (book.accent, "solid")), (3, (book.accent, "round_dot")),
    ):  # fmt: skip
        line = {"color": color, "dash_type": dash, "width": 2.25}
        drawn.add_series({**_cells(place, at, place.last), "line": line})
    counts: dict[str, Any] = {"num_font": _SMALL, "major_gridlines": _LINES, "min": 0}
    if max(int(row[1]) for row in chart.rows) <= _FEW:
        counts["major_unit"] = 1
    months = place.last - place.first
    days = {"date_axis": True, "num_format": "yyyy-mm", "num_font": _SMALL}
    every = ceil(months / _FEW)
    drawn.set_x_axis({**days, "major_unit": every, "major_unit_type": "months"})
    drawn.set_y_axis(counts)
    _place(sheet, drawn, chart, 300)


def _cells(place: Place, at: int, last: int) -> dict[str, Any]:
    """Return the cells of a series: its heading, the first column, its own."""
    return {
        "name": [place.sheet, place.first, at],
        "categories": [place.sheet, place.first + 1, 0, last, 0],
        "values": [place.sheet, place.first + 1, at, last, at],
    }


def _place(sheet: Sheet, drawn: Any, chart: Chart, height: int) -> None:  # noqa: ANN401 - no types
    drawn.set_title({"none": True})
    drawn.set_legend({"position": "bottom", "font": _SMALL})
    drawn.set_chartarea({"border": {"none": True}})
    sheet.chart(drawn, f"{chart.title} {chart.alt}", height)


def _table(sheet: Sheet, chart: Chart) -> Place:
    """Write a chart's table: what are days or counts in all of a column are so in its cells."""
    kinds: list[Kind] = []
    for at in range(len(chart.columns)):
        cells = [row[at] for row in chart.rows]
        days = all(_DAY.fullmatch(cell) for cell in cells)
        counts = at > 0 and all(_COUNT.fullmatch(cell) for cell in cells)
        kinds.append("date" if days else "whole" if counts else "text")
    columns = [Column(*each) for each in zip(chart.columns, _WIDTHS, kinds, strict=False)]
    rows = [[_native(*each) for each in zip(kinds, row, strict=True)] for row in chart.rows]
    return sheet.table(columns, rows, totalled=chart.key == "states")


def _native(kind: Kind, cell: str) -> Value:
    if kind == "date":
        return date.fromisoformat(cell)
    return int(cell) if kind == "whole" else cell
