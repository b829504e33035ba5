"""Blocks of a slide, one below the other: lines, tables, large figures; how high they stand."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import PP_ALIGN
from pptx.slide import Slide
from pptx.util import Emu, Pt

from plantrack.reports.charts.lettering import width_of
from plantrack.reports.sections.kinds import KeyFigure, KeyFigures, Section, Span, Table, Text
from plantrack.reports.sections.spans import shown
from plantrack.reports.skins.office.columns import NUMBERS, widths_of
from plantrack.reports.skins.pptx.fitting import LINE, ends_of
from plantrack.reports.skins.pptx.lines import Line, lines_of
from plantrack.reports.skins.pptx.slides import Slides
from plantrack.reports.skins.pptx.words import Box, fill

_INSET, _SPACE, _CELL = 7.2, 0.3, 1.5
_CHARACTER, _BETWEEN = 0.64, 10.0  # of the size of the letters; points between two columns
_INDENT, _WIDER = 1.0, 1.1  # of the size, for each level; other letters, beside ours


class Blocks:
    """A part of a slide that is filled from its top down."""

    def __init__(self, slide: Slide, slides: Slides, box: Box) -> None:
        self.slide, self._slides = slide, slides
        self._left, self.top, self._width, self._height = box

    @property
    def box(self) -> Box:
        """What is left of it."""
        bottom = Emu(self._height)
        return self._left, self.top, self._width, bottom

    def put(self, sections: Iterable[Section], size: float) -> None:
        """Write sections in letters of a size."""
        for lines, table in _runs(sections, self._slides):
            if lines:
                self.lines(lines, size)
            if table:
                self.table(table, size)

    def lines(self, lines: Sequence[Line], size: float) -> None:
        """Write lines in a box of their own."""
        high = Pt(lines_high(lines, Emu(self._width).pt, size))
        frame = self._frame(self._left, self._width, high)
        for line in lines:
            self._add(frame, line, size)
        self._goes_on(high)

    def figures(self, section: KeyFigures, large: float, small: float) -> None:
        """Write large figures beside one another, each with its words below it."""
        wide = Emu(self._width // len(section.figures))
        high = Pt(figures_high(section, self._width, large, small))
        for at, figure in enumerate(section.figures):
            frame = self._frame(Emu(self._left + at * wide), wide, high)
            value = self._add(frame, Line(figure.value), _fitting(section, wide, large))
            for run in value.r_lst:
                give_colour(run, MSO_THEME_COLOR.ACCENT_1)
            self._add(frame, Line(_words_of(figure)), small)
        self._goes_on(high)

    def table(self, table: Table, size: float) -> None:
        """Write a table, its header bold."""
        rows, widths = _rows(table), _widths(table, Emu(self._width).pt, size)
        place = self._left, self.top, self._width
        frame = self.slide.shapes.add_table(len(rows), len(widths), *place, Emu(0))
        placed = frame.table
        placed.first_row, placed.horz_banding = True, False
        for at, wide in enumerate(widths):
            placed.columns[at].width = Pt(wide)
        total = len(rows) - 1 if table.total else -1
        for at, row in enumerate(rows):
            placed.rows[at].height = Pt(_row_high(row, widths, size))
            for place_in, (text, column) in enumerate(zip(row, table.columns, strict=True)):
                cell = placed.cell(at, place_in)
                cell.margin_left = cell.margin_right = Pt(_BETWEEN / 2)
                cell.margin_top = cell.margin_bottom = Pt(_CELL)
                inside = frame.element.graphic.graphicData.tbl.tr_lst[at].tc_lst[place_in]
                paragraph = inside.get_or_add_txBody().p_lst[0]
                document = self._slides.document
                fill(paragraph, text, self.slide, document, bold=at in (0, total), size=size)
                if column.kind in NUMBERS:
                    paragraph.get_or_add_pPr().algn = PP_ALIGN.RIGHT
        self._goes_on(Pt(sum(_row_high(row, widths, size) for row in rows)))

    def _goes_on(self, high: int) -> None:
        self.top, self._height = Emu(self.top + high), Emu(self._height - high)

    def _frame(self, left: int, width: int, high: int) -> Any:  # noqa: ANN401 - python-pptx carries no types
        shape = self.slide.shapes.add_textbox(Emu(left), self.top, Emu(width), Emu(high))
        shape.text_frame.word_wrap = True
        shape.text_frame.margin_top = shape.text_frame.margin_bottom = 0
        return shape.element.txBody

    def _add(self, frame: Any, line: Line, size: float) -> Any:  # noqa: ANN401 - lxml carries no types
        paragraph = frame.p_lst[-1]
        if paragraph.r_lst:
            paragraph = frame.add_p()
        properties = paragraph.get_or_add_pPr()
        properties.line_spacing, properties.space_after = 1.0, Pt(size * _SPACE)
        if line.level:
            properties.set("marL", str(int(Pt(line.level * size * _INDENT))))
        document = self._slides.document
        fill(paragraph, line.text, self.slide, document, bold=line.bold, size=size)
        return paragraph


def high_of(sections: Iterable[Section], width: int, size: float, slides: Slides) -> float:
    """Return how high sections stand in letters of a size, in points; large figures apart."""
    points, found = Emu(width).pt, 0.0
    for lines, table in _runs(sections, slides):
        found += lines_high(lines, points, size)
        if table:
            widths = _widths(table, points, size)
            found += sum(_row_high(row, widths, size) for row in _rows(table))
    return found


def lines_high(lines: Sequence[Line], width: float, size: float) -> float:
    """Return how high lines stand in letters of a size, in points."""
    if not lines:
        return 0
    counts = [
        len(ends_of(shown(line.text), _room(line, width, size), size, bold=line.bold))
        for line in lines
    ]
    return sum(count * size * LINE + size * _SPACE for count in counts) + _INSET


def figures_high(section: KeyFigures, width: int, large: float, small: float) -> float:
    """Return how high large figures stand, with the words below them, in points."""
    room = Emu(width).pt / len(section.figures) - 2 * _INSET
    lines = max(len(ends_of(shown(_words_of(each)), room, small)) for each in section.figures)
    return large * (LINE + _SPACE) + small * (lines * LINE + _SPACE) + _INSET


def give_colour(run: Any, colour: MSO_THEME_COLOR) -> None:  # noqa: ANN401 - lxml carries no types
    """Give words a colour of the reference deck."""
    filled = run.get_or_add_rPr().get_or_change_to_solidFill()
    filled.get_or_change_to_schemeClr().val = colour


def _words_of(figure: KeyFigure) -> Text:
    return (*figure.words, *((Span(" · "), *figure.before) if figure.before else ()))


def _fitting(section: KeyFigures, width: int, large: float) -> float:
    """Return the size in which the longest figure stands on one line, at most the large one."""
    longest = max(width_of(shown(each.value), large, bold=True) for each in section.figures)
    return min(large, large * float(Emu(width).pt - 2 * _INSET) / (longest * _WIDER))


def _room(line: Line, width: float, size: float) -> float:
    return width - 2 * _INSET - line.level * size * _INDENT


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
