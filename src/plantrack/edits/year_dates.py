"""The dates and the name of an action plan, after those of another year."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.model import ActionPlan
from plantrack.views.named_days import years_later

_DAY = timedelta(days=1)
_CENTURY = 100
_YEARS = re.compile(r"(?<![0-9])([0-9]{4})(?![0-9])(?:([-–/])([0-9]{2})(?![0-9]))?")


@dataclass(frozen=True, slots=True)
class YearDates:
    """The first and last day of an action plan, and its label where it has one."""

    start: date
    end: date
    label: str | None = None


def span_of(loaded: Loaded, before: ActionPlan | None, year: str) -> YearDates:
    """Return the dates of a year's action plan: those of another one, as many years on.

    Where there is none, the plan's period says on which day its years begin.

    Raises:
        PlantrackError: no calendar has these days.
    """
    try:
        if before is None:
            first = loaded.plan.header.period.start
            start = years_later(first, int(year) - first.year)
            return YearDates(start, years_later(start, 1) - _DAY)
        years = int(year) - (before.year or 0)
        label = label_moved(before.label, years) if before.label else None
        return YearDates(
            years_later(before.start, years), years_later(before.end + _DAY, years) - _DAY, label
        )
    except (ValueError, OverflowError) as error:
        raise PlantrackError("“{word}” is too far away", word=year) from error


def last_day(start: date) -> date:
    """Return the last day of a year that begins on a day.

    Raises:
        PlantrackError: no calendar has it.
    """
    try:
        return years_later(start, 1) - _DAY
    except (ValueError, OverflowError) as error:
        raise PlantrackError("“{word}” is too far away", word=start) from error


def label_moved(label: str, years: int) -> str | None:
    """Return a label with its years moved, such as 2017-2018 or 2017-18; None if it has none."""
    if not _YEARS.search(label):
        return None
    return _YEARS.sub(lambda found: _moved(found, years), label)


def years_in(label: str) -> list[str]:
    """Return the years that stand in a label, in four digits, but for the year 0."""
    return [found[1] for found in _YEARS.finditer(label) if int(found[1])]


def _moved(found: re.Match[str], years: int) -> str:
    first = f"{int(found[1]) + years:04}"
    if found[3] is None:
        return first
    return f"{first}{found[2]}{(int(found[3]) + years) % _CENTURY:02}"
