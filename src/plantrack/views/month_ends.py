"""The last days of months: those that pictures, timelines and the past of a plan are told at."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import takewhile

_DAY = timedelta(days=1)
_DECEMBER = 12
_YEARS = 10  # what is older tells little, and a plan may say the year 1


def ends_of(start: date, step: int) -> Iterator[date]:
    """Give the last days of the months, quarters or years from a day on, in order."""
    year, month = start.year, start.month
    while year <= date.max.year:
        if month == _DECEMBER:
            yield date(year, month, 31)
        elif month % step == 0:
            yield date(year, month + 1, 1) - _DAY
        year, month = (year + 1, 1) if month == _DECEMBER else (year, month + 1)


def past_month_ends(since: date, day: date) -> tuple[date, ...]:
    """Return the month ends before a day, from another one on: those of ten years at most."""
    earliest = date(max(day.year - _YEARS, 1), day.month, 1)
    return tuple(takewhile(lambda end: end < day, ends_of(max(since, earliest), 1)))
