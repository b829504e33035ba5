"""What a table is once it is read: sheets, and cells with a kind, a text and a place."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from plantrack.diagnostics import Place, Span
from plantrack.locale import Message
from plantrack.source.text import SourceText

_LETTERS = 26
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_BYTE_ORDER_MARK = "\ufeff"


class Kind(StrEnum):
    """What a cell holds, as its file says it."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    BOOLEAN = "boolean"
    FORMULA = "formula"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is not empty: its row and column, from 1, what it holds, and that as text.

    A date is spelled as in plan files, a number in plain decimals; the text of a formula is what
    the program that saved it had computed. Of a text file, `at` is where it begins in the text, and
    `end` where it ends.
    """

    row: int
    column: int
    text: str
    kind: Kind = Kind.TEXT
    at: int = 0
    end: int = 0

    @property
    def stripped(self) -> str:
        """Its text without the spaces around it."""
        return self.text.strip()


@dataclass(frozen=True)
class Sheet:
    """A sheet: its cells by row, then by column; those that are empty are not there.

    `file` is the name of its file; `name` is empty where a file has no sheets, which `source` is
    the text of. A merged range is its first and last row and column.
    """

    file: str
    name: str
    rows: Mapping[int, Mapping[int, Cell]]
    merged: tuple[tuple[int, int, int, int], ...] = ()
    hidden: frozenset[int] = frozenset()
    is_hidden: bool = False
    source: SourceText | None = None

    def cell(self, row: int, column: int) -> Cell | None:
        """Return the cell that stands there; of a merged range, the one that shows everywhere."""
        there = self.rows.get(row, {}).get(column)
        return there or self._spread.get((row, column))

    def place(self, cell: Cell) -> Place:
        """Return where a cell stands: in a workbook `file!Sheet:G4`, else its line and column."""
        if self.source is None:
            return self.place_at(cell.row, cell.column)
        first, last = self.source.span_at(cell.at), self.source.span_at(cell.end)
        column = max(last.column, first.column + 1) if first.line == last.line else last.column
        return Place(self.file, span=Span(first.line, first.column, last.line, column))

    def place_at(self, row: int, column: int) -> Place:
        """Return the place of a row and a column, whatever stands there."""
        span = Span(row, column, row, column + 1)
        named = f"{self.name}:{letters_of(column)}{row}" if self.name else ""
        return Place(self.file, span=span, cell=named)

    def cells(self) -> Iterator[Cell]:
        """Give every cell that is not empty, row by row."""
        for row in self.rows.values():
            yield from row.values()

    @property
    def width(self) -> int:
        """The last column that holds anything."""
        return max((column for row in self.rows.values() for column in row), default=0)

    @cached_property
    def _spread(self) -> dict[tuple[int, int], Cell]:
        """The cell of each place that a merged range covers."""
        found = {}
        for top, left, bottom, right in self.merged:
            if (cell := self.rows.get(top, {}).get(left)) is None:
                continue
            for row in range(top, bottom + 1):
                for column in range(left, right + 1):
                    found[row, column] = cell
        return found


@dataclass(frozen=True)
class Book:
    """A file of tables: its name, its sheets, and what should be known of how it was read."""

    file: str
    sheets: tuple[Sheet, ...]
    remarks: tuple[Message, ...] = field(default=())


def letters_of(column: int) -> str:
    """Return the letters of a column, counted from 1."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


def number_of(letters: str) -> int:
    """Return the number of a column, counted from 1, by its letters."""
    number = 0
    for letter in letters.upper():
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number


def cleaned(text: str) -> str:
    """Return a cell's text: lines that end at LF, and no byte order mark, which is no letter."""
    if _BYTE_ORDER_MARK in text:
        text = text.replace(_BYTE_ORDER_MARK, "")
    return _LINE_ENDS.sub("\n", text)
