"""How large a table may be: looked at before anything is opened, so that a trap is cheap."""

from plantrack.errors import PlantrackError
from plantrack.tables.reading.cells import letters_of

LARGEST = 30_000_000  # bytes of the file
UNPACKED = 80_000_000  # bytes of all that it unpacks to
LARGE_PART = 5_000_000  # bytes of a part, from which it may not be packed too well
TIGHTEST = 150  # times that such a part may be larger than what is packed: a sheet is 10 to 30
MOST_ELEMENTS = 1_200_000  # of a sheet: two or three a cell
MOST_PARTS = 5_000
MOST_ROWS = 100_000
MOST_COLUMNS = 1_000
MOST_CELLS = 5_000_000


def refuse_large_file(file: str, size: int) -> None:
    """Refuse a file of too many bytes; raises PlantrackError."""
    if size > LARGEST:
        raise PlantrackError(
            "{file} is larger than {limit} MB: nothing of it was read",
            file=file,
            limit=LARGEST // 1_000_000,
        )


def refuse_large_sheet(file: str, sheet: str, rows: int, columns: int) -> None:
    """Refuse a sheet that has cells too far down or too far right; raises PlantrackError."""
    name = f"{file}!{sheet}" if sheet else file
    if columns > MOST_COLUMNS:
        raise PlantrackError(
            "{sheet} goes too far right to be read: to column {column}, where {last} is the last",
            sheet=name,
            column=letters_of(columns),
            last=letters_of(MOST_COLUMNS),
        )
    if rows > MOST_ROWS:
        raise PlantrackError(
            "{sheet} goes too far down to be read: to row {row}, where {last} is the last",
            sheet=name,
            row=rows,
            last=MOST_ROWS,
        )
    if rows * columns > MOST_CELLS:
        raise PlantrackError(
            "{sheet} is too large to be read: {rows} × {columns}",
            sheet=name,
            rows=rows,
            columns=columns,
        )
