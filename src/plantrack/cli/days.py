"""The day that a person means by `--as-of`."""

import re
from calendar import monthrange
from datetime import date, datetime, timedelta

from plantrack.errors import PlantrackError

_AGO = re.compile(r"-([0-9]{1,5})d")
_PERIOD = re.compile(r"([0-9]{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?")
_NAME = re.compile(r"[0-9]{7,}")
_WEEK = re.compile(r"([0-9]{4})-?W([0-9]{2})")
_ORDINAL = re.compile(r"[0-9]{4}-?[0-9]{3}")
_ISO = re.compile(
    r"[0-9]{4}(?:-[0-9]{2}-[0-9]{2}|[0-9]{4}|-W[0-9]{2}-[1-7]|W[0-9]{2}[1-7])(?:T[0-9:.+Z-]+)?"
)
_DECEMBER = 12
_MONTHS_A_QUARTER = 3


def day_or_word(word: str, today: date) -> date | str:
    """Return the day that a word means, or the word itself where it means none.

    Seven digits or more may be the name of a commit, and are left to git.
    """
    if _NAME.fullmatch(word):
        return word
    try:
        return day_meant(word, today)
    except PlantrackError:
        return word


def day_meant(word: str, today: date) -> date:
    """Return the day that a word means.

    `2018-Q3`, `2018-09`, `2018-W24` and `2018` mean their last day; `-30d` counts back from today.
    Else a day of any form of ISO 8601: `2018-09-30`, `20180930`, `2018-W39-7`, `2018-273`, with
    or without a time.

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
        if week := _WEEK.fullmatch(word):
            return date.fromisocalendar(int(week[1]), int(week[2]), 7)
        if _ORDINAL.fullmatch(word):
            return datetime.strptime(word.replace("-", ""), "%Y%j").date()  # noqa: DTZ007 - a day
        if _ISO.fullmatch(word):
            return datetime.fromisoformat(word).date()
    except (ValueError, OverflowError):
        pass
    raise PlantrackError(
        "“{word}” is not a date: write 2018-09-30, 2018-09, 2018-Q3, 2018 or -30d", word=word
    )
