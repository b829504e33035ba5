"""Tables of a Word document whose columns a template repeats: their widths made to fit."""

from collections.abc import Sequence
from typing import Any

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ENDS_OF_A_CELL = (f"{_WORD}p", f"{_WORD}sdt")
_LEAST_OF_TEN = 3
# Characters: what a column has at least, and at most.
_SHORTEST, _LINE = 6, 44
# Twips: a character of small bold type, and the space between two columns.
_CHARACTER, _BETWEEN = 105, 100


def mend_tables(root: Any) -> None:  # noqa: ANN401 - lxml carries no types
    """Take out the rows and tables that a template left empty, which Word would not open.

    A cell that is left empty gets a paragraph, for the same reason. A cell that a template has
    span columns says so in the place where Word looks for it.
    """
    for table in list(root.iter(f"{_WORD}tbl")):
        for row in table.findall(f"{_WORD}tr"):
            cells = _cells(row)
            if not cells and row.find(f"{_WORD}sdt") is None:
                table.remove(row)
            for cell in cells:
                _mend(cell)
        if table.find(f"{_WORD}tr") is None and table.find(f"{_WORD}sdt") is None:
            table.getparent().remove(table)


def _mend(cell: Any) -> None:  # noqa: ANN401 - lxml carries no types
    if len(cell) == 0 or cell[-1].tag not in _ENDS_OF_A_CELL:
        cell.append(cell.makeelement(f"{_WORD}p"))
    span, width = cell.find(f"{_WORD}tcPr/{_WORD}gridSpan"), _width(cell)
    if span is not None and width is not None:
        width.addnext(span)


def keep_last_rows(root: Any) -> None:  # noqa: ANN401 - lxml carries no types
    """Keep the last two rows of each table together, so that none stands alone on a page."""
    for table in root.iter(f"{_WORD}tbl"):
        for row in table.findall(f"{_WORD}tr")[1:][-2:-1]:
            for paragraph in row.iter(f"{_WORD}p"):
                paragraph.get_or_add_pPr().get_or_add_keepNext()


def fit_tables(root: Any) -> None:  # noqa: ANN401 - lxml carries no types
    """Give each table that has other columns than its grid a grid of its cells, as wide as before.

    Word draws a table by its grid; a template that repeats a cell changes the cells only. Where a
    table of a fixed layout gives its cells no width, they get one by their text.
    """
    for table in root.iter(f"{_WORD}tbl"):
        grid = table.find(f"{_WORD}tblGrid")
        columns = [] if grid is None else list(grid)
        before = [_number(column.get(f"{_WORD}w")) for column in columns]
        after = _fitted(table, sum(before))
        if after and after != before:
            _refit(table, grid, after)


def _fitted(table: Any, total: int) -> list[int]:  # noqa: ANN401 - lxml carries no types
    """Return the widths that a table's columns should have; none where it is not for us to say."""
    rows = [_cells(row) for row in table.findall(f"{_WORD}tr")]
    plain = [row for row in rows if all(_span(cell) == 1 for cell in row)]
    longest: list[Any] = max(plain, key=len, default=[])
    kinds = {_kind(cell) for cell in longest}
    fixed = table.find(f"{_WORD}tblPr/{_WORD}tblLayout[@{_WORD}type='fixed']") is not None
    if not total:
        return []
    if kinds == {"dxa"}:
        given = [_number(_width(cell).get(f"{_WORD}w")) for cell in longest]
        return fitted_widths(given, total)
    if kinds == {"auto"} and fixed:
        columns = zip(*(row for row in plain if len(row) == len(longest)), strict=True)
        return shared_width([_lengths(column) for column in columns], total)
    return []


def fitted_widths(widths: Sequence[int], total: int) -> list[int]:
    """Return widths that add up to `total`: the widest gives or takes, down to three tenths."""
    widest = widths.index(max(widths))
    others = sum(widths) - widths[widest]
    least = min(widths[widest], total * _LEAST_OF_TEN // 10)
    share = min(others, total - least)
    fitted = [width * share // others if others else 0 for width in widths]
    fitted[widest] = 0
    fitted[widest] = total - sum(fitted)
    return fitted


def shared_width(lengths: Sequence[tuple[int, int]], total: int) -> list[int]:
    """Return a width for each column, that add up to `total`: for its longest word, then its text.

    Where there is no room for the longest words, each has a share of what there is.
    """
    least = [word * _CHARACTER + _BETWEEN for word, _ in lengths]
    wanted = [max(text - word, 0) for word, text in lengths]
    if sum(least) > total:
        least, wanted = [0] * len(lengths), least
    if not any(wanted):
        wanted = [1] * len(lengths)
    rest = total - sum(least)
    widths = [one + rest * more // sum(wanted) for one, more in zip(least, wanted, strict=True)]
    widths[0] += total - sum(widths)
    return widths


def _refit(table: Any, grid: Any, widths: Sequence[int]) -> None:  # noqa: ANN401 - the same
    for column in list(grid):
        grid.remove(column)
    for width in widths:
        grid.append(grid.makeelement(f"{_WORD}gridCol", {f"{_WORD}w": str(width)}))
    for row in table.findall(f"{_WORD}tr"):
        at = 0
        for cell in _cells(row):
            span, width = _span(cell), _width(cell)
            if width is not None:
                width.set(f"{_WORD}w", str(sum(widths[at : at + span])))
                width.set(f"{_WORD}type", "dxa")
            at += span


def _lengths(column: Sequence[Any]) -> tuple[int, int]:
    """Return how long a column's longest word is, and its text below the heading, up to a line."""
    words, texts = [0], [0]
    for cell in column:
        text = "".join(one.text or "" for one in cell.iter(f"{_WORD}t"))
        words += map(len, text.split(" "))
        if cell.getparent().find(f"{_WORD}trPr/{_WORD}tblHeader") is None:
            texts.append(len(text))
    return min(max(_SHORTEST, *words), _LINE), min(max(texts), _LINE)


def _cells(row: Any) -> list[Any]:  # noqa: ANN401 - lxml carries no types
    return list(row.findall(f"{_WORD}tc"))


def _span(cell: Any) -> int:  # noqa: ANN401 - lxml carries no types
    span = cell.find(f"{_WORD}tcPr/{_WORD}gridSpan")
    return 1 if span is None else _number(span.get(f"{_WORD}val"))


def _width(cell: Any) -> Any:  # noqa: ANN401 - lxml carries no types
    return cell.find(f"{_WORD}tcPr/{_WORD}tcW")


def _kind(cell: Any) -> str:  # noqa: ANN401 - lxml carries no types
    width = _width(cell)
    return "" if width is None else str(width.get(f"{_WORD}type", "dxa"))


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 0
