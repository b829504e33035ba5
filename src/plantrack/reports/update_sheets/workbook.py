"""An update sheet as a workbook: a head, then a row a deliverable; every cell is text."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from plantrack.reports.look import ACCENT
from plantrack.reports.update_sheets.layout import Sheet
from plantrack.tables.libraries import library
from plantrack.tables.returned.fields import DAY, DELIVERABLE, NOTHING, ROLE, SHOWN, TEXTS

_WIDTHS = {NOTHING: 10, "status": 16, "progress": 11, "due": 14, "verdict": 18}
_WIDE, _NARROW, _SHOWN_WIDE, _FIRST = 26, 20, 26, 18  # columns, in characters
_LINE, _CHARACTERS = 15, 23  # points of a line, characters on one
# Letter, on its side: how many characters stand beside one another at full size, and the least
# part of that size at which all columns go on one page.
_LETTER, _ON_A_PAGE, _LEAST = 1, 130, 70
_LOCKED = {
    "format_cells": True, "format_columns": True, "format_rows": True, "sort": True,
    "autofilter": True, "select_locked_cells": True, "select_unlocked_cells": True,
}  # fmt: skip


def sheet_workbook(sheet: Sheet) -> bytes:
    """Return a sheet as a workbook; the same sheet gives the same bytes.

    Raises:
        PlantrackError: the library is not installed.
    """
    stream = BytesIO()
    with library("xlsxwriter").Workbook(stream, {"in_memory": True}) as book:
        made = datetime.fromisoformat(sheet.day)
        book.set_properties({"title": sheet.title, "created": made})
        _Pen(book, sheet).write()
    return stream.getvalue()


class _Pen:
    """A workbook while it is written."""

    def __init__(self, book: Any, sheet: Sheet) -> None:  # noqa: ANN401 - XlsxWriter has no types
        self.sheet = sheet
        self.page = book.add_worksheet(sheet.translator.text("Sheet"))
        text = {"num_format": "@", "text_wrap": True, "valign": "top"}
        grey = {**text, "font_color": "#444c56", "bg_color": "#f0f2f4", "border": 1}
        self.title = book.add_format({"bold": True, "font_size": 14, "num_format": "@"})
        self.plain = book.add_format({"num_format": "@", "valign": "top"})
        self.wrapped = book.add_format(text)
        self.bold = book.add_format({"bold": True, "num_format": "@", "valign": "top"})
        self.heading = book.add_format(
            {**text, "bold": True, "font_color": "#ffffff", "bg_color": ACCENT, "border": 1}
        )
        self.shown = book.add_format({**grey, "border_color": "#c9d1d9"})
        self.open = book.add_format({**text, "locked": False, "border": 1, "bg_color": "#ffffff"})

    def write(self) -> None:
        """Write all of it."""
        labels = tuple(dict.fromkeys(s.label for b in self.sheet.blocks for s in b.shown))
        fields = tuple(dict.fromkeys(name for b in self.sheet.blocks for name in b.fields))
        row = self._head(1 + len(labels))
        self._headings(row, labels, fields)
        for number, block in enumerate(self.sheet.blocks, row + 1):
            self._cell(number, 0, block.identifier, self.shown)
            self._cell(number, 1, block.title, self.shown)
            texts = [
                "\n".join(s.words for s in block.shown if s.label == label) for label in labels
            ]
            for column, words in enumerate(texts, 2):
                self._cell(number, column, words, self.shown)
            for column, name in enumerate(fields, 2 + len(labels)):
                style = self.open if name in block.fields else self.shown
                self.page.write_blank(number, column, None, style)
            lines = max(map(_lines, (block.title, *texts)))
            self.page.set_row(number, max(2, lines) * _LINE)
        self._choices(row + 1, row + len(self.sheet.blocks), 2 + len(labels), fields)
        self._page(row, [_FIRST, *[_SHOWN_WIDE] * (1 + len(labels))], [*map(_width, fields)])

    def _head(self, wide: int) -> int:
        """Write what stands above the table, so many columns wide; return the row of headings."""
        sheet = self.sheet
        self._cell(0, 0, sheet.title, self.title)
        row = 1
        for line in sheet.basis:
            self._cell(row, 0, line, self.bold)
            row += 1
        lines = [(sheet.label(ROLE), sheet.role), (sheet.label(DAY), sheet.day)]
        lines += [(shown.label, shown.words) for shown in sheet.head]
        for label, words in lines:
            self._cell(row, 0, label, self.bold)
            style = self.open if label == sheet.label(DAY) else self.plain
            self._cell(row, 1, words, style)
            row += 1
        how = sheet.translator.spell(SHOWN["how"])
        self._cell(row, 0, how, self.bold)
        self.page.merge_range(row, 1, row, wide, sheet.how, self.wrapped)
        self.page.set_row(row, (1 + len(sheet.how) // (_CHARACTERS * wide)) * _LINE)
        return row + 2

    def _headings(self, row: int, labels: Sequence[str], fields: Sequence[str]) -> None:
        t = self.sheet.translator
        names = [self.sheet.label(DELIVERABLE), t.spell(SHOWN["title"]), *labels]
        names += [self.sheet.label(name) for name in fields]
        for column, words in enumerate(names):
            self._cell(row, column, words, self.heading)
        self.page.set_column(0, 0, _FIRST)
        self.page.set_column(1, 1 + len(labels), _SHOWN_WIDE)
        for column, name in enumerate(fields, 2 + len(labels)):
            self.page.set_column(column, column, _width(name))
        self.page.set_row(row, 2 * _LINE)

    def _choices(self, first: int, last: int, column: int, fields: Sequence[str]) -> None:
        """Offer the words to choose from; what is typed otherwise is read all the same."""
        for at, name in enumerate(fields, column):
            words = ("x",) if name == NOTHING else self.sheet.choices(name)
            if words and last >= first:
                told = {"validate": "list", "source": list(words), "error_type": "information"}
                self.page.data_validation(first, at, last, at, told)

    def _page(self, row: int, shown: Sequence[int], fields: Sequence[int]) -> None:
        """Set how it is seen and printed: what is shown on a page, what is filled in on another.

        Each page has the headings, and the numbers; where all is narrow, one page has both.
        """
        self.page.freeze_panes(row + 1, 2)
        self.page.protect("", _LOCKED)
        self.page.set_landscape()
        self.page.set_paper(_LETTER)
        self.page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.5)
        self.page.repeat_rows(row)
        whole = 100 * _ON_A_PAGE // (sum(shown) + sum(fields))
        if whole >= _LEAST:
            self.page.set_print_scale(min(100, whole))
            return
        widest = max(sum(shown), _FIRST + sum(fields))
        self.page.set_print_scale(min(100, 100 * _ON_A_PAGE // widest))
        self.page.set_v_pagebreaks([len(shown)])
        self.page.repeat_columns(0)

    def _cell(self, row: int, column: int, words: str, style: object) -> None:
        if words:
            self.page.write_string(row, column, words[:32_000], style)
        else:
            self.page.write_blank(row, column, None, style)


def _width(name: str) -> int:
    return _WIDTHS.get(name, _WIDE if name in TEXTS else _NARROW)


def _lines(words: str) -> int:
    return sum(1 + len(line) // _CHARACTERS for line in words.split("\n"))
