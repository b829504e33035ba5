"""A table as CSV, and read back: commas, UTF-8, a line feed after each row."""

import re
from collections.abc import Iterable, Sequence
from functools import partial

from plantrack.errors import PlantrackError
from plantrack.locale import marked
from plantrack.source.text import BYTE_ORDER_MARK, SourceText
from plantrack.tables.cells import GUARD, guarded
from plantrack.tables.sheets import MOST_COLUMNS, MOST_ROWS, Sheet

_TO_QUOTE = re.compile(r'[",\r\n]|^ | $')
_CELL = re.compile(r'(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\r|\n|\Z)')


class Malformed(PlantrackError):
    """A text that is no table; it says where."""


def csv_of(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return a table as CSV; a cell that a spreadsheet would compute is guarded."""
    lines = [",".join(map(_quoted, headings))]
    lines.extend(",".join([cell and _quoted(guarded(cell)) for cell in row]) for row in rows)
    return "".join(f"{line or chr(34) * 2}\n" for line in lines).encode()


def _quoted(cell: str) -> str:
    if _TO_QUOTE.search(cell):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def sheet_of_csv(name: str, raw: bytes) -> Sheet:
    """Return the table that a file holds, guards taken off; `name` is the file's.

    Raises:
        Malformed: it is not UTF-8, a quote is out of place, a row has more cells than there are
            columns, or there is too much of it.
    """
    try:
        text = raw.decode("utf-8").removeprefix(BYTE_ORDER_MARK)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise Malformed(
            marked("{place}  this is not UTF-8 text"), place=f"{name}:{line}:1"
        ) from error
    source = SourceText(name, text)
    rows, starts = _rows(source)
    headings, *others = rows or [[]]
    for number, row in enumerate(others):
        if len(row) > len(headings):
            place = _place(source, starts, number, len(headings))
            raise Malformed(marked("{place}  this row has more cells than columns"), place=place)
    return Sheet(headings, others, partial(_place, source, starts))


def _rows(source: SourceText) -> tuple[list[list[str]], list[int]]:
    """Return the rows that are not empty, and where each starts."""
    rows, starts, at, row, start = list[list[str]](), list[int](), 0, list[str](), 0
    while at < len(source.text) or row:
        found = _CELL.match(source.text, at)
        if found is None:
            raise Malformed(marked("{place}  a quote is out of place"), place=_spelled(source, at))
        cell = found[2] if found[1] is None else found[1].replace('""', '"')
        row.append(cell.removeprefix(GUARD))
        at = found.end()
        if found[3] != ",":
            if row != [""] or found[1] is not None:
                rows.append(row)
                starts.append(start)
            row, start = [], at
        if len(rows) > MOST_ROWS or len(row) > MOST_COLUMNS:
            raise Malformed(marked("{place}  too many rows or columns"), place=_spelled(source, at))
    return rows, starts


def _place(source: SourceText, starts: Sequence[int], row: int, column: int) -> str:
    """Return the line and column of a cell; -1 is the row of the headings."""
    at = starts[row + 1] if starts else 0
    for _ in range(column):
        found = _CELL.match(source.text, at)
        if found is None or found[3] != ",":
            break
        at = found.end()
    return _spelled(source, at)


def _spelled(source: SourceText, at: int) -> str:
    span = source.span_at(at)
    return f"{source.path}:{span.line}:{span.column}"
