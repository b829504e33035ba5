"""The known names nearest to a word that names nothing."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

_NEAR = 0.6
_NUMBERS = re.compile(r"\d+")


def folded(text: str) -> str:
    """Return a text without case, accents, kinds of apostrophes and spaces, to compare words."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return " ".join("".join(one for one in letters if not unicodedata.combining(one)).split())


def nearest_names(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """Return the known names nearest to a word, ignoring case and accents, nearest first.

    A name with other numbers is another name: `2019-L99` is no misspelling of `2019-L23`.
    """
    by_fold = {folded(name): name for name in known if _has_its_numbers(word, name)}
    return [by_fold[one] for one in get_close_matches(folded(word), list(by_fold), most, _NEAR)]


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known name nearest to a word, or nothing where none is near."""
    return next(iter(nearest_names(word, known, most=1)), None)


def _has_its_numbers(word: str, name: str) -> bool:
    """Return whether two words have the same numbers, but for zeros and for digits swapped."""
    typed, kept = _NUMBERS.findall(word), _NUMBERS.findall(name)
    if not typed or not kept:
        return True
    return sorted("".join(typed)) == sorted("".join(kept)) or [*map(int, typed)] == [
        *map(int, kept)
    ]
