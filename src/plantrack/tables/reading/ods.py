"""What calamine does not tell of an ods: formulas, errors, merged and hidden cells, the extent."""

from plantrack.tables.reading.limits import refuse_large_sheet
from plantrack.tables.reading.package import Attributes, Found, Package

_CONTENT = "content.xml"
_HIDDEN = ("collapse", "filter")
# How LibreOffice keeps what it was given as a boolean.
_TRUTHS = {"of:=TRUE()": True, "of:=FALSE()": False}


def found_in_ods(package: Package) -> dict[str, Found]:
    """Return what is known of each sheet, by name, before the workbook is opened.

    Raises:
        PlantrackError: the workbook is damaged, or a sheet is too large.
    """
    scan = _Scan(package.file)

    def start(name: str, attributes: Attributes) -> None:
        if step := scan.steps.get(name):
            step(attributes)

    package.scan(_CONTENT, start)
    return scan.sheets


class _Scan:
    """The content of a workbook, looked through element by element."""

    def __init__(self, file: str) -> None:
        self.file, self.sheet = file, ""
        self.sheets: dict[str, Found] = {}
        self.row_at = self.row_end = self.column_end = self.column_at = 0
        self.defined = 0
        self.extent = (0, 0)
        self.steps = {
            "table": self.table, "table-row": self.row, "table-cell": self.cell,
            "covered-table-cell": self.cell, "table-column": self.column, "p": self.content,
        }  # fmt: skip

    def table(self, attributes: Attributes) -> None:
        """Begin a sheet."""
        self.sheet = attributes.get("table:name", "")
        self.sheets[self.sheet] = Found()
        self.row_at = self.row_end = self.column_at = self.column_end = self.defined = 0
        self.extent = (0, 0)

    def row(self, attributes: Attributes) -> None:
        """Begin a row, which may stand for several."""
        self.row_at = self.row_end + 1
        self.row_end += _number(attributes, "table:number-rows-repeated")
        self.column_at = self.column_end = 0

    def cell(self, attributes: Attributes) -> None:
        """Begin a cell, which may stand for several."""
        self.column_at = self.column_end + 1
        self.column_end += _number(attributes, "table:number-columns-repeated")
        if "office:value-type" in attributes or "table:formula" in attributes:
            self.content(attributes)
        found = self.sheets.setdefault(self.sheet, Found())
        if formula := attributes.get("table:formula"):
            places = (
                (row, column)
                for row in range(self.row_at, self.row_end + 1)
                for column in range(self.column_at, self.column_end + 1)
            )
            if formula in _TRUTHS:
                found.truths |= dict.fromkeys(places, _TRUTHS[formula])
            else:
                found.formulas.update(places)
        if attributes.get("calcext:value-type") == "error":
            found.errors.add((self.row_at, self.column_at))
        down = _number(attributes, "table:number-rows-spanned")
        right = _number(attributes, "table:number-columns-spanned")
        if (down, right) != (1, 1):
            refuse_large_sheet(self.file, self.sheet, self.row_at + down, self.column_at + right)
            top, left = self.row_at, self.column_at
            found.merged.append((top, left, top + down - 1, left + right - 1))

    def content(self, _: Attributes) -> None:
        """Note how far the sheet goes."""
        extent = max(self.extent[0], self.row_end), max(self.extent[1], self.column_end)
        if self.row_end and extent != self.extent:
            self.extent = extent
            refuse_large_sheet(self.file, self.sheet, *extent)

    def column(self, attributes: Attributes) -> None:
        """Note the columns that are hidden."""
        first = self.defined + 1
        self.defined += _number(attributes, "table:number-columns-repeated")
        if attributes.get("table:visibility") in _HIDDEN:
            self.sheets.setdefault(self.sheet, Found()).hidden.update(
                range(first, min(self.defined, 1_000) + 1)
            )


def _number(attributes: Attributes, name: str) -> int:
    """Return how often something is repeated: once where nothing is said."""
    told = attributes.get(name, "1")
    return max(int(told), 1) if told.isdecimal() and len(told) < 9 else 1  # noqa: PLR2004 - more digits are no number of rows
