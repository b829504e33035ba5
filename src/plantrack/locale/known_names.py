"""Names among which the nearest to many words are sought, sooner than by looking at each."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from plantrack.locale.nearest import nearest

_MANY = 64
_DIGITS = re.compile(r"[0-9]+")
_SIGNS = re.compile(r"[\W_]")
_SHORTEST_BEGINNING = 3
# Of the letters of both, at least so many are shared by names that are near.
_SHARED = 0.6
# Names that resemble a word in one way; more of them tell no more.
_MOST_ALIKE = 20


class KnownNames:
    """Names among which the nearest to many words are sought, ignoring case.

    Of a few, any that is near is found. Of many, those that have the word's numbers, begin with
    it, or differ by one letter: the time that it takes does not grow with them.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = names

    def nearest(self, word: str) -> str | None:
        """Return the known name nearest to a word, or nothing where none is near."""
        sought = word.casefold()
        if len(sought) > 2 * self._longest + 2:
            return None
        few = len(self._by_fold) <= _MANY
        some = list(self._sharing_letters(sought) if few else self._sharing_a_trait(sought))
        return nearest(word, (self._by_fold[folded] for folded in some)) if some else None

    @cached_property
    def _by_fold(self) -> dict[str, str]:
        return {name.casefold(): name for name in self._names}

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._by_fold), default=0)

    def _sharing_letters(self, word: str) -> Iterator[str]:
        length, letters = len(word), _letters(word)
        for name, its_letters in self._letters.items():
            needed = _SHARED * (length + len(name)) / 2
            shared = length - (letters & ~its_letters).bit_count()
            of_name = len(name) - (its_letters & ~letters).bit_count()
            if (needed <= shared and needed <= of_name) or name.startswith(word):
                yield name

    @cached_property
    def _letters(self) -> dict[str, int]:
        return {name: _letters(name) for name in self._by_fold}

    def _sharing_a_trait(self, word: str) -> Iterator[str]:
        alike: dict[str, None] = {}
        for trait in _traits(word):
            alike |= dict.fromkeys(self._by_trait.get(trait, ()))
        return iter(alike)

    @cached_property
    def _by_trait(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name in self._by_fold:
            for trait in {*_traits(name), *_beginnings(name)}:
                alike = found.setdefault(trait, [])
                if len(alike) < _MOST_ALIKE:
                    alike.append(name)
        return found


def _letters(word: str) -> int:
    """Return a bit for each letter of a word, some letters sharing one."""
    letters = 0
    for letter in set(word):
        letters |= 1 << (ord(letter) & 127)
    return letters


def _traits(word: str) -> Iterator[str]:
    """Give what a word has in common with those that one slip makes of it."""
    yield "bare " + _SIGNS.sub("", word)
    if numbers := _DIGITS.findall(word):
        yield "numbers " + " ".join(number.lstrip("0") for number in numbers)
        yield "mixed " + "".join(sorted(word))
        return
    yield "beginning " + word
    yield "shorter " + word
    yield from ("shorter " + word[:at] + word[at + 1 :] for at in range(len(word)))


def _beginnings(name: str) -> Iterator[str]:
    return ("beginning " + name[:length] for length in range(_SHORTEST_BEGINNING, len(name)))
