"""The day that a word means to a command that looks at one."""

import re
from datetime import date

from plantrack.errors import PlantrackError
from plantrack.locale.typed_days import NoSuchDay, span_typed

_NAME = re.compile(r"[0-9]{7,}")


def day_or_word(word: str, today: date) -> date | str:
    """Return the day that a word means, or the word itself where it means none.

    Seven digits or more may be the name of a commit, and are left to git.

    Raises:
        NoSuchDay: the word is spelled as a day that no calendar has.
    """
    if _NAME.fullmatch(word):
        return word
    try:
        return day_meant(word, today)
    except NoSuchDay:
        raise
    except PlantrackError:
        return word


def day_meant(word: str, today: date) -> date:
    """Return the day that a word means, a period's last one.

    Raises:
        PlantrackError: the word means no day.
    """
    return span_typed(word, today).last
