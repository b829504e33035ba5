"""How a list stands in one cell, and how a cell keeps from being a formula."""

import json
import re

_EMPTY = "[]"
_TO_QUOTE = re.compile(r"[\n\r]|^\"|^\[\]$|^$")
# What a spreadsheet would compute, and the mark itself.
_RISKY = ("=", "+", "-", "@", "'", "\t", "\r")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
GUARD = "'"


def listed(elements: list[str]) -> str:
    """Return a list as a cell: an element a line; one of several lines is quoted as in JSON."""
    if not elements:
        return _EMPTY
    return "\n".join(
        json.dumps(element, ensure_ascii=False) if _TO_QUOTE.search(element) else element
        for element in elements
    )


def elements_of(cell: str) -> list[str]:
    """Return the elements of a list that stands in a cell.

    Raises:
        ValueError: a line begins with a quote and is no text of JSON's.
    """
    if cell == _EMPTY:
        return []
    return [_element(line) for line in cell.split("\n")]


def _element(line: str) -> str:
    if not line.startswith('"'):
        return line
    element = json.loads(line)
    if not isinstance(element, str):
        raise ValueError(line)  # noqa: TRY004 - json raises the same
    return element


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet computes: what is risky is marked by a leading quote."""
    is_risky = cell.startswith(_RISKY) and not _NUMBER.fullmatch(cell)
    return GUARD + cell if is_risky else cell
