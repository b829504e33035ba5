"""The day that a person means by `--as-of`."""

import re
from calendar import monthrange
from datetime import date, timedelta

from plantrack.errors import PlantrackError

_AGO = re.compile(r"-([0-9]{1,5})d")
_PERIOD = re.compile(r"([0-9]{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?")
_DECEMBER = 12
_MONTHS_A_QUARTER = 3


def day_or_word(word: str, today: date) -> date | str:
    """Return the day that a word means, or the word itself where it means none."""
    try:
        return day_meant(word, today)
    except PlantrackError:
        return word


def day_meant(word: str, today: date) -> date:
    """Return the day that a word means.

    `2018-Q3`, `2018-09` and `2018` mean their last day; `-30d` counts back from today.

    Raises:
        PlantrackError: the word is none of these.
    """
    try:
        if ago := _AGO.fullmatch(word):
            return today - timedelta(days=int(ago[1]))
        if period := _PERIOD.fullmatch(word):
            year = int(period[1])
            month = int(period[2]) * _MONTHS_A_QUARTER if period[2] else int(period[3] or _DECEMBER)
            return date(year, month, monthrange(year, month)[1])
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", word):
            return date.fromisoformat(word)
    except (ValueError, OverflowError):
        pass
    raise PlantrackError(
        "“{word}” is not a date: write 2018-09-30, 2018-09, 2018-Q3, 2018 or -30d", word=word
    )
