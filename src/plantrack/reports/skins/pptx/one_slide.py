"""A document on one slide: its figures above, its parts below in two columns."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pptx.enum.text import PP_ALIGN
from pptx.slide import Slide
from pptx.util import Emu, Pt

from plantrack.reports.sections.kinds import (
    Heading,
    KeyFigures,
    Masthead,
    Paragraph,
    Section,
    Span,
    Table,
    Text,
)
from plantrack.reports.sections.spans import shown
from plantrack.reports.skins.office.columns import NUMBERS, widths_of
from plantrack.reports.skins.pptx.fitting import LINE, ends_of
from plantrack.reports.skins.pptx.lines import Line, lines_of
from plantrack.reports.skins.pptx.slides import Slides
from plantrack.reports.skins.pptx.words import Box, fill

_LARGE, _LEAD, _LARGEST, _SMALLEST = 24.0, 14.0, 13.0, 6.0  # points
_INSET, _SPACE, _CELL = 7.2, 0.3, 1.5
_CHARACTER, _BETWEEN = 0.64, 10.0  # of the size of the letters; points between two columns
_GAP = Pt(10)


def write_on_one(slides: Slides) -> None:
    """Write all of a document on one slide, in letters as large as there is room for."""
    document = slides.document
    slide = slides.add("titleOnly", document.title)
    left, top, width, height = slides.body
    sections = document.sections
    above = [each for each in sections if isinstance(each, Masthead)]
    lead = [*above, *_before_headings(sections)]
    lines = [line for each in lead for line in lines_of(each, document)]
    used = _write(slide, lines, (left, top, width, height), _LEAD, slides)
    top, height = Emu(top + used), Emu(height - used)
    for figures in (each for each in sections if isinstance(each, KeyFigures)):
        used = _write_figures(slide, figures, (left, top, width, height), slides)
        top, height = Emu(top + used), Emu(height - used)
    wide = Emu((width - _GAP) // 2)
    left_box: Box = (left, top, wide, height)
    right_box: Box = (Emu(left + wide + _GAP), top, wide, height)
    first, second, size = _columns(_parts(sections), left_box, slides)
    _put(slide, first, left_box, size, slides)
    _put(slide, second, right_box, size, slides)


def _before_headings(sections: Sequence[Section]) -> Iterator[Section]:
    for section in sections:
        if isinstance(section, Heading):
            return
        if isinstance(section, Paragraph):
            yield section


def _parts(sections: Sequence[Section]) -> list[list[Section]]:
    """Return the sections below each heading, with it."""
    parts: list[list[Section]] = []
    for section in sections:
        if isinstance(section, Heading):
            parts.append([section])
        elif parts:
            parts[-1].append(section)
    return parts


def _columns(
    parts: Sequence[Sequence[Section]], box: Box, slides: Slides
) -> tuple[list[Section], list[Section], float]:
    """Return what stands in each of two columns, and the size of the letters.

    They are as large as there is room for, and the columns are as even as can be.
    """
    size, room = _LARGEST, Emu(box[3]).pt
    while True:
        heights = [_high(part, box, size, slides) for part in parts]
        splits = range(len(parts) + 1)
        best = min(splits, key=lambda at: max(sum(heights[:at]), sum(heights[at:])))
        if max(sum(heights[:best]), sum(heights[best:])) <= room or size <= _SMALLEST:
            break
        size -= 0.5
    first = [section for part in parts[:best] for section in part]
    return first, [section for part in parts[best:] for section in part], size


def _write_figures(slide: Slide, section: KeyFigures, box: Box, slides: Slides) -> int:
    """Write large figures beside one another and return how high they stand."""
    left, top, width, _ = box
    count = len(section.figures) + 1  # the last says most, and has twice the room
    wide = Emu(width // count)
    high = int(Pt(_LARGE * LINE + 2 * 12 * LINE + 2 * _INSET))
    for at, figure in enumerate(section.figures):
        room = Emu(wide * 2 if figure is section.figures[-1] else wide)
        frame = _frame(slide, (Emu(left + at * wide), top, room, Emu(high)))
        _add(frame, figure.value, slide, slides, _LARGE)
        before = (Span(" · "), *figure.before) if figure.before else ()
        _add(frame, (*figure.words, *before), slide, slides, 12)
    return high


def _put(slide: Slide, sections: Sequence[Section], box: Box, size: float, slides: Slides) -> None:
    """Write sections one below the other, in letters of a size."""
    left, top, width, height = box
    for lines, table in _runs(sections, slides):
        if lines:
            top = Emu(top + _write(slide, lines, (left, top, width, height), size, slides))
        if table:
            top = Emu(top + _write_table(slide, table, (left, top, width, height), size, slides))


def _runs(sections: Iterable[Section], slides: Slides) -> Iterator[tuple[list[Line], Table | None]]:
    """Give lines, and the table that follows them."""
    lines: list[Line] = []
    for section in sections:
        if isinstance(section, Table):
            yield lines, section
            lines = []
        else:
            lines += lines_of(section, slides.document)
    yield lines, None


def _high(sections: Sequence[Section], box: Box, size: float, slides: Slides) -> float:
    """Return how high sections stand in letters of a size, in points."""
    width = Emu(box[2]).pt
    found = 0.0
    for lines, table in _runs(sections, slides):
        found += _lines_high(lines, width, size)
        if table:
            widths = _widths(table, width, size)
            found += sum(_row_high(row, widths, size) for row in _rows(table))
    return found


def _lines_high(lines: Sequence[Line], width: float, size: float) -> float:
    if not lines:
        return 0
    room = width - 2 * _INSET
    counts = [len(ends_of(shown(line.text), room, size, bold=line.bold)) for line in lines]
    return sum(count * size * LINE + size * _SPACE for count in counts) + _INSET


def _write(slide: Slide, lines: Sequence[Line], box: Box, size: float, slides: Slides) -> int:
    """Write lines in a box of their own and return how high they stand."""
    high = int(Pt(_lines_high(lines, Emu(box[2]).pt, size)))
    frame = _frame(slide, (box[0], box[1], box[2], Emu(high)))
    for line in lines:
        _add(frame, line.text, slide, slides, size, bold=line.bold)
    return high


def _frame(slide: Slide, box: Box) -> Any:  # noqa: ANN401 - python-pptx carries no types
    shape = slide.shapes.add_textbox(*box)
    shape.text_frame.word_wrap = True
    shape.text_frame.margin_top = shape.text_frame.margin_bottom = 0
    return shape.element.txBody


def _add(
    frame: Any,  # noqa: ANN401 - lxml carries no types
    text: Text,
    slide: Slide,
    slides: Slides,
    size: float,
    *,
    bold: bool = False,
) -> None:
    paragraph = frame.p_lst[-1]
    if paragraph.r_lst:
        paragraph = frame.add_p()
    properties = paragraph.get_or_add_pPr()
    properties.line_spacing, properties.space_after = 1.0, Pt(size * _SPACE)
    fill(paragraph, text, slide, slides.document, bold=bold, size=size)


def _rows(table: Table) -> list[list[Text]]:
    rows = [[cell.text for cell in row] for group in table.groups for row in group.rows]
    rows += [[cell.text for cell in table.total]] if table.total else []
    return [[(Span(column.words),) for column in table.columns], *rows]


def _widths(table: Table, width: float, size: float) -> list[int]:
    return widths_of(table, int(width), int(size * _CHARACTER) + 1, int(_BETWEEN))


def _row_high(row: Sequence[Text], widths: Sequence[int], size: float) -> float:
    lines = max(
        len(ends_of(shown(text), width - _BETWEEN, size))
        for text, width in zip(row, widths, strict=True)
    )
    return lines * size * LINE + 2 * _CELL


def _write_table(slide: Slide, table: Table, box: Box, size: float, slides: Slides) -> int:
    """Write a table in a box and return how high it stands."""
    rows, widths = _rows(table), _widths(table, Emu(box[2]).pt, size)
    frame = slide.shapes.add_table(len(rows), len(widths), *box[:3], Emu(0))
    placed = frame.table
    placed.first_row, placed.horz_banding = True, False
    for at, wide in enumerate(widths):
        placed.columns[at].width = Pt(wide)
    total = len(rows) - 1 if table.total else -1
    for at, row in enumerate(rows):
        placed.rows[at].height = Pt(_row_high(row, widths, size))
        for place, (text, column) in enumerate(zip(row, table.columns, strict=True)):
            cell = placed.cell(at, place)
            cell.margin_left = cell.margin_right = Pt(_BETWEEN / 2)
            cell.margin_top = cell.margin_bottom = Pt(_CELL)
            inside = frame.element.graphic.graphicData.tbl.tr_lst[at].tc_lst[place]
            paragraph = inside.get_or_add_txBody().p_lst[0]
            bold = at in (0, total)
            fill(paragraph, text, slide, slides.document, bold=bold, size=size)
            if column.kind in NUMBERS:
                paragraph.get_or_add_pPr().algn = PP_ALIGN.RIGHT
    return int(Pt(sum(_row_high(row, widths, size) for row in rows)))
