"""A sheet that is a workbook: a head, a row a deliverable, columns known by their headings."""

from collections.abc import Iterator, Mapping

from plantrack.locale import Message, msg
from plantrack.tables.reading import Book, Cell, Kind, Sheet
from plantrack.tables.returned.fields import (
    ASIDE,
    DAY,
    DELIVERABLE,
    DUE,
    HEADED,
    NOTHING,
    ROLE,
    VERDICT,
    field_called,
    is_shown_only,
)
from plantrack.tables.returned.pieces import Piece, Returned, gathered, mistake

_HIGHEST = 40  # rows among which the headings are looked for


def sheet_of(book: Book) -> Returned | None:
    """Return the update sheet that a workbook is; None where it is none."""
    for sheet in book.sheets:
        headings = _headings(sheet)
        if headings is not None:
            found = _Reading(sheet, *headings).found()
            for other in book.sheets:
                found.aside += [] if other is sheet else _beside(other)
            return found
    return None


def _beside(sheet: Sheet) -> Iterator[Piece]:
    """Give what a sheet holds that is not ours: it is told, and not read."""
    for row in sorted(sheet.rows):
        for cell in sheet.rows[row].values():
            if cell.stripped:
                yield Piece(ASIDE, cell.text, sheet.place(cell))


def _headings(sheet: Sheet) -> tuple[int, dict[int, str]] | None:
    """Return the row of the headings, and the field of each column; None in any other table."""
    is_ours = False
    for row in sorted(sheet.rows)[:_HIGHEST]:
        cells = sheet.rows[row]
        first = cells.get(1)
        is_ours = is_ours or (first is not None and field_called(_label(first)) == ROLE)
        named = {column: field_called(_label(cell)) for column, cell in cells.items()}
        names = set(named.values())
        if is_ours and DELIVERABLE in names and names & {NOTHING, VERDICT}:
            return row, {column: name for column, name in named.items() if name}
    return None


def _label(cell: Cell) -> str:
    return cell.text.replace("\xa0", " ").rstrip(" :")


class _Reading:
    """A workbook's sheet while it is read; what is no text any more is told at its cell."""

    def __init__(self, sheet: Sheet, row: int, columns: Mapping[int, str]) -> None:
        self.sheet, self.row, self.columns = sheet, row, columns
        self.wrong: list[tuple[Cell, Message]] = []

    def found(self) -> Returned:
        """Return what the sheet says."""
        returned = gathered(self.sheet.file, [*self._head(), *self._body()])
        returned.mistakes += [mistake(self.sheet.place(c), told) for c, told in self.wrong]
        return returned

    def _head(self) -> Iterator[Piece]:
        first = min(self.sheet.rows)  # our title
        for row in sorted(number for number in self.sheet.rows if number < self.row):
            cells = self.sheet.rows[row]
            name = field_called(_label(cells[1])) if 1 in cells else None
            answer = next((cells[column] for column in sorted(cells) if column > 1), None)
            if name is not None and is_shown_only(name) and answer is not None:
                yield Piece(name, answer.text, self.sheet.place(answer))
            if row == first and 1 in cells:
                yield Piece(HEADED, cells[1].text, self.sheet.place(cells[1]))
            if name in (ROLE, DAY) and answer is not None:
                yield Piece(name, self._words(answer, name), self.sheet.place(answer))
            known = (cells.get(1), answer) if name else (self.sheet.rows[first].get(1),)
            for cell in cells.values():
                if cell.stripped and not any(cell is each for each in known):
                    yield Piece(ASIDE, cell.text, self.sheet.place(cell))

    def _body(self) -> Iterator[Piece]:
        key = next(column for column, name in self.columns.items() if name == DELIVERABLE)
        for row in sorted(number for number in self.sheet.rows if number > self.row):
            cells = self.sheet.rows[row]
            if key not in cells or not cells[key].stripped:
                yield from self._keyless(cells)
                continue
            yield Piece(DELIVERABLE, cells[key].text, self.sheet.place(cells[key]))
            for column, cell in cells.items():
                name = self.columns.get(column)
                if name is None:
                    self._headless(cell)
                elif is_shown_only(name):
                    yield Piece(name, cell.text, self.sheet.place(cell))
                elif column != key:
                    yield Piece(name, self._words(cell, name), self.sheet.place(cell))

    def _keyless(self, cells: Mapping[int, Cell]) -> Iterator[Piece]:
        """Tell of what stands in a row that names no deliverable."""
        for column, cell in cells.items():
            if cell.stripped and not is_shown_only(self.columns.get(column, "")):
                told = msg("this row has no number of {w.deliverable:a}: write it at its head")
                self.wrong.append((cell, told))
                return
        yield from ()

    def _headless(self, cell: Cell) -> None:
        if cell.stripped:
            self.wrong.append((cell, msg("this column has no heading that a sheet knows")))

    def _words(self, cell: Cell, name: str) -> str:
        """Return what a cell says; a number or a formula is not what somebody wrote in it."""
        if cell.kind is Kind.TEXT:
            return cell.text
        if cell.kind is Kind.DATE and name in (DAY, DUE) and " " not in cell.text:
            return cell.text
        if cell.kind is Kind.BOOLEAN and name == NOTHING:
            return "x" if cell.text == "TRUE" else ""
        if cell.kind is Kind.FORMULA:
            told = msg("a formula is not read: write its value as text")
        else:
            told = msg(
                "a number stands where a text was: format the cell as text, and type it again"
            )
        self.wrong.append((cell, told))
        return ""
