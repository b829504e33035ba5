"""The known names nearest to a word that names nothing."""

from collections.abc import Iterable
from difflib import get_close_matches

_NEAR = 0.6


def nearest_names(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """Return the known names nearest to a word, ignoring case, nearest first."""
    by_fold = {name.casefold(): name for name in known}
    return [by_fold[one] for one in get_close_matches(word.casefold(), list(by_fold), most, _NEAR)]


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known name nearest to a word, or nothing where none is near."""
    return next(iter(nearest_names(word, known, most=1)), None)
