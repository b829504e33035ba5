"""Tables of a Word document whose columns a template repeats: their widths made to fit."""

from collections.abc import Sequence
from typing import Any

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SHARE_LEFT = 3


def fit_tables(root: Any) -> None:  # noqa: ANN401 - lxml carries no types
    """Give each table that has other columns than its grid a grid of its cells, as wide as before.

    Word draws a table by its grid; a template that repeats a cell changes the cells only. A cell
    that a template has span columns says so in the place where Word looks for it.
    """
    for span in list(root.iter(f"{_WORD}gridSpan")):
        width = span.getparent().find(f"{_WORD}tcW")
        if width is not None:
            width.addnext(span)
    for table in root.iter(f"{_WORD}tbl"):
        grid = table.find(f"{_WORD}tblGrid")
        columns = [] if grid is None else grid.findall(f"{_WORD}gridCol")
        before = [_number(column.get(f"{_WORD}w")) for column in columns]
        wanted = _longest_row(table)
        if sum(before) and wanted and wanted != before:
            _refit(table, grid, fitted_widths(wanted, sum(before)))


def fitted_widths(widths: Sequence[int], total: int) -> list[int]:
    """Return widths that add up to `total`: the widest gives or takes first, down to a third."""
    widest = widths.index(max(widths))
    others = sum(widths) - widths[widest]
    share = min(others, total - total // _SHARE_LEFT)
    fitted = [width * share // others if others else 0 for width in widths]
    fitted[widest] = 0
    fitted[widest] = total - sum(fitted)
    return fitted


def _refit(table: Any, grid: Any, widths: Sequence[int]) -> None:  # noqa: ANN401 - the same
    for column in list(grid):
        grid.remove(column)
    for width in widths:
        grid.append(grid.makeelement(f"{_WORD}gridCol", {f"{_WORD}w": str(width)}))
    for row in table.findall(f"{_WORD}tr"):
        at = 0
        for cell in row.findall(f"{_WORD}tc"):
            span, width = _span(cell), cell.find(f"{_WORD}tcPr/{_WORD}tcW")
            if width is not None:
                width.set(f"{_WORD}w", str(sum(widths[at : at + span])))
            at += span


def _longest_row(table: Any) -> list[int]:  # noqa: ANN401 - the same
    """Return the widths of the row that has most cells, none where they are not all in twips."""
    rows = [row.findall(f"{_WORD}tc") for row in table.findall(f"{_WORD}tr")]
    plain = [row for row in rows if all(_span(cell) == 1 for cell in row)]
    widths = [_width(cell) for cell in max(plain, key=len, default=[])]
    return widths if all(widths) else []


def _span(cell: Any) -> int:  # noqa: ANN401 - the same
    span = cell.find(f"{_WORD}tcPr/{_WORD}gridSpan")
    return 1 if span is None else _number(span.get(f"{_WORD}val"))


def _width(cell: Any) -> int:  # noqa: ANN401 - the same
    width = cell.find(f"{_WORD}tcPr/{_WORD}tcW")
    if width is None or width.get(f"{_WORD}type", "dxa") != "dxa":
        return 0
    return _number(width.get(f"{_WORD}w"))


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 0
