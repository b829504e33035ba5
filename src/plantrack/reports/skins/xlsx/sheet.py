"""A sheet being written, from its first row down: lines of text, tables, charts."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from typing import Any

from plantrack.locale.plan_words import capitalised
from plantrack.reports.skins.xlsx.book import Book
from plantrack.reports.skins.xlsx.cells import NUMBERS, Kind, Value, is_safe_link, native
from plantrack.reports.skins.xlsx.heights import SIZE, SMALL, height_of, inside, lines_of, pixels
from plantrack.reports.skins.xlsx.paging import breaks_of, room_of
from plantrack.reports.skins.xlsx.texts import plain
from plantrack.source.png import pixels_of

_MOST_LINKS = 60_000  # Excel keeps 65,530 a sheet
_PORTRAIT, _LANDSCAPE = 100, 170  # characters that can be read on the width of a page
_WIDER = {"letter": 5, "a4": 8}  # the paper of what is wider: Legal, A3
_FORMULA = ("=", "+", "-", "@")
_LOGO, _POINTS = (170, 48), 0.75  # pixels: how wide and how high a logo is at most
_ROW, _WIDEST = 20, 920  # pixels
_ROW_HEIGHT = height_of(1)
_LARGE = {"title": (14, 6), "heading": (12, 4)}  # the size of the letters, points more a line
_BAR = {
    "type": "data_bar", "bar_solid": True,
    "min_type": "num", "min_value": 0, "max_type": "num", "max_value": 1,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, its width in characters, what its cells are."""

    heading: str
    width: int = 12
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a table stands: its sheet's name, its first and last rows, counted from 0."""

    sheet: str
    first: int
    last: int


