"""A date as a table spells it: in a way that the map names, or in one that cannot be mistaken."""

import re
from datetime import date, timedelta
from itertools import pairwise

from plantrack.errors import PlantrackError
from plantrack.locale.typed_days import day_in_letters

SERIAL = "serial"
_PARTS = {"day": r"(?P<day>\d{1,2})", "month": r"(?P<month>\d{1,2})", "year": r"(?P<year>\d{4})"}
_WORD = re.compile("day|month|year")
_EPOCH = date(1899, 12, 30)  # day 0 of a workbook
_DAYS = range(20_000, 80_000)  # from 1954 to 2119: what else is a number, and no day
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


def refuse_spelling(spelling: str) -> None:
    """Refuse what spells no date; raises PlantrackError."""
    if spelling != SERIAL and sorted(_WORD.findall(spelling)) != sorted(_PARTS):
        raise PlantrackError(
            "“{word}” does not say how a date is spelled: write for example `day/month/year`, "
            "or `serial` for the number of days of a workbook",
            word=spelling,
        )


def days_meant(text: str, spellings: tuple[str, ...]) -> tuple[date, ...]:
    """Return the days that a text may mean: none, one, or several where spellings disagree."""
    found = [_day(text, spelling) for spelling in ("year-month-day", *spellings)]
    days = tuple(dict.fromkeys(day for day in found if day))
    if not days and (day := day_in_letters(text)):
        return (day,)
    return days


def respelled(day: date, spellings: tuple[str, ...]) -> str:
    """Return a day as the only spelling of a column has it, else as plan files do."""
    if len(spellings) != 1 or spellings[0] == SERIAL:
        return day.isoformat()
    parts = {"day": f"{day.day:02}", "month": f"{day.month:02}", "year": f"{day.year:04}"}
    return _WORD.sub(lambda part: parts[part[0]], spellings[0])


def _day(text: str, spelling: str) -> date | None:
    if spelling == SERIAL:
        is_number = text.isdecimal() and int(text) in _DAYS
        return _EPOCH + timedelta(days=int(text)) if is_number else None
    if spelling == "year-month-day" and not _ISO.fullmatch(text):
        return None
    found = _pattern(spelling).fullmatch(text)
    if not found:
        return None
    try:
        return date(*(int(found[part]) for part in ("year", "month", "day")))
    except ValueError:
        return None


def _pattern(spelling: str) -> re.Pattern[str]:
    marks = [0, *(edge for m in _WORD.finditer(spelling) for edge in m.span()), len(spelling)]
    words = (spelling[start:end] for start, end in pairwise(marks))
    return re.compile("".join(_PARTS.get(word) or re.escape(word) for word in words))
