"""csv and tsv: the encoding, the separator that divides the heading row, each cell's line."""

import re
from collections.abc import Iterator
from itertools import islice

from plantrack.errors import PlantrackError
from plantrack.locale import Message, msg
from plantrack.source.text import SourceText
from plantrack.tables.reading.cells import Book, Cell, Sheet, cleaned
from plantrack.tables.reading.limits import MOST_COLUMNS, MOST_ROWS, refuse_large_sheet

_SEPARATORS = (";", ",", "\t", "|")
_MARKS = (("utf-8-sig", b"\xef\xbb\xbf"), ("utf-16", b"\xff\xfe"), ("utf-16", b"\xfe\xff"))
_TOLD = re.compile(r"sep=([;,\t|])\r?\n?", re.IGNORECASE)
_LOOKED_AT = 50


def read_delimited(file: str, raw: bytes, header: int | None = None) -> Book:
    """Return the table of a text file; `header` is the number of its heading row.

    Raises:
        PlantrackError: it is no text, a quotation mark stays open, or it is too large.
    """
    text, remarks = _decoded(file, raw)
    told = _TOLD.match(text)
    start = told.end() if told else 0
    separator = told[1] if told else _dividing(file, text, header)
    source = SourceText(file, text)
    rows: dict[int, dict[int, Cell]] = {}
    for number, fields in enumerate(_rows(source, separator, start), start=1):
        refuse_large_sheet(file, "", number, 1 if len(fields) <= MOST_COLUMNS else len(fields))
        rows[number] = {
            column: Cell(number, column, cleaned(word), at=at, end=end)
            for column, (word, at, end) in enumerate(fields, start=1)
            if cleaned(word).strip()
        }
    return Book(file, (Sheet(file, "", rows, source=source),), remarks)


def _decoded(file: str, raw: bytes) -> tuple[str, tuple[Message, ...]]:
    """Return a file's text, and what should be known of its encoding."""
    encoding = next((name for name, mark in _MARKS if raw.startswith(mark)), "utf-8")
    remarks: tuple[Message, ...] = ()
    try:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            text = raw.decode("cp1252")
            remarks = (msg("{file} is not in UTF-8: it was read as Windows-1252", file=file),)
    except UnicodeDecodeError as error:
        raise PlantrackError("{file} is no text: save it again as UTF-8", file=file) from error
    if "\x00" in text:
        raise PlantrackError("{file} is no text: save it again as UTF-8", file=file)
    return text, remarks


def _dividing(file: str, text: str, header: int | None) -> str:
    """Return the separator that divides the heading row into most columns.

    Where that row is not known, it is the one that is divided most, and the more rows a separator
    divides the better: one that stands in a few cells alone is none. Of two that do alike, it is
    the one by which the rows that follow are alike.
    """

    def divided(separator: str) -> tuple[float, float]:
        # Up to a quotation mark that is none with this separator, whatever it is with another.
        found = list(_counts(SourceText(file, text), separator, max(_LOOKED_AT, header or 0)))
        counts = [told for _, told in found]
        heading = counts[header - 1 : header] if header else counts
        most = max(heading, default=0)
        alike = sum(count == most for count in counts) / (len(counts) or 1)
        divided_rows = sum(fields > 1 for fields, _ in found) / (len(found) or 1)
        return most * divided_rows, alike

    return max(_SEPARATORS, key=divided)


def _counts(source: SourceText, separator: str, most: int) -> Iterator[tuple[int, int]]:
    """Give how many fields each row has, and how many of them say something."""
    try:
        for fields in islice(_rows(source, separator, 0), most):
            yield len(fields), sum(1 for word, _, _ in fields if word.strip())
    except PlantrackError:
        return


def _rows(source: SourceText, separator: str, start: int) -> Iterator[list[tuple[str, int, int]]]:
    """Give the rows of a text, each field with its place, up to what is too much."""
    sign = re.escape(separator)
    field = re.compile(
        rf'[ ]*"(?P<quoted>[^"]*(?:""[^"]*)*)"[ ]*(?={sign}|\r|\n|\Z)|(?P<plain>[^{sign}\r\n]*)'
    )
    text, at, fields = source.text, start, list[tuple[str, int, int]]()
    number = 0
    while at < len(text):
        found = field.match(text, at)
        if found is None:  # pragma: no cover - an empty field matches everywhere
            return
        fields.append((_word(source, found), at, found.end()))
        at = found.end()
        if text.startswith(separator, at) and len(fields) <= MOST_COLUMNS:
            at += len(separator)
            if at < len(text):
                continue
        yield fields
        number += 1
        if number > MOST_ROWS or len(fields) > MOST_COLUMNS:  # refused by who reads it
            return
        fields = []
        at += 2 if text.startswith("\r\n", at) else 1


def _word(source: SourceText, found: re.Match[str]) -> str:
    quoted = found["quoted"]
    if quoted is not None:
        return quoted.replace('""', '"')
    plain = found["plain"]
    if plain.lstrip(" ").startswith('"'):
        span = source.span_at(found.start())
        raise PlantrackError(
            "{file}:{line}:{column}: a quotation mark is opened here and not closed where the cell "
            "ends: double it inside a cell",
            file=source.path,
            line=span.line,
            column=span.column,
        )
    return plain
