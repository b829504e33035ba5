"""The keys of action plans, which are the names of their folders: four digits for a year."""

import re
from datetime import date
from typing import Literal, TypeAlias

WHOLE_PLAN: Literal["plan"] = (
    "plan"  # the key of the work of the whole plan, which is in no folder of its own
)
PeriodPlace: TypeAlias = tuple[date, str]  # its start, then its key
_YEAR = re.compile(r"(?!0000)[0-9]{4}")


def year_of(key: str) -> int | None:
    """Return the year that a key is, or None where it is none."""
    return int(key) if _YEAR.fullmatch(key) else None


def is_after(place: PeriodPlace, other: PeriodPlace) -> bool:
    """Return whether a period comes after another one: nothing comes after the whole plan."""
    return WHOLE_PLAN not in (place[1], other[1]) and place > other


def expected_start(plan: date, key: str) -> date:
    """Return when an action plan without a header would start: on the day that the plan does.

    `plan` is the start of the plan; a period that is no year comes after all others.
    """
    year = year_of(key)
    if year is None:
        return date.max
    leap_day = (plan.month, plan.day) == (2, 29)
    return date(year, 3, 1) if leap_day else plan.replace(year=year)
