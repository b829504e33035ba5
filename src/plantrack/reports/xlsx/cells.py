"""What a cell holds: a real date, a real number, an address that is safe, or text."""

import re
from datetime import date, datetime, time
from fractions import Fraction
from typing import Literal, TypeAlias

from plantrack.model.evidence import link_of
from plantrack.reports.edition import NOTHING
from plantrack.reports.xlsx.texts import plain
from plantrack.views.figures import whole_percent

Kind: TypeAlias = Literal["text", "date", "percent", "whole", "number", "link"]
Value: TypeAlias = str | int | Fraction | date | None
NUMBERS: tuple[Kind, ...] = ("percent", "whole", "number")
_LONGEST_LINK = 2_000
_BEFORE = 1900  # Excel knows no day of that year that others agree on
_MIDNIGHT = time()
_NUMBER = re.compile(r"-?[0-9]{1,14}(?:[.,][0-9]{1,14})?")
_MOST_DIGITS = 15  # a double holds no more


def native(kind: Kind, value: Value) -> datetime | float | str:
    """Return what is written: nothing measured is a dash, what is no date or number is text."""
    match value:
        case None:
            return NOTHING if kind in NUMBERS else ""
        case Fraction():
            return whole_percent(value) / 100
        case date():
            early = value.year <= _BEFORE
            return value.isoformat() if early else datetime.combine(value, _MIDNIGHT)
        case str():
            return _number(value) if kind == "number" else plain(value)
    return value


def is_safe_link(text: str) -> bool:
    """Return whether a text is one web or mail address, short enough for a cell to lead there."""
    return link_of(text) is not None and len(text) <= _LONGEST_LINK


def _number(words: str) -> float | str:
    """Return a number from its words in either language, where a double holds all of it."""
    digits = sum(character.isdigit() for character in words)
    if not _NUMBER.fullmatch(words) or digits > _MOST_DIGITS:
        return plain(words)
    return float(words.replace(",", "."))
