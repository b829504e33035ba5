"""What a cell holds: a real date, a real number, an address that is safe, or text."""

import re
from datetime import date, datetime, time
from typing import Literal

from plantrack.model.evidence import link_of
from plantrack.reports.edition import NOTHING, Page

Kind = Literal["text", "date", "percent", "whole", "number", "link"]
Value = str | int | Page | None
NUMBERS: tuple[Kind, ...] = ("percent", "whole", "number")
_LONGEST_LINK = 2_000
_BEFORE = 1900  # Excel knows no day of that year that others agree on
_MIDNIGHT = time()
_NUMBER = re.compile(r"-?[0-9]{1,14}(?:[.,][0-9]{1,14})?")
_MOST_DIGITS = 15  # a double holds no more


def native(kind: Kind, value: Value) -> datetime | float | str:
    """Return what is written: nothing measured is a dash, what is no date or number is text."""
    if value is None:
        return NOTHING if kind in NUMBERS else ""
    if isinstance(value, dict):
        return _date(value) if kind == "date" else _share(value)
    if kind == "number" and isinstance(value, str):
        return _number(value)
    return value


def is_safe_link(text: str) -> bool:
    """Return whether a text is one web or mail address, short enough for a cell to lead there."""
    return link_of(text) is not None and len(text) <= _LONGEST_LINK


def _date(value: Page) -> datetime | str:
    day = date.fromisoformat(value["iso"])
    return datetime.combine(day, _MIDNIGHT) if day.year > _BEFORE else str(value["iso"])


def _share(value: Page) -> float | str:
    percent = value["percent"]
    return str(value["words"]) if percent is None else percent / 100


def _number(words: str) -> float | str:
    """Return a number from its words in either language, where a double holds all of it."""
    digits = sum(one.isdigit() for one in words)
    if not _NUMBER.fullmatch(words) or digits > _MOST_DIGITS:
        return words
    return float(words.replace(",", "."))
