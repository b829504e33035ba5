"""Tables in Word: headings that pages repeat, columns by their weight, rows that stay whole."""

from collections.abc import Iterable, Iterator, Sequence

from plantrack.reports.sections.kinds import Cell, CellKind, Column, Rows, Span, Table, Text
from plantrack.reports.skins.docx.elements import Element, made, paragraph
from plantrack.reports.skins.docx.pen import Pen
from plantrack.reports.skins.docx.words import marked, plain, told

NUMBERS: frozenset[CellKind] = frozenset({"count", "share", "number"})
# Twips: a character of small bold type, and the space between two columns.
_CHARACTER, _BETWEEN = 105, 100
_LONGEST = 44  # characters: longer words are broken


def table_of(table: Table, pen: Pen) -> Iterator[Element]:
    """Give a table, its caption before it, and the small paragraph that keeps two tables apart."""
    if table.caption:
        caption = marked(table.anchor, told(table.caption, pen), pen)
        yield paragraph(pen.style("caption"), caption)
    widths = widths_of(table, pen.width)
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


def widths_of(table: Table, total: int) -> list[int]:
    """Return a width for each column: room for its longest word, the rest by its weight.

    Where there is no room for the longest words, each has a share of what there is.
    """
    rows = [row for group in table.groups for row in group.rows]
    rows += [table.total] if table.total else []
    least = [
        _longest([(Span(column.words),), *(cells[at].text for cells in rows if at < len(cells))])
        for at, column in enumerate(table.columns)
    ]
    needed = [count * _CHARACTER + _BETWEEN for count in least]
    weights = [column.weight for column in table.columns]
    if sum(needed) >= total or not any(weights):
        widths = [total * need // sum(needed) for need in needed]
    else:
        widths = _shared(needed, weights, total)
    widths[0] += total - sum(widths)
    return widths


def _shared(needed: Sequence[int], weights: Sequence[int], total: int) -> list[int]:
    """Return widths by weight; a column of weight 0 has what its words need, others at least."""
    sharing = [*weights]
    while True:
        fixed = (need for need, weight in zip(needed, sharing, strict=True) if not weight)
        rest, parts = total - sum(fixed), sum(sharing)
        widths = [
            rest * weight // parts if weight else need
            for need, weight in zip(needed, sharing, strict=True)
        ]
        short = [at for at, need in enumerate(needed) if widths[at] < need]
        if not short:
            return widths
        for at in short:
            sharing[at] = 0


def _longest(texts: Iterable[Text]) -> int:
    """Return how many characters the longest word has, up to a line."""
    lines = ("".join(span.text for span in text).split() for text in texts)
    return min(max((len(word) for line in lines for word in line), default=0), _LONGEST)


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
