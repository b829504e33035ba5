"""Numbers as people type them on a command line: a decimal comma, spaces between thousands."""

import re
from collections.abc import Sequence

from plantrack.errors import PlantrackError

_SPACE = "[ \u00a0\u202f]"
_NUMBER = re.compile(rf"-?(?:[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+|[0-9]+)(?:[.,][0-9]+)?")
_THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2},[0-9]{3}")
_MINUS = "\u2212"


def number_meant(word: str) -> str:
    """Return a number as the files spell it: a point, no spaces.

    Raises:
        PlantrackError: it is no number, or could be one of two: `1,234`.
    """
    typed = word.strip().replace(_MINUS, "-")
    if _THOUSANDS.fullmatch(typed):
        raise PlantrackError(
            "“{word}” can be read in two ways: write {decimal} or {thousand}",
            word=word,
            decimal=typed.replace(",", "."),
            thousand=typed.replace(",", ""),
        )
    if not _NUMBER.fullmatch(typed):
        raise PlantrackError("“{word}” is not a number: write 12.5 or 12,5", word=word)
    return re.sub(_SPACE, "", typed).replace(",", ".")


def one_number(words: Sequence[str]) -> str:
    """Return a number typed in one word, or in several where spaces stand between its thousands.

    Raises:
        PlantrackError: several words make no number.
    """
    typed = " ".join(words)
    if len(words) > 1 and not _NUMBER.fullmatch(typed.removesuffix("%").strip()):
        raise PlantrackError(
            "“{words}” is read as the value, and is not one number: write 1250, 1 250 or 12,5; a "
            "day goes after --date, a text after --source",
            words=typed,
        )
    return typed
