"""The keys of action plans, which are the names of their folders: four digits for a year."""

import re
from datetime import date, timedelta
from typing import Literal, TypeAlias

WHOLE_PLAN: Literal["plan"] = (
    "plan"  # the key of the work of the whole plan, which is in no folder of its own
)
PeriodPlace: TypeAlias = tuple[date, str]  # its start, then its key
_YEAR = re.compile(r"(?!0000)[0-9]{4}")
_YEARS = re.compile(r"((?!0000)[0-9]{4})(?:-([0-9]{4}|[0-9]{2}))?")
_QUARTER = re.compile(r"((?!0000)[0-9]{4})-?[qt]([1-4])", re.IGNORECASE)


def year_of(key: str) -> int | None:
    """Return the year that a key is, or None where it is none."""
    return int(key) if _YEAR.fullmatch(key) else None


def is_after(place: PeriodPlace, other: PeriodPlace) -> bool:
    """Return whether a period comes after another one: nothing comes after the whole plan."""
    return WHOLE_PLAN not in (place[1], other[1]) and place > other


def expected_start(plan: date, key: str) -> date:
    """Return when an action plan without a header would start.

    That is the calendar's day of a quarter; of a year, or of years such as `2026-27`, the day on
    which the plan, which starts on `plan`, does. A period of another name comes after all others.
    """
    if quarter := quarter_of(key):
        return quarter[0]
    years = _YEARS.fullmatch(key)
    year = int(years[1]) if years and years[2] in (None, *_following(years[1])) else None
    if year is None:
        return date.max
    leap_day = (plan.month, plan.day) == (2, 29)
    return date(year, 3, 1) if leap_day else plan.replace(year=year)


def quarter_of(key: str) -> tuple[date, date] | None:
    """Return the first and last day of a quarter of the calendar, such as `2026-Q3` or `2026-T3`.

    None where a key names none, or the last one that a calendar has.
    """
    found = _QUARTER.fullmatch(key)
    if found is None or found.groups() == ("9999", "4"):
        return None
    year, first = int(found[1]), 3 * int(found[2]) - 2
    after = date(year + first // 10, (first + 2) % 12 + 1, 1)
    return date(year, first, 1), after - timedelta(days=1)


def _following(year: str) -> tuple[str, str]:
    """Return how the year after one is spelled, in four figures and in two."""
    following = f"{int(year) + 1:04}"
    return following, following[-2:]
