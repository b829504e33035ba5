"""What calamine does not tell of an xlsx: formulas, errors, merged and hidden cells, the extent."""

import re
from posixpath import join, normpath

from plantrack.errors import PlantrackError
from plantrack.tables.reading.cells import number_of
from plantrack.tables.reading.limits import refuse_large_sheet
from plantrack.tables.reading.package import Attributes, Found, Package

_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_BOOK = "xl/workbook.xml"
_RELATION = "id"
_TRUE = ("1", "true")
# How LibreOffice keeps what it was given as a boolean.
_TRUTHS = {"TRUE()": True, "FALSE()": False}
_MOST_MERGED = 20_000


def found_in_xlsx(package: Package) -> dict[str, Found]:
    """Return what is known of each sheet, by name, before the workbook is opened.

    Raises:
        PlantrackError: a sheet is damaged, or too large.
    """
    return {name: _Scan(package.file, name).of(package, part) for name, part in _parts_of(package)}


def _parts_of(package: Package) -> list[tuple[str, str]]:
    """Return the sheets' names, each with its part."""
    named: list[tuple[str, str]] = []
    targets: dict[str, str] = {}
    home = next((part for part in package.parts() if part.lower() == _BOOK), _BOOK)
    folder, _, name = home.rpartition("/")

    def sheet(element: str, attributes: Attributes) -> None:
        if element == "sheet":
            relation = next(
                (v for k, v in attributes.items() if k.rpartition(":")[2] == _RELATION), ""
            )
            named.append((attributes.get("name", ""), relation))

    def relation(element: str, attributes: Attributes) -> None:
        if element == "Relationship":
            targets[attributes.get("Id", "")] = attributes.get("Target", "")

    package.scan(home, sheet)
    package.scan(f"{folder}/_rels/{name}.rels", relation)
    there = {part.lower(): part for part in package.parts()}
    found = []
    for title, target in named:
        path = targets.get(target, "")
        part = path.lstrip("/") if path.startswith("/") else normpath(join(folder, path))
        if part.lower() in there:
            found.append((title, there[part.lower()]))
    return found


class _Scan:
    """One sheet, looked through element by element."""

    def __init__(self, file: str, sheet: str) -> None:
        self.file, self.sheet = file, sheet
        self.found = Found()
        self.at = (0, 0)
        self.extent = (0, 0)
        self.written = ""  # of the formula that was begun, and not ended by another element
        self.is_formula = False
        self.steps = {
            "row": self.row, "c": self.cell, "v": self.content, "is": self.content,
            "f": self.formula, "mergeCell": self.merge, "col": self.column,
        }  # fmt: skip

    def of(self, package: Package, part: str) -> Found:
        """Return what a sheet's part holds."""

        def start(name: str, attributes: Attributes) -> None:
            self.end_formula()
            if step := self.steps.get(name):
                step(attributes)

        def text(words: str) -> None:
            if self.is_formula:
                self.written += words

        package.scan(part, start, text)
        self.end_formula()
        return self.found

    def end_formula(self) -> None:
        """Take a formula that says true or false, and computes nothing, for what it says."""
        if self.is_formula and self.written.strip() in _TRUTHS:
            self.found.formulas.discard(self.at)
            self.found.truths[self.at] = _TRUTHS[self.written.strip()]
        self.is_formula = False

    def row(self, attributes: Attributes) -> None:
        """Begin a row, which tells its number, or is the next."""
        told = attributes.get("r", "")
        self.at = (int(told) if told.isdecimal() else self.at[0] + 1, 0)

    def cell(self, attributes: Attributes) -> None:
        """Begin a cell, which tells its reference, or is the next."""
        reference = attributes.get("r")
        told = _REFERENCE.fullmatch(reference or "")
        if reference and told is None:
            raise PlantrackError("{file} is damaged: open it and save it again", file=self.file)
        self.at = (int(told[2]), number_of(told[1])) if told else (self.at[0], self.at[1] + 1)
        if attributes.get("t") == "e":
            self.found.errors.add(self.at)

    def content(self, _: Attributes) -> None:
        """Note that the cell holds something, and how far the sheet goes."""
        self.extent = max(self.extent[0], self.at[0]), max(self.extent[1], self.at[1])
        refuse_large_sheet(self.file, self.sheet, *self.extent)

    def formula(self, attributes: Attributes) -> None:
        """Note a formula; what it computed is no value that somebody typed."""
        self.content(attributes)
        self.found.formulas.add(self.at)
        self.is_formula, self.written = True, ""

    def merge(self, attributes: Attributes) -> None:
        """Note a merged range."""
        ends = [_REFERENCE.fullmatch(end) for end in attributes.get("ref", "").split(":")]
        if len(ends) == 2 and ends[0] and ends[1] and len(self.found.merged) < _MOST_MERGED:  # noqa: PLR2004 - a range has two ends
            first, last = ends[0], ends[1]
            top, bottom = int(first[2]), min(int(last[2]), self.extent[0])
            left, right = number_of(first[1]), min(number_of(last[1]), self.extent[1])
            self.found.merged.append((top, left, bottom, right))

    def column(self, attributes: Attributes) -> None:
        """Note the columns that are hidden."""
        if attributes.get("hidden") in _TRUE:
            first, last = (int(attributes.get(end, "0") or 0) for end in ("min", "max"))
            self.found.hidden.update(range(first, min(last, 1_000) + 1))
