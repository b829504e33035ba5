"""Whether a file is an editing workbook that came back, whatever program saved it."""

from pathlib import Path

from plantrack.tables.editing.filled import is_editing_workbook
from plantrack.tables.reading import Book, read_book

_BOOKS = (".xlsx", ".ods", ".xls", ".csv")


def editing_book(path: Path) -> Book | None:
    """Return the workbook, where it is one that was made to be filled in.

    Raises:
        PlantrackError: it is one, and cannot be read.
    """
    if not path.is_file() or path.suffix.casefold() not in _BOOKS:
        return None
    book = read_book(path)
    return book if is_editing_workbook(book) else None
