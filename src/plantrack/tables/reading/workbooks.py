"""Workbooks: xlsx, ods and xls, opened by calamine once they were looked through."""

import io
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from plantrack.errors import PlantrackError
from plantrack.tables.libraries import library
from plantrack.tables.reading.cells import Book, Cell, Kind, Sheet, cleaned
from plantrack.tables.reading.comments import remarks_on
from plantrack.tables.reading.limits import MOST_CELLS, refuse_large_sheet
from plantrack.tables.reading.ods import found_in_ods
from plantrack.tables.reading.package import Found, opened
from plantrack.tables.reading.xls import found_in_xls
from plantrack.tables.reading.xlsx import found_in_xlsx

_MIDNIGHT = time()


def read_workbook(file: str, raw: bytes, suffix: str) -> Book:
    """Return the sheets of a workbook; charts and the like are left out.

    Raises:
        PlantrackError: it is too large, damaged, protected, or takes cells from elsewhere; or the
            library that reads workbooks is not installed.
    """
    calamine = library("python_calamine")
    found = _looked_through(file, raw, suffix)
    try:
        with calamine.load_workbook(io.BytesIO(raw)) as book:
            sheets = tuple(
                _sheet(file, book.get_sheet_by_name(told.name), told, found)
                for told in book.sheets_metadata
                if told.typ == calamine.SheetTypeEnum.WorkSheet
            )
    except calamine.PasswordError as error:
        raise PlantrackError(
            "{file} is protected by a password: save it without one", file=file
        ) from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise PlantrackError("{file} is damaged: open it and save it again", file=file) from error
    return Book(file, sheets, remarks_on(file, raw))


def _looked_through(file: str, raw: bytes, suffix: str) -> dict[str, Found]:
    if suffix == ".xls":
        return found_in_xls(file, raw)
    with opened(file, raw) as package:
        return found_in_ods(package) if suffix == ".ods" else found_in_xlsx(package)


def _sheet(file: str, read: Any, told: Any, found: dict[str, Found]) -> Sheet:  # noqa: ANN401 - calamine's own
    known = found.get(told.name, Found())
    if read.end is not None:
        refuse_large_sheet(file, told.name, read.end[0] + 1, read.end[1] + 1)
    rows: dict[int, dict[int, Cell]] = {}
    for row, values in enumerate(read.to_python(skip_empty_area=False), start=1):
        cells = {
            column: cell
            for column, value in enumerate(values, start=1)
            if (cell := _cell(row, column, value, known)) is not None
        }
        if cells:
            rows[row] = cells
    return Sheet(
        file,
        told.name,
        rows,
        _merged(file, known, read.end),
        frozenset(known.hidden),
        str(told.visible) != "SheetVisibleEnum.Visible",
    )


def _merged(
    file: str, known: Found, end: tuple[int, int] | None
) -> tuple[tuple[int, int, int, int], ...]:
    """Return the merged ranges, as far as anything stands; they cannot cover a cell often."""
    height, width = (end[0] + 1, end[1] + 1) if end is not None else (0, 0)
    merged = tuple(
        (top, left, min(bottom, height), min(right, width))
        for top, left, bottom, right in known.merged
    )
    covered = sum(
        max(bottom - top + 1, 0) * max(right - left + 1, 0) for top, left, bottom, right in merged
    )
    if covered > MOST_CELLS:
        raise PlantrackError("{file} is damaged: open it and save it again", file=file)
    return merged


def _cell(row: int, column: int, value: object, known: Found) -> Cell | None:
    """Return a cell, or nothing where it is empty; a formula is one whatever it computed."""
    kind, text = _told(known.truths.get((row, column), value))
    if (row, column) in known.formulas:
        return Cell(row, column, text, Kind.FORMULA)
    if (row, column) in known.errors:
        return Cell(row, column, text, Kind.ERROR)
    return Cell(row, column, text, kind) if text.strip() else None


def _told(value: object) -> tuple[Kind, str]:
    """Return what a cell holds, and its text."""
    if isinstance(value, bool):
        return Kind.BOOLEAN, "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return Kind.NUMBER, _number(value)
    if isinstance(value, datetime):
        is_day = value.time() == _MIDNIGHT
        return Kind.DATE, value.date().isoformat() if is_day else value.isoformat(sep=" ")
    if isinstance(value, date | time | timedelta):
        return Kind.DATE, value.isoformat() if not isinstance(value, timedelta) else str(value)
    return Kind.TEXT, cleaned(str(value))


def _number(value: float) -> str:
    """Return a number in plain decimals: 1000, 0.6, never 1000.0 or 6e-1."""
    plain = format(Decimal(repr(value)), "f")
    return plain.removesuffix(".0") if plain.endswith(".0") else plain
