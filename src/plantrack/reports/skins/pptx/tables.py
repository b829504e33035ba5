"""Tables on slides: as many rows as fit, the others on the next slides below the same headings."""

from collections.abc import Iterator, Sequence

from pptx.enum.text import PP_ALIGN
from pptx.slide import Slide
from pptx.util import Emu, Pt

from plantrack.reports.sections.kinds import Span, Table, Text
from plantrack.reports.sections.spans import shown
from plantrack.reports.skins.office.columns import NUMBERS, widths_of
from plantrack.reports.skins.office.plain import plain
from plantrack.reports.skins.pptx.fitting import LINE, ends_of, split
from plantrack.reports.skins.pptx.slides import Slides
from plantrack.reports.skins.pptx.words import fill, write_box

_SIZE, _BESIDE = 12.0, 14.0
_CHARACTER, _BETWEEN = 7 * 12_700, 22 * 12_700
_SIDES, _AROUND = 14.4, 7.2  # points: beside the words of a cell, above and below them
Row = tuple[Text, ...]  # of one text, it goes over all columns


def write_table(table: Table, slides: Slides, note: Text) -> None:
    """Write a table on slides of its own, as many as it needs, its `note` below the last rows."""
    slides.turn()
    left, top, width, height = slides.body
    widths = widths_of(table, width, _CHARACTER, _BETWEEN)
    header: Row = tuple((Span(column.words),) for column in table.columns)
    above, below = (_high(text, width) for text in (table.caption, note))
    most = Emu(height).pt - _height(header, widths) - above - below
    parts = [*_slides_of(list(_rows(table)), widths, most)]
    for rows in parts:
        slide = slides.add("titleOnly")
        if table.caption:
            beside = (left, top, width, Pt(above))
            write_box(slide, table.caption, beside, slides.document, _BESIDE)
        _place(slide, [header, *rows], table, widths, slides, Emu(top + Pt(above)))
        if note and rows is parts[-1]:
            beside = (left, Emu(top + height - Pt(below)), width, Pt(below))
            write_box(slide, note, beside, slides.document, _BESIDE)


def _high(text: Text, width: int) -> float:
    """Return how high a text beside a table is, in points."""
    lines = ends_of(shown(text), Emu(width).pt - _SIDES, _BESIDE)
    return len(lines) * _BESIDE * LINE + 2 * _AROUND if text else 0


def _rows(table: Table) -> Iterator[Row]:
    for group in table.groups:
        if group.name:
            yield (group.name,)
        for row in group.rows:
            yield tuple(cell.text for cell in row)
    if table.total:
        yield tuple(cell.text for cell in table.total)


def _slides_of(rows: list[Row], widths: Sequence[int], most: float) -> Iterator[list[Row]]:
    """Give the rows of each slide: a name stays with what it names, a row too high is cut."""
    here: list[Row] = []
    room = most
    while rows:
        row = rows.pop(0)
        needed = _height(row, widths)
        if needed > most:
            first, rest = _cut(row, widths, most)
            rows[:0] = [first, rest]
            continue
        with_next = needed + (_height(rows[0], widths) if len(row) == 1 and rows else 0)
        if here and min(with_next, most) > room:
            yield here
            here, room = [], most
        here.append(row)
        room -= needed
    if here:
        yield here


def _cut(row: Row, widths: Sequence[int], most: float) -> tuple[Row, Row]:
    """Return a row as high as a slide, and what goes on in the row below it."""
    lines = int((most - _AROUND) / (_SIZE * LINE))
    parts = [
        split(text, (*_ends(text, width)[:lines],)[-1])
        for text, width in zip(row, _over(row, widths), strict=True)
    ]
    return tuple(first for first, _ in parts), tuple(rest for _, rest in parts)


def _height(row: Row, widths: Sequence[int]) -> float:
    texts = zip(row, _over(row, widths), strict=True)
    lines = max(len(_ends(text, width)) for text, width in texts)
    return lines * _SIZE * LINE + _AROUND


def _over(row: Row, widths: Sequence[int]) -> Sequence[int]:
    return widths if len(row) == len(widths) else [sum(widths)]


def _ends(text: Text, width: int) -> Sequence[int]:
    return ends_of(shown(text), Emu(width).pt - _SIDES, _SIZE, bold=True)


def _place(
    slide: Slide, rows: list[Row], table: Table, widths: Sequence[int], slides: Slides, top: Emu
) -> None:
    left, _, width, _ = slides.body
    frame = slide.shapes.add_table(len(rows), len(widths), left, top, width, Emu(0))
    # Python-pptx knows no words for those who do not see.
    named = frame.element.nvGraphicFramePr.cNvPr
    named.set("descr", plain(shown(table.caption)))
    placed = frame.table
    placed.first_row, placed.horz_banding = True, False
    for at, wide in enumerate(widths):
        placed.columns[at].width = Emu(wide)
    for at, row in enumerate(rows):
        placed.rows[at].height = Pt(_height(row, widths))
        if len(row) < len(widths):
            placed.cell(at, 0).merge(placed.cell(at, len(widths) - 1))
        total = (
            bool(table.total)
            and row is rows[-1]
            and row == tuple(cell.text for cell in table.total)
        )
        bold = at == 0 or total or len(row) < len(widths)
        cells = frame.element.graphic.graphicData.tbl.tr_lst[at].tc_lst
        for cell, text, column in zip(cells, row, table.columns, strict=False):
            paragraph = cell.get_or_add_txBody().p_lst[0]
            fill(paragraph, text, slide, slides.document, bold=bold, size=_SIZE)
            if column.kind in NUMBERS and len(row) == len(widths):
                paragraph.get_or_add_pPr().algn = PP_ALIGN.RIGHT
