"""An editing workbook that came back: its rows by key, and what no cell of it can mean."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from plantrack.diagnostics import Diagnostic, Place, Severity
from plantrack.errors import PlantrackError
from plantrack.locale import Message, Translator, msg
from plantrack.tables.editing.base import Base, base_read
from plantrack.tables.editing.cells import text_of, why_misread
from plantrack.tables.editing.columns import (
    ASKED_ALONE,
    BASE,
    COLUMN_OF,
    DAYS,
    ENTRY,
    KEY,
    LISTS,
    PAST,
    WHAT_TO_DO,
    columns_headed,
    is_band,
)
from plantrack.tables.foreign.mistakes import CELL
from plantrack.tables.reading import Book, Cell, Kind, Sheet

_LEAST = 3  # columns by which the row of their names, or of their headings, is known
TOLD = "cell-not-read"  # what is only said


@dataclass(frozen=True, slots=True)
class Row:
    """A row that says something: its cells by column, as texts; where each stands."""

    number: int
    cells: Mapping[str, str]
    places: Mapping[str, Place]
    misread: frozenset[str]

    @property
    def key(self) -> str:
        """The number of the deliverable that it is about; nothing of a new one."""
        return self.cells.get(KEY, "")

    def place(self, name: str) -> Place:
        """Return where a column's cell stands in the row, whether it is filled in or not."""
        return self.places.get(name) or self.places[""]


@dataclass
class Filled:
    """What a workbook says, what it held when it was made, and what it does not make plain.

    `past` are its sheets of past entries, each with who speaks its language: they are not read.
    """

    sheet: Sheet
    columns: Mapping[str, int]
    base: Base | None
    rows: list[Row] = field(default_factory=list)
    mistakes: list[Diagnostic] = field(default_factory=list)
    past: list[tuple[Sheet, Translator]] = field(default_factory=list)


def is_editing_workbook(book: Book) -> bool:
    """Return whether a workbook is one that was made to be filled in."""
    return _base_of(book) is not None or any(_named_row(sheet) for sheet in _to_fill_in(book))


def filled_in(book: Book, speakers: Mapping[str, Translator]) -> Filled:
    """Return what a workbook says; `speakers` are those who may have written its headings.

    Raises:
        PlantrackError: it is of a later version, or no sheet has the deliverables any more.
    """
    base = _base_of(book)
    if base is not None and not base.is_known:
        raise PlantrackError(
            "{file} was made by another version of plantrack, and is not understood by this one",
            file=book.file,
        )
    sheet, named = _sheet_of(book, speakers)
    headed = _headed_row(sheet, speakers)
    at = named or headed
    if at is None:
        raise PlantrackError(
            "{file} has no sheet of {w.deliverable:s} any more: its headings are gone",
            file=book.file,
        )
    found = Filled(sheet, at[1], base)
    found.mistakes.extend(_columns_twice(sheet, at[0]) if named else ())
    if KEY not in found.columns:
        found.mistakes.append(_no_key(sheet, at[0]))
    if not found.mistakes:
        heads = {at[0], headed[0] if headed else at[0], *_bands(sheet, speakers)}
        found.rows.extend(_rows(found, heads))
    found.mistakes.extend(_beside(book, sheet, speakers))
    found.past.extend(
        (other, t)
        for other in book.sheets
        for t in speakers.values()
        if other.name == t.spell(PAST)
    )
    return found


def _base_of(book: Book) -> Base | None:
    return next(
        (base for sheet in book.sheets if sheet.name == BASE and (base := base_read(sheet))), None
    )


def _to_fill_in(book: Book) -> Iterator[Sheet]:
    """Give the sheets that people may have filled in."""
    return (sheet for sheet in book.sheets if sheet.name not in (BASE, LISTS))


def _sheet_of(
    book: Book, speakers: Mapping[str, Translator]
) -> tuple[Sheet, tuple[int, dict[str, int]] | None]:
    """Return the sheet of the deliverables, known by its columns' names, else by its headings."""
    for sheet in _to_fill_in(book):
        if named := _named_row(sheet):
            return sheet, named
    shown = [sheet for sheet in _to_fill_in(book) if sheet.rows and not sheet.is_hidden]
    for sheet in shown:
        if _headed_row(sheet, speakers):
            return sheet, None
    return (shown or list(book.sheets))[0], None


def _beside(book: Book, read: Sheet, speakers: Mapping[str, Translator]) -> Iterator[Diagnostic]:
    """Tell the sheets that are not read: a second one that was filled in is refused."""
    ours = {t.spell(name) for t in speakers.values() for name in (WHAT_TO_DO, PAST)}
    for sheet in _to_fill_in(book):
        if sheet is read or not sheet.rows or sheet.name in ours:
            continue
        if entry := _first_entry(sheet, speakers):
            told = msg(
                "only “{sheet}” is read, and this is a second sheet to fill in: bring to the "
                "first what it says, then remove it",
                sheet=read.name,
            )
            yield Diagnostic(CELL, entry, told)
        else:
            told = msg("nothing of this sheet was read")
            yield Diagnostic(TOLD, sheet.place_at(1, 1), told, severity=Severity.WARNING)


