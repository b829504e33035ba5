"""The figures behind the pictures, and the charts that Excel draws from them."""

from plantrack.reports.edition import Page
from plantrack.reports.xlsx.book import ACCENT, RULE, Book, Column, Place, Sheet, Value

_COLORS = ("#0C5A5E", "#5B9AA0", "#9CC5C6", "#E3E0D8", "#B5432A", "#C9A227", "#6E7479")
_DRAWN = ("promises", "states")


def chart_sheet(book: Book) -> None:
    """Write the tables behind the pictures, one below the other."""
    charts = book.page["charts"]
    if not charts:
        return
    sheet = book.sheet(book.translator.text("Figures of the pictures"))
    sheet.sheet.set_column(0, 0, 48)
    sheet.sheet.set_column(1, 12, 14)
    for chart in charts:
        sheet.lines([chart["title"]], "heading")
        sheet.lines([chart["alt"]], "meta")
        place = _table(sheet, chart)
        if chart["key"] == "promises" and place.last > place.first:
            _draw_promises(book, sheet, chart, place)
        sheet.skip()


def draw_states(book: Book, sheet: Sheet) -> None:
    """Draw where the deliverables of each axis stand, from a table of the same sheet."""
    chart = next((one for one in book.page["charts"] if one["key"] == "states"), None)
    if chart is None:
        return
    sheet.skip()
    sheet.lines([chart["title"]], "heading")
    place = _table(sheet, chart)
    last = place.first + len(book.page["axes"])  # below it stands the row of them all
    drawn = book.workbook.add_chart({"type": "bar", "subtype": "stacked"})
    for at in range(1, len(chart["columns"]) - 1):
        drawn.add_series(
            {
                "name": [place.sheet, place.first, at],
                "categories": [place.sheet, place.first + 1, 0, last, 0],
                "values": [place.sheet, place.first + 1, at, last, at],
                "fill": {"color": _COLORS[(at - 1) % len(_COLORS)]},
                "gap": 60,
            }
        )
    drawn.set_title({"name": chart["title"], "overlay": False})
    drawn.set_y_axis({"reverse": True, "num_font": {"size": 9}})
    drawn.set_x_axis({"major_gridlines": {"visible": True, "line": {"color": RULE}}})
    drawn.set_legend({"position": "bottom"})
    drawn.set_size({"width": 860, "height": 160 + 50 * (last - place.first)})
    sheet.skip()
    sheet.sheet.insert_chart(sheet.row, 0, drawn, {"description": chart["alt"]})


def _draw_promises(book: Book, sheet: Sheet, chart: Page, place: Place) -> None:
    drawn = book.workbook.add_chart({"type": "line"})
    for at, (color, dash) in ((1, ("#566067", "dash")), (2, (ACCENT, "solid"))):
        drawn.add_series(
            {
                "name": [place.sheet, place.first, at],
                "categories": [place.sheet, place.first + 1, 0, place.last, 0],
                "values": [place.sheet, place.first + 1, at, place.last, at],
                "line": {"color": color, "dash_type": dash, "width": 2.25},
            }
        )
    drawn.set_title({"name": chart["title"], "overlay": False})
    drawn.set_y_axis({"major_gridlines": {"visible": True, "line": {"color": RULE}}})
    drawn.set_legend({"position": "bottom"})
    drawn.set_size({"width": 720, "height": 320})
    sheet.sheet.insert_chart(place.first, 5, drawn, {"description": chart["alt"]})


def _table(sheet: Sheet, chart: Page) -> Place:
    """Write a chart's table: what is a whole number in words is one in its cell."""
    numbers = chart["key"] in _DRAWN
    columns = [
        Column(heading, 14 if at else 46, "whole" if numbers and at else "text")
        for at, heading in enumerate(chart["columns"])
    ]
    return sheet.table(columns, [_row(row, numbers=numbers) for row in chart["rows"]])


def _row(row: list[str], *, numbers: bool) -> list[Value]:
    return [
        int(cell) if numbers and at and cell.isascii() and cell.isdigit() else cell
        for at, cell in enumerate(row)
    ]
