"""Reading a workbook back: tables as records, and what is asked of every cell."""

import io
import warnings
from collections.abc import Iterator
from itertools import takewhile

import openpyxl
from openpyxl.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

SAFE = ("http://", "https://", "mailto:")


def opened(raw: bytes) -> Workbook:
    """Return a workbook read by openpyxl, which reads on without the bars behind percentages."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*extension is not supported")
        return openpyxl.load_workbook(io.BytesIO(raw))


def records(sheet: Worksheet, heading: str) -> list[dict[str, object]]:
    """Return the rows of the table whose header row begins with a heading."""
    rows = list(sheet.iter_rows(values_only=True))
    first = next(at for at, row in enumerate(rows) if row[0] == heading)
    heads = [str(one) for one in rows[first] if one is not None]
    below = takewhile(lambda row: row[0] not in (None, ""), rows[first + 1 :])
    return [dict(zip(heads, row, strict=False)) for row in below]


def cells(book: Workbook) -> Iterator[Cell]:
    """Yield every cell that holds something."""
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            yield from (one for one in row if one.value is not None)


def texts(sheet: Worksheet) -> list[str]:
    """Return the texts of the first column."""
    return [cell.value for cell in sheet["A"] if isinstance(cell.value, str)]
