"""A workbook being written: its formats, its sheets, its tables; text is never a formula."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from io import BytesIO
from textwrap import wrap
from typing import Any, Literal

from plantrack.locale import Translator
from plantrack.reports.edition import Page
from plantrack.reports.extras import extra
from plantrack.reports.markdown import link_of

Kind = Literal["text", "date", "percent", "whole", "link"]
Value = str | int | Page | None

ACCENT, QUIET, RULE = "#0C5A5E", "#566067", "#D9D5CB"
LONGEST_CELL = 32_767
_LONGEST_NAME = 31
_LONGEST_LINK = 2_000
_MOST_LINKS = 60_000  # Excel keeps 65,530 a sheet
_LETTER, _TABLOID = 1, 3
_MOST_ON_LETTER = 9  # columns
_MEASURE = 120  # characters of a line that runs over several cells
_FILLED, _LINE, _TALLEST = 0.95, 15.0, 400.0
_BEFORE = 1900  # Excel knows no day of that year that others agree on
_MIDNIGHT = time()
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_STYLES: dict[str, dict[str, object]] = {
    "title": {"bold": True, "font_size": 16},
    "meta": {"font_color": QUIET},
    "plain": {},
    "heading": {"bold": True, "font_size": 13, "font_color": ACCENT},
    "column": {
        "bold": True, "text_wrap": True, "valign": "bottom",
        "font_color": "#FFFFFF", "bg_color": ACCENT,
    },
    "text": {"text_wrap": True, "valign": "top", "bottom": 1, "bottom_color": RULE},
    "date": {"num_format": "yyyy-mm-dd", "align": "left"},
    "percent": {"num_format": "0 %", "align": "right"},
    "whole": {"num_format": "0", "align": "right"},
    "link": {"font_color": ACCENT, "underline": 1},
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


class Book:
    """A workbook of a report."""

    def __init__(self, page: Page, translator: Translator) -> None:
        self.page, self.translator = page, translator
        self._stream = BytesIO()
        options = {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "default_date_format": "yyyy-mm-dd",
        }
        self.workbook: Any = extra("xlsxwriter", "xlsx").Workbook(self._stream, options)
        self.workbook.set_calc_mode("auto")
        created = datetime.combine(date.fromisoformat(page["as_of"]["iso"]), _MIDNIGHT)
        self.workbook.set_properties(
            {
                "title": plain(page["title"]),
                "author": plain(page["plan"]["organisation"]),
                "created": created.replace(tzinfo=UTC),
            }
        )
        self._formats: dict[str, Any] = {}
        self._names: set[str] = set()

    def sheet(self, title: str, *, wide: bool = True) -> "Sheet":
        """Return a new sheet, set up to be printed."""
        name = self._name(title)
        sheet: Any = self.workbook.add_worksheet(name)
        sheet.set_paper(_LETTER)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.7, bottom=0.7)
        sheet.hide_gridlines(2)
        if wide:
            sheet.set_landscape()
        of = self.translator.text("page {page} of {pages}", page="&P", pages="&N")
        sheet.set_header(f"&L{_coded(self.page['title'])}&R{_coded(title)}")
        sheet.set_footer(f"&L{_coded(self.page['sources']['words'])}&R{of}")
        return Sheet(self, sheet, name)

    def style(self, *names: str) -> Any:  # noqa: ANN401 - XlsxWriter carries no types
        """Return a format, made once."""
        key = " ".join(names)
        if key not in self._formats:
            merged: dict[str, object] = {"font_name": "Calibri", "font_size": 11}
            for name in names:
                merged |= _STYLES[name]
            self._formats[key] = self.workbook.add_format(merged)
        return self._formats[key]

    def close(self) -> bytes:
        """Return the finished workbook."""
        self.workbook.close()
        return self._stream.getvalue()

    def _name(self, title: str) -> str:
        """Return a sheet's name as Excel wants it: short, plain, and its own."""
        base = " ".join(title.translate(_FORBIDDEN).split())[:_LONGEST_NAME].strip() or "-"
        name, at = base, 1
        while name.casefold() in self._names:
            at += 1
            name = f"{base[: _LONGEST_NAME - 3]} {at}"
        self._names.add(name.casefold())
        return name