def _first_entry(sheet: Sheet, speakers: Mapping[str, Translator]) -> Place | None:
    """Return the place of the first entry in a sheet that has the columns of the one to fill in."""
    heads = [head for head in (_named_row(sheet), _headed_row(sheet, speakers)) if head]
    if not heads:
        return None
    asked = {at for name, at in heads[0][1].items() if name.startswith(ENTRY)}
    last = max(*(number for number, _ in heads), *_bands(sheet, speakers), 0)
    filled = (
        (number, at) for number, row in sheet.rows.items() if number > last
        for at in row if at in asked
    )  # fmt: skip
    return next((sheet.place_at(*at) for at in filled), None)


def _named_row(sheet: Sheet) -> tuple[int, dict[str, int]] | None:
    """Return the row that has the columns' names, and where each stands."""
    for number, row in sheet.rows.items():
        found: dict[str, int] = {}
        for column, cell in row.items():
            if cell.stripped in COLUMN_OF:
                found.setdefault(cell.stripped, column)
        if len(found) >= _LEAST and any("." in name for name in found):
            return number, found
    return None


def _headed_row(
    sheet: Sheet, speakers: Mapping[str, Translator]
) -> tuple[int, dict[str, int]] | None:
    for number, row in sheet.rows.items():
        at = list(row)
        positions = columns_headed((cell.text for cell in row.values()), speakers.values())
        if len(positions) >= _LEAST and not ASKED_ALONE.isdisjoint(positions):
            return number, {name: at[position] for name, position in positions.items()}
    return None


def _columns_twice(sheet: Sheet, number: int) -> Iterator[Diagnostic]:
    met: set[str] = set()
    for column, cell in sheet.rows[number].items():
        if cell.stripped in COLUMN_OF and cell.stripped in met:
            told = msg("this column is there twice: remove the copy")
            yield Diagnostic(CELL, sheet.place_at(number, column), told)
        met.add(cell.stripped)


def _no_key(sheet: Sheet, number: int) -> Diagnostic:
    told = msg(
        "the column “{heading}” is gone: nothing tells which {w.deliverable} a row is about",
        heading=COLUMN_OF[KEY].heading,
    )
    return Diagnostic(CELL, sheet.place_at(number, 1), told)


def _bands(sheet: Sheet, speakers: Mapping[str, Translator]) -> Iterator[int]:
    """Give the rows that only say what the columns are for."""
    for number, row in sheet.rows.items():
        words = [cell.stripped for cell in row.values() if cell.stripped]
        if words and is_band(words, speakers.values()):
            yield number


def _rows(found: Filled, heads: Collection[int]) -> Iterator[Row]:
    """Give each row that says something; cells that say nothing are told."""
    sheet = found.sheet
    ours = {column: name for name, column in found.columns.items()}
    apart: set[int] = set()
    numbers = {*sheet.rows, *(row for top, _, bottom, _ in sheet.merged
                              for row in range(top, bottom + 1))}  # fmt: skip
    for number in sorted(numbers):
        if number in heads:
            continue
        apart.update(set(sheet.rows.get(number, ())) - set(ours))
        if row := _row(found, number, ours):
            yield row
    for column in sorted(apart):
        told = msg("this column is none of the workbook's: nothing of it was read")
        place = sheet.place_at(max(heads), column)
        found.mistakes.append(Diagnostic(TOLD, place, told, severity=Severity.WARNING))


def _row(found: Filled, number: int, ours: Mapping[int, str]) -> Row | None:
    sheet, cells, misread = found.sheet, dict[str, str](), set[str]()
    places = {name: sheet.place_at(number, column) for column, name in ours.items()}
    for column, name in ours.items():
        cell = _cell(sheet, number, column)
        if cell is None:
            continue
        if why := why_misread(cell, COLUMN_OF[name].heading):
            found.mistakes.append(Diagnostic(CELL, places[name], why, _advice(cell)))
            misread.add(name)
        elif text := text_of(cell, is_day=name in DAYS):
            cells[name] = text
    if not cells and not misread:
        return None
    places[""] = places[KEY]
    return Row(number, cells, places, frozenset(misread))


def _cell(sheet: Sheet, row: int, column: int) -> Cell | None:
    """Return a cell; of cells merged down a column, the one that shows in all of them."""
    there = sheet.rows.get(row, {}).get(column)
    if there is not None or not sheet.merged:
        return there
    spread = sheet.cell(row, column)
    return spread if spread is not None and spread.column == column else None


def _advice(cell: Cell) -> Message | None:
    if cell.kind is Kind.FORMULA:
        return None
    return msg("Format the cell as text, then type what it should say.")
