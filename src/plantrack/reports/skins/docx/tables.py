"""Tables in Word: headings that pages repeat, columns by their weight, rows that stay whole."""

from collections.abc import Iterable, Iterator, Sequence

from plantrack.reports.sections.kinds import Cell, Column, Rows, Span, Table, Text
from plantrack.reports.skins.docx.elements import Element, made, paragraph
from plantrack.reports.skins.docx.pen import Pen
from plantrack.reports.skins.docx.words import marked, told
from plantrack.reports.skins.office.columns import NUMBERS, widths_of
from plantrack.reports.skins.office.plain import plain

# Twips: a character of small bold type, and the space between two columns.
_CHARACTER, _BETWEEN = 105, 100


def table_of(table: Table, pen: Pen) -> Iterator[Element]:
    """Give a table, its caption before it, and the small paragraph that keeps two tables apart."""
    if table.caption:
        caption = marked(table.anchor, told(table.caption, pen), pen)
        yield paragraph(pen.style("caption"), caption)
    widths = widths_of(table, pen.width, _CHARACTER, _BETWEEN)
    rows = [_header(table, widths, pen)]
    for group in table.groups:
        rows += _group(group, table.columns, widths, pen)
    if len(rows) > 2:  # noqa: PLR2004 - a header and two rows
        keep_with_next(rows[-1 if table.total else -2])
    if table.total:
        rows.append(_row(table.total, table.columns, widths, pen))
    named = table.caption or pen.headings.get(table.anchor, ())
    yield grid(rows, widths, pen, named=named, totalled=bool(table.total))
    yield paragraph(pen.style("After Table"))


def grid(
    rows: Iterable[Element],
    widths: Sequence[int],
    pen: Pen,
    *,
    named: Text = (),
    style: str = "Plantrack Table",
    totalled: bool = False,
) -> Element:
    """Return a table of rows that are made already; `named` is what is read aloud of it."""
    look = made(
        "tblLook", val="0660" if totalled else "0620", firstRow=1, lastRow=int(totalled),
        firstColumn=0, lastColumn=0, noHBand=1, noVBand=1,
    )  # fmt: skip
    caption = plain("".join(span.text for span in named))
    return made(
        "tbl",
        made(
            "tblPr",
            made("tblStyle", val=pen.style(style)),
            made("tblW", w=sum(widths), type="dxa"),
            made("tblLayout", type="fixed"),
            look,
            *([made("tblCaption", val=caption)] if caption else []),
        ),
        made("tblGrid", *(made("gridCol", w=width) for width in widths)),
        *rows,
    )


def row(cells: Iterable[Element], *, header: bool = False) -> Element:
    """Return a row that no page break splits; a header is repeated on each page."""
    return made("tr", made("trPr", made("cantSplit"), *([made("tblHeader")] * header)), *cells)


def cell(width: int, *inside: Element, span: int = 1) -> Element:
    """Return a cell, over as many columns as it spans."""
    spanned = [made("gridSpan", val=span)] if span > 1 else []
    return made("tc", made("tcPr", made("tcW", w=width, type="dxa"), *spanned), *inside)


def keep_with_next(row: Element) -> None:
    """Keep a row on the page of the next one."""
    for each in row.iter(f"{{{row.nsmap['w']}}}pPr"):
        if not each.xpath("w:keepNext"):
            each.insert(1, made("keepNext"))


def _header(table: Table, widths: Sequence[int], pen: Pen) -> Element:
    cells = []
    for at, (column, width) in enumerate(zip(table.columns, widths, strict=True)):
        style = "Table Heading Number" if column.kind in NUMBERS else "Table Heading"
        inside = told((Span(column.words),), pen)
        if at == 0 and not table.caption:
            inside = marked(table.anchor, inside, pen)
        cells.append(cell(width, paragraph(pen.style(style), inside)))
    return row(cells, header=True)


def _group(
    group: Rows, columns: Sequence[Column], widths: Sequence[int], pen: Pen
) -> Iterator[Element]:
    if group.name:
        name = paragraph(pen.style("Table Group"), told(group.name, pen, whole_ids=True))
        yield row([cell(sum(widths), name, span=len(widths))])
    for cells in group.rows:
        yield _row(cells, columns, widths, pen)


def _row(
    cells: Sequence[Cell], columns: Sequence[Column], widths: Sequence[int], pen: Pen
) -> Element:
    return row(
        cell(width, paragraph(pen.style(_style(column)), told(each.text, pen, whole_ids=True)))
        for each, column, width in zip(cells, columns, widths, strict=True)
    )


def _style(column: Column) -> str:
    return "Table Number" if column.kind in NUMBERS else "Table Text"
