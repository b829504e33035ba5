"""The columns of a table by their headings, and those that a map means."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from plantrack.diagnostics import Diagnostic, Place, Related
from plantrack.locale import msg
from plantrack.locale.nearest import nearest_names
from plantrack.model.import_map import ImportMap
from plantrack.tables.reading import Cell, Sheet, letters_of, number_of

RULE = "column-not-understood"
_LETTERS = re.compile(r"[A-Z]{1,3}")
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its number, and the name by which it is told from all others.

    The name is its heading; where several have it, with its letters; where it has none, these.
    """

    number: int
    name: str
    heading: str


@dataclass(frozen=True)
class Columns:
    """The columns of a sheet whose headings stand in a row."""

    sheet: Sheet
    header: int

    @cached_property
    def all(self) -> tuple[Column, ...]:
        """Every column that has a heading or holds anything below it."""
        headings = {n: line(c.text) for n, c in self.sheet.rows.get(self.header, {}).items()}
        held = {c.column for row, cells in self.sheet.rows.items() if row > self.header
                for c in cells.values()}  # fmt: skip
        often = Counter(headings.values())
        found = []
        for number in sorted({*headings, *held}):
            heading, letters = headings.get(number, ""), letters_of(number)
            name = f"{heading} ({letters})" if often[heading] > 1 else heading or letters
            found.append(Column(number, name, heading))
        return tuple(found)

    @cached_property
    def by_number(self) -> dict[int, Column]:
        """The columns by number."""
        return {column.number: column for column in self.all}

    def meant(self, word: str) -> tuple[Column, ...]:
        """Return the columns that a map's word means: by name or heading, else by letters."""
        wanted = line(word)
        for told in (
            [column for column in self.all if column.name == wanted],
            [column for column in self.all if column.heading == wanted],
            [column for column in self.all if column.heading.casefold() == wanted.casefold()],
        ):
            if told:
                return tuple(told)
        if _LETTERS.fullmatch(word) and number_of(word) in self.by_number:
            return (self.by_number[number_of(word)],)
        return ()

    def place(self, column: Column) -> Place:
        """Return where a column's heading stands."""
        cell = self.sheet.rows.get(self.header, {}).get(column.number)
        return self.sheet.place(cell) if cell else self.sheet.place_at(self.header, column.number)


@dataclass(frozen=True)
class Table:
    """A sheet and the map by which it is read; `origin` is the map's file, empty of a built one."""

    name: str
    sheet: Sheet
    map: ImportMap
    origin: str = ""

    @cached_property
    def columns(self) -> Columns:
        """The sheet's columns."""
        return Columns(self.sheet, self.map.header)

    @cached_property
    def named(self) -> dict[str, Column]:
        """The columns that the map names, by the words that name them."""
        found = {word: self.columns.meant(word) for _, word in self.map.columns()}
        return {word: columns[0] for word, columns in found.items() if columns}

    @cached_property
    def dropped(self) -> frozenset[int]:
        """The numbers of the columns that are left out on purpose."""
        return frozenset(self.named[word].number for word in self.map.drop if word in self.named)

    @cached_property
    def mapped(self) -> frozenset[int]:
        """The numbers of the columns that mean something, those left out apart."""
        return frozenset(column.number for column in self.named.values()) - self.dropped

    def column(self, word: str | None) -> Column | None:
        """Return the column that a word of the map names."""
        return self.named.get(word) if word else None

    def cell(self, row: int, word: str | None) -> Cell | None:
        """Return a row's cell in a column that the map names; of a merged range, what it shows."""
        column = self.column(word)
        return self.sheet.cell(row, column.number) if column else None

    def rows(self) -> Iterator[int]:
        """Give the numbers of the rows below the headings that hold anything."""
        for number in sorted(self.sheet.rows):
            if number > self.map.header and number not in self.map.skip and self.sheet.rows[number]:
                yield number


def column_mistakes(table: Table) -> Iterator[Diagnostic]:
    """Give each column of the map that the sheet has not, or has twice."""
    for route, word in table.map.columns():
        found = table.columns.meant(word)
        place = Place(table.origin, route) if table.origin else _headings(table)
        if len(found) > 1:
            letters = ", ".join(letters_of(column.number) for column in found)
            yield Diagnostic(
                RULE,
                place,
                msg("several columns are called “{name}”: {letters}", name=word, letters=letters),
                msg("Write the letter of the one that is meant."),
                tuple(Related(table.columns.place(column), msg("one of them")) for column in found),
            )
        elif not found:
            yield _absent(table, word, place)


def kept(text: str) -> str:
    """Return a cell's text as a plan keeps it: no spaces at the ends of its lines."""
    return "\n".join(part.rstrip() for part in text.strip().split("\n")).strip()


def line(text: str) -> str:
    """Return a text on one line, without needless spaces."""
    return " ".join(text.split())


def _absent(table: Table, word: str, place: Place) -> Diagnostic:
    """Return the diagnostic of a column that is not there, with those it may have become."""
    left = [c.name for c in table.columns.all if c.number not in table.mapped | table.dropped]
    near = nearest_names(word, left) or left[:_MOST_NAMED]
    told = msg("{sheet} has no column “{name}”", sheet=_name_of(table.sheet), name=word)
    if not near:
        return Diagnostic(RULE, place, told, msg("Name another column in the map."))
    was = msg(
        "Was it renamed? Columns that the map does not name: {names}.",
        names=", ".join(f"“{name}”" for name in near),
    )
    return Diagnostic(RULE, place, told, was, (Related(_headings(table), msg("the headings")),))


def _headings(table: Table) -> Place:
    return table.sheet.place_at(table.map.header, 1)


def _name_of(sheet: Sheet) -> str:
    return f"{sheet.file}!{sheet.name}" if sheet.name else sheet.file
