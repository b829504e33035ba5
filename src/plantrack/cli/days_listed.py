"""The days that `--days` lists."""

from datetime import date
from typing import TYPE_CHECKING

from plantrack.errors import PlantrackError
from plantrack.locale.typed_days import day_typed

if TYPE_CHECKING:
    from plantrack.portfolio.facts.making import Days

_MONTHS = ("months", "mois")


def days_listed(words: str | None, day: date, clock: date) -> "Days":
    """Return the days that words mean, with commas between them; none mean the day looked at.

    `months` means the month ends of a plan up to the day looked at.

    Raises:
        PlantrackError: a word means no day.
    """
    from plantrack.portfolio.facts.making import Days

    listed = [word.strip() for word in (words or "").split(",") if word.strip()]
    named = tuple(day_typed(word, clock).last for word in listed if word.lower() not in _MONTHS)
    has_months = len(named) < len(listed)
    if words is not None and not listed:
        raise PlantrackError("--days names no day: write one, such as 2018-09-30, or months")
    if not has_months:
        return Days(named or (day,))
    return Days(named or (day,), months_until=day)