class Sheet:
    """A sheet; `widths` are those of its columns, over which its lines of text run."""

    def __init__(self, book: Book, title: str, widths: Sequence[int] = ()) -> None:
        self.book, self.title = book, title
        self.name, self.sheet = book.add_sheet(title)
        self.row = 0
        self._widths = widths
        self._links = 0
        self._heights: dict[int, float] = {}
        self._starts: list[int] = []
        self._landscape = sum(widths) > _PORTRAIT * 1.5
        for at, width in enumerate(widths):
            self.sheet.set_column(at, at, width)
        if self._landscape:
            self.sheet.set_landscape()
        self.lines(book.edition.basis_lines, "alert")

    @property
    def width(self) -> int:
        """How wide the lines of text are, in pixels."""
        return sum(map(pixels, self._widths))

    def lines(self, texts: Iterable[str], style: str = "plain") -> None:
        """Write texts, a row each: over the sheet's width, or beside, where no width is set."""
        for text in texts:
            if self._widths:
                self._spanned(plain(text), style)
            else:
                told = plain(text).replace("\n", " ")
                self.sheet.write_string(self.row, 0, told, self.book.style(style))
            self.row += 1

    def _spanned(self, text: str, style: str) -> None:
        """Write a row of text over the sheet's width."""
        form, last = self.book.style("wrapped", style), len(self._widths) - 1
        if last:
            self.sheet.merge_range(self.row, 0, self.row, last, "", form)
        self.sheet.write_string(self.row, 0, text, form)
        size, more = _LARGE.get(style, (SIZE, 0))
        lines = lines_of(text, self.width, size, bold=style in _LARGE)
        self._set_height(self.row, height_of(lines) + more * lines)

    def logo(self) -> None:
        """Place the logo of the plan, where there is one, on a row of its own."""
        look = self.book.document.look
        if look.png is None:
            return
        wide, high = look.size_within(*_LOGO)
        self.sheet.set_row(self.row, high * _POINTS + 6)
        self._heights[self.row] = high * _POINTS + 6
        across, down = pixels_of(look.png)
        options = {
            "image_data": io.BytesIO(look.png), "x_scale": wide / across, "y_scale": high / down,
            "description": plain(self.book.document.author), "object_position": 1,
        }  # fmt: skip
        self.sheet.insert_image(self.row, 0, "logo.png", options)
        self.row += 1

    def part(self, title: str) -> None:
        """Begin a part below what is written: its heading stays on the page of what follows."""
        self.skip()
        self._starts.append(self.row)
        self.lines([title], "heading")

    def break_pages(self) -> None:
        """End the pages where parts begin; to be called once all is written."""
        heights = [self._heights.get(row, _ROW_HEIGHT) for row in range(self.row)]
        paper = self.book.document.paper or "letter"
        room = room_of(self.width, paper, landscape=self._landscape)
        self.sheet.set_h_pagebreaks(breaks_of(heights, self._starts, room))

    def skip(self) -> None:
        """Leave a row empty."""
        self.row += 1

    def _set_height(self, row: int, height: float) -> None:
        self._heights[row] = height
        self.sheet.set_row(row, height)

    def table(
        self,
        columns: Sequence[Column],
        rows: Sequence[Sequence[Value]],
        *,
        frozen: int = 0,
        totalled: bool = False,
    ) -> Place:
        """Write a table and return where it stands.

        With `frozen`, how many columns stay in sight, it has its sheet for itself: filters, panes,
        and headings on each page; `totalled` has the last row stand out.
        """
        headed = any(column.heading for column in columns)
        first = self.row if headed else self.row - 1
        last = first + len(rows)
        if headed:
            self._headings(columns, alone=bool(frozen))
        for offset, row in enumerate(rows, 1):
            lines = 1
            bold = totalled and offset == len(rows)
            for at, (column, value) in enumerate(zip(columns, row, strict=True)):
                lines = max(lines, self._write(first + offset, at, column, value, bold=bold))
            self._set_height(first + offset, height_of(lines))
        if frozen:
            self._have_to_itself(columns, first, last - totalled, frozen)
            self._set_out(columns, first)
        for at, column in enumerate(columns):
            if column.kind == "percent" and rows:
                bar = {**_BAR, "bar_color": self.book.pale}
                self.sheet.conditional_format(first + 1, at, last, at, bar)
        self.row = last + 1
        return Place(self.name, first, last)

    def _headings(self, columns: Sequence[Column], *, alone: bool) -> None:
        lines = 1
        for at, column in enumerate(columns):
            heading = plain(capitalised(column.heading))
            right = column.kind in NUMBERS
            names = ("column", "right") if right else ("column",)
            wide = pixels(column.width) if right else inside(column.width)
            self.sheet.write_string(self.row, at, heading, self.book.style(*names))
            lines = max(lines, lines_of(heading, wide, SMALL, bold=True))
        # The buttons of the filters stand on a line of their own, below the words.
        self._set_height(self.row, height_of(lines + alone))

    def _have_to_itself(
        self, columns: Sequence[Column], first: int, last: int, frozen: int
    ) -> None:
        for at, column in enumerate(columns):
            self.sheet.set_column(at, at, column.width)
        self.sheet.freeze_panes(first + 1, frozen)
        self.sheet.autofilter(first, 0, max(last, first + 1), len(columns) - 1)

    def _set_out(self, columns: Sequence[Column], first: int) -> None:
        """Have a table printed so that it can be read, its headings on each page."""
        self.sheet.repeat_rows(first)
        width = sum(column.width for column in columns)
        if width > _PORTRAIT:
            self.sheet.set_landscape()
        if width > _LANDSCAPE:
            self.sheet.set_paper(_WIDER[self.book.document.paper or "letter"])

    def _write(self, row: int, at: int, column: Column, value: Value, *, bold: bool) -> int:
        """Write a cell and return on how many lines it stands."""
        kind, told = column.kind, native(column.kind, value)
        more = ("last",) if bold else ()
        if isinstance(told, datetime):
            self.sheet.write_datetime(row, at, told, self.book.style("text", kind, *more))
        elif not isinstance(told, str):
            self.sheet.write_number(row, at, told, self.book.style("text", kind, *more))
        elif kind == "link" and is_safe_link(told) and self._links < _MOST_LINKS:
            self._links += 1
            form = self.book.style("text", kind)
            self.sheet.write_url(row, at, told, form, string=told)
        elif told:
            names: tuple[str, ...] = ("text", "right") if kind in NUMBERS else ("text",)
            names += ("quoted",) if told.startswith(_FORMULA) else ()
            self.sheet.write_string(row, at, told, self.book.style(*names, *more))
        else:
            self.sheet.write_blank(row, at, None, self.book.style("text"))
        return lines_of(told, inside(column.width), bold=bold) if isinstance(told, str) else 1

    def mark(self, at: int, place: Place, words: str, style: dict[str, Any]) -> None:
        """Have the cells of a column that hold some words, ours, stand out."""
        self._rule(at, place, {"type": "text", "criteria": "containing", "value": words}, style)

    def mark_equal(self, at: int, place: Place, words: str, style: dict[str, Any]) -> None:
        """Have the cells of a column that are some words, ours, stand out."""
        quoted = '"' + words.replace('"', '""') + '"'
        self._rule(at, place, {"type": "cell", "criteria": "==", "value": quoted}, style)

    def _rule(self, at: int, place: Place, rule: dict[str, Any], style: dict[str, Any]) -> None:
        if place.last > place.first:
            form = self.book.workbook.add_format(style)
            told = {**rule, "format": form}
            self.sheet.conditional_format(place.first + 1, at, place.last, at, told)

    def chart(self, drawn: Any, alt: str, height: int) -> None:  # noqa: ANN401 - no types
        """Place a chart below what is written, with its words for those who do not see it."""
        drawn.set_size({"width": min(self.width, _WIDEST), "height": height})
        self.sheet.insert_chart(self.row, 0, drawn, {"description": plain(alt)})
        self.row += ceil(height / _ROW)
