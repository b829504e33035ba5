"""A file of tables, read by what its name says it is, and what it really is."""

from pathlib import Path

from plantrack.errors import PlantrackError
from plantrack.tables.reading.cells import Book
from plantrack.tables.reading.delimited import read_delimited
from plantrack.tables.reading.limits import LARGEST, refuse_large_file
from plantrack.tables.reading.opening import first_bytes
from plantrack.tables.reading.workbooks import read_workbook

_TEXTS = (".csv", ".tsv", ".txt")
_BOOKS = (".xlsx", ".ods", ".xls")
FORMATS = (*_TEXTS, *_BOOKS)
# How a file begins, whatever its name says.
_BEGINNINGS = ((b"PK\x03\x04", ".xlsx"), (b"\xd0\xcf\x11\xe0", ".xls"))
_ODS = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"


def read_book(path: Path, header: int | None = None) -> Book:
    """Return the tables of a file; `header` is the heading row's number, which a csv is read by.

    Raises:
        PlantrackError: it cannot be read, is none of these formats, or is not fit to be opened.
    """
    file = path.name
    raw = bytes_of(path)
    suffix = _suffix(path, raw)
    if suffix in _TEXTS:
        return read_delimited(file, raw, header)
    return read_workbook(file, raw, suffix)


def bytes_of(path: Path) -> bytes:
    """Return the bytes of a file that is not too large; raises PlantrackError."""
    raw = first_bytes(path, LARGEST, str(path))
    refuse_large_file(path.name, len(raw))
    return raw


def _suffix(path: Path, raw: bytes) -> str:
    """Return the format of a file: what its first bytes tell wins over its name."""
    told = path.suffix.lower()
    meant = next((suffix for begins, suffix in _BEGINNINGS if raw.startswith(begins)), None)
    if meant == ".xlsx" and _ODS in raw[:200]:
        meant = ".ods"
    if meant is None and told in _BOOKS:
        raise PlantrackError("{file} is damaged: open it and save it again", file=path.name)
    if told not in FORMATS:
        raise PlantrackError(
            "{file} is none of the tables that can be read: {formats}",
            file=path.name,
            formats=", ".join(suffix.removeprefix(".") for suffix in FORMATS),
        )
    return meant or told
