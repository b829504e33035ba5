"""CSV, in two spellings: a spreadsheet's, in the reader's language, and one for programs."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from plantrack.locale import Translator

Cell = str | int | float | None
_BYTE_ORDER_MARK = "\ufeff"


def plain_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Cell]]) -> str:
    """Return rows for programs: stable headings in English, commas, decimal points, no mark."""
    return _written([columns, *([row[name] for name in columns] for row in rows)], ",")


def spreadsheet_csv(
    headings: Mapping[str, str], rows: Iterable[Mapping[str, Cell]], translator: Translator
) -> str:
    """Return rows as a spreadsheet of the reader's language opens them.

    In French, cells are parted by semicolons, and decimals by a comma. What is not ASCII begins
    with a mark, without which Excel takes the letters for others.
    """
    is_french = translator.language == "fr"
    cells = ([_cell(row[name], is_french=is_french) for name in headings] for row in rows)
    text = _written([[*headings.values()], *cells], ";" if is_french else ",")
    return text if text.isascii() else _BYTE_ORDER_MARK + text


def _cell(value: Cell, *, is_french: bool) -> Cell:
    return str(value).replace(".", ",") if is_french and isinstance(value, float) else value


def _written(rows: Iterable[Sequence[Cell]], delimiter: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows(rows)
    return out.getvalue()
