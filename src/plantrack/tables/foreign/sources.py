"""The files that can be read as tables: spreadsheets, and lists of records of other kinds."""

from pathlib import Path

from plantrack.tables.reading import FORMATS, Book, read_book

_RECORDS = (".json", ".yaml", ".yml")
_XML = ".xml"


def is_read(path: Path) -> bool:
    """Return whether a file is one of those, by its name."""
    return path.is_file() and path.suffix.lower() in (*FORMATS, *_RECORDS, _XML)


def book_of(path: Path, header: int | None = None) -> Book:
    """Return the tables of a file; raises PlantrackError."""
    return read_book(path, header)