class Sheet:
    """A sheet being written, from its first row down."""

    def __init__(self, book: Book, sheet: Any, name: str) -> None:  # noqa: ANN401 - no types
        self.book, self.sheet, self.name = book, sheet, name
        self.row = 0
        self._links = 0

    def lines(self, texts: Iterable[str], style: str = "plain") -> None:
        """Write texts, on as many rows as they need; they run over the empty cells beside."""
        for text in texts:
            for line in wrap(plain(text), _MEASURE) or [""]:
                self.sheet.write_string(self.row, 0, line, self.book.style(style))
                self.row += 1

    def skip(self) -> None:
        """Leave a row empty."""
        self.row += 1

    def table(
        self,
        columns: Sequence[Column],
        rows: Sequence[Sequence[Value]],
        *,
        alone: bool = False,
    ) -> Place:
        """Write a table and return where it stands; `alone` has the sheet's filters and panes."""
        first = self.row
        for at, column in enumerate(columns):
            heading = column.heading[:1].upper() + column.heading[1:]
            self.sheet.write_string(first, at, plain(heading), self.book.style("column"))
            if alone:
                self.sheet.set_column(at, at, column.width)
        for offset, row in enumerate(rows, 1):
            for at, (column, value) in enumerate(zip(columns, row, strict=True)):
                self._write(first + offset, at, column.kind, value)
            self.sheet.set_row(first + offset, _height(columns, row))
        last = first + len(rows)
        if len(columns) > _MOST_ON_LETTER:
            self.sheet.set_paper(_TABLOID)
        if alone:
            self.sheet.freeze_panes(first + 1, 1)
            self.sheet.repeat_rows(first)
            self.sheet.autofilter(first, 0, max(last, first + 1), len(columns) - 1)
        self._conditions(columns, first + 1, last)
        self.row = last + 1
        return Place(self.name, first, last)

    def _write(self, row: int, at: int, kind: Kind, value: Value) -> None:
        style = self.book.style("text", kind) if kind != "text" else self.book.style("text")
        native = _native(kind, value)
        if isinstance(native, datetime):
            self.sheet.write_datetime(row, at, native, style)
        elif isinstance(native, (int, float)):
            self.sheet.write_number(row, at, native, style)
        elif kind == "link" and self._is_link(native):
            self.sheet.write_url(row, at, native, style, string=plain(native))
        else:
            self._write_text(row, at, native)

    def _write_text(self, row: int, at: int, text: str) -> None:
        style = self.book.style("text")
        if text:
            self.sheet.write_string(row, at, plain(text), style)
        else:
            self.sheet.write_blank(row, at, None, style)

    def _is_link(self, text: str) -> bool:
        """Whether a text is one safe address, and Excel can hold another."""
        if link_of(text) is None or len(text) > _LONGEST_LINK or self._links >= _MOST_LINKS:
            return False
        self._links += 1
        return True

    def _conditions(self, columns: Sequence[Column], first: int, last: int) -> None:
        """Draw a bar behind each percentage; the figure stays."""
        for at, column in enumerate(columns):
            if column.kind == "percent" and last >= first:
                bar = {
                    "type": "data_bar", "bar_color": "#D3E5E5", "bar_solid": True,
                    "min_type": "num", "min_value": 0, "max_type": "num", "max_value": 1,
                }  # fmt: skip
                self.sheet.conditional_format(first, at, last, at, bar)

    def mark(self, at: int, place: Place, words: str, color: str) -> None:
        """Have cells of a column that hold some words stand out; the words say it already."""
        if place.last > place.first:
            style = self.book.workbook.add_format({"bold": True, "font_color": color})
            rule = {"type": "text", "criteria": "containing", "value": words, "format": style}
            self.sheet.conditional_format(place.first + 1, at, place.last, at, rule)


def _native(kind: Kind, value: Value) -> datetime | float | str:
    """Return what a cell holds: a real date, a real number, or text."""
    if isinstance(value, dict) and kind == "date":
        day = date.fromisoformat(value["iso"])
        return datetime.combine(day, _MIDNIGHT) if day.year > _BEFORE else str(value["iso"])
    if isinstance(value, dict):
        percent = value["percent"]
        return str(value["words"]) if percent is None else percent / 100
    return "" if value is None else value


def _height(columns: Sequence[Column], row: Sequence[Value]) -> float:
    """Return the height of a row, in points, for its longest text: readers do not measure it."""
    lines = 1
    for column, value in zip(columns, row, strict=True):
        if isinstance(value, str):
            inside = max(1, int(column.width * _FILLED))
            lines = max(lines, sum(len(part) // inside + 1 for part in value.split("\n")))
    return min(_TALLEST, _LINE * lines)


def plain(text: str) -> str:
    """Return a text that a cell can hold."""
    kept = text.encode("utf-8", "replace").decode("utf-8")
    return kept if len(kept) <= LONGEST_CELL else kept[: LONGEST_CELL - 1] + "…"


def _coded(text: str) -> str:
    """Return a text fit for a header, where `&` begins a code."""
    return plain(text)[:110].replace("&", "&&")
