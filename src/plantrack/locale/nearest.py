"""The known names nearest to a word that names nothing."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cached_property

_NEAR = 0.6  # of the letters of both
_MANY = 64
_ANY_LETTER = "\0"


def nearest_names(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """Return the known names nearest to a word, ignoring case, nearest first."""
    return KnownNames(known).few_near(word, most)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known name nearest to a word, or nothing where none is near."""
    return next(iter(nearest_names(word, known, most=1)), None)


def _letters(word: str) -> int:
    """Return a bit for each letter of a word, some letters sharing one."""
    letters = 0
    for letter in set(word):
        letters |= 1 << (ord(letter) & 127)
    return letters


class KnownNames:
    """Names among which the nearest to many words are sought, ignoring case.

    Of a few, any that is near is found; of many, those that one slip of a letter explains, in a
    time that does not grow with them.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = names

    def nearest(self, word: str) -> str | None:
        """Return the known name nearest to a word, or nothing."""
        if len(self._by_fold) > _MANY:
            return next(self._after_a_slip(word.casefold()), None)
        return next(iter(self.few_near(word, 1)), None)

    def few_near(self, word: str, most: int) -> list[str]:
        """Return the names near to a word, nearest first; each name is looked at."""
        sought = word.casefold()
        some = list(self._with_letters_enough(sought))
        near = get_close_matches(sought, some, most, _NEAR) if some else []
        return [self._by_fold[folded] for folded in near]

    def _with_letters_enough(self, word: str) -> Iterator[str]:
        """Give the names that may be near, which is told sooner than how near they are."""
        if len(word) > self._longest / _NEAR * 2:
            return
        length, letters = len(word), _letters(word)
        for name, its_letters in self._letters.items():
            needed = _NEAR * (length + len(name)) / 2
            shared = length - (letters & ~its_letters).bit_count()
            if needed <= shared and needed <= len(name) - (its_letters & ~letters).bit_count():
                yield name

    @cached_property
    def _by_fold(self) -> dict[str, str]:
        return {name.casefold(): name for name in self._names}

    @cached_property
    def _letters(self) -> dict[str, int]:
        return {name: _letters(name) for name in self._by_fold}

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._by_fold), default=0)

    @cached_property
    def _blotted(self) -> dict[str, str]:
        """The names with one letter blotted out, whichever it is."""
        blotted: dict[str, str] = {}
        for folded, name in self._by_fold.items():
            for at in range(len(folded)):
                blotted.setdefault(f"{folded[:at]}{_ANY_LETTER}{folded[at + 1 :]}", name)
        return blotted

    def _after_a_slip(self, word: str) -> Iterator[str]:
        """Give the names that are a word with one letter more, less, changed, or two exchanged."""
        if len(word) > self._longest + 1:
            return
        if word in self._by_fold:
            yield self._by_fold[word]
        ends = [(word[:at], word[at:]) for at in range(len(word) + 1)]
        exchanged = (f"{a}{b[1]}{b[0]}{b[2:]}" for a, b in ends if len(b) > 1)
        shorter = (a + b[1:] for a, b in ends if b)
        yield from (self._by_fold[one] for one in (*exchanged, *shorter) if one in self._by_fold)
        longer = (f"{a}{_ANY_LETTER}{b}" for a, b in ends)
        changed = (f"{a}{_ANY_LETTER}{b[1:]}" for a, b in ends if b)
        yield from (self._blotted[one] for one in (*longer, *changed) if one in self._blotted)
