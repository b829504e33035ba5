"""The tables of a plan as one workbook, all cells text, and read back."""

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from typing import TypeAlias

from plantrack.errors import PlantrackError
from plantrack.locale import Message, msg
from plantrack.tables.flat import Laid
from plantrack.tables.kinds import TABLES
from plantrack.tables.libraries import library
from plantrack.tables.reading import Book, Kind, letters_of
from plantrack.tables.reading import Cell as CellRead
from plantrack.tables.reading import Sheet as SheetRead
from plantrack.tables.sheets import Mistakes, Sheet

FRONT = "plantrack"  # the sheet that says what the workbook is
Rows: TypeAlias = Iterable[Sequence[str]]
Cell: TypeAlias = str | int | float | None
LONGEST = 32_767  # characters of a cell: https://support.microsoft.com/office/1672b34d
_TYPED = ("number", "integer", "year")  # what a spreadsheet may hold as a number, and mean it


def workbook_of(front: Rows, laid: Laid, names: Iterable[str]) -> bytes:
    """Return a workbook: a sheet on what it is, then one a table.

    Raises:
        PlantrackError: a cell cannot hold what stands in it; the library is not installed.
    """
    stream = BytesIO()
    options = {"constant_memory": True, "in_memory": True}
    book = library("xlsxwriter").Workbook(stream, options)
    formats = {
        "heading": book.add_format({"bold": True, "num_format": "@"}),
        "text": book.add_format({"num_format": "@"}),
    }
    _write(book, FRONT, front, formats)
    for name in names:
        headings = laid.headings(name)
        rows = [[row.get(heading, "") for heading in headings] for row in laid.rows[name]]
        _write(book, name, (headings, *rows), formats)
    book.close()
    return stream.getvalue()


def table_workbook(name: str, headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return a workbook of one table; its numbers are numbers, everything else is text.

    Raises:
        PlantrackError: the library is not installed.
    """
    return sheets_workbook({name: (headings, *rows)})


def sheets_workbook(sheets: Mapping[str, Iterable[Sequence[Cell]]]) -> bytes:
    """Return a workbook of a table a sheet, by its name; the first row of each are its headings.

    Raises:
        PlantrackError: the library is not installed.
    """
    stream = BytesIO()
    with library("xlsxwriter").Workbook(stream, {"in_memory": True}) as book:
        bold, text = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            for number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if isinstance(cell, str):
                        style = text if number else bold
                        sheet.write_string(number, column, cell[:LONGEST], style)
                    elif cell is not None:
                        sheet.write_number(number, column, cell)
    return stream.getvalue()


def _write(book: object, name: str, rows: Rows, formats: dict[str, object]) -> None:
    sheet = book.add_worksheet(name)  # type: ignore[attr-defined]  # XlsxWriter has no types
    sheet.freeze_panes(1, 0)
    for number, row in enumerate(rows):
        style = formats["heading" if number == 0 else "text"]
        for column, cell in enumerate(row):
            if len(cell) > LONGEST or "\r" in cell:
                raise PlantrackError(
                    "{place} would hold what no workbook keeps as it is, a text of more than {most}"
                    " characters or a carriage return: export to csv or json",
                    place=f"{name}!{letters_of(column + 1)}{number + 1}",
                    most=LONGEST,
                )
            if cell:
                sheet.write_string(number, column, cell, style)


def front_of(book: Book) -> dict[str, str] | None:
    """Return what a workbook says of itself on its first sheet; None where it is none of ours."""
    sheet = next((each for each in book.sheets if each.name == FRONT), None)
    if sheet is None:
        return None
    pairs = ((row.get(1), row.get(2)) for row in sheet.rows.values())
    return {name.text: told.text for name, told in pairs if name is not None and told is not None}


def sheets_of(book: Book, mistakes: Mistakes) -> dict[str, Sheet]:
    """Return the tables of a workbook; what is no text any more is told."""
    return {
        each.name: _sheet(each, mistakes)
        for each in book.sheets
        if each.name in TABLES and each.rows
    }


def _sheet(read: SheetRead, mistakes: Mistakes) -> Sheet:
    first = min(read.rows)
    width = max(read.rows[first], default=0)
    headings = [_text(read.rows[first].get(column)) for column in range(1, width + 1)]
    typed = {each.name for each in TABLES[read.name].columns if each.sort in _TYPED}
    rows, numbers = [], [number for number in read.rows if number > first]
    for number in numbers:
        there = read.rows[number]
        rows.append([_text(there.get(column)) for column in range(1, width + 1)])
        for column, cell in there.items():
            heading = headings[column - 1] if column <= width else ""
            if why := _misread(cell, is_typed=heading in typed, is_headed=bool(heading)):
                mistakes.add(read.place(cell).told, why)

    def place(row: int, column: int) -> str:
        number = first if row < 0 else numbers[row]
        return read.place_at(number, column + 1).told

    return Sheet(headings, rows, place)


def _misread(cell: CellRead, *, is_typed: bool, is_headed: bool) -> Message | None:
    """Return why a cell no longer says what was exported, if so."""
    if not is_headed:
        return msg("this column has no heading")
    if cell.kind is Kind.FORMULA:
        return msg("a formula is not read: write its value as text")
    if cell.kind is Kind.ERROR or (cell.kind is Kind.NUMBER and not is_typed):
        return msg("a number stands where a text was: format the cell as text, and type it again")
    return None


def _text(cell: CellRead | None) -> str:
    if cell is None:
        return ""
    return cell.text.lower() if cell.kind is Kind.BOOLEAN else cell.text
