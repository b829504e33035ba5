"""The known names that a mistyped word was probably meant for: none is better than a wrong one."""

import re
import unicodedata
from collections.abc import Iterable

_DIGITS = re.compile(r"[0-9]+")
_SHORTEST_BEGINNING = 3
# Up to this length, how many keys may have been hit wrongly.
_MISTAKES = ((2, 0), (4, 1), (8, 2))
_MOST_MISTAKES = 3
_SAME = -1  # the same id spelled otherwise, beside which no other is meant


def folded(text: str) -> str:
    """Return a text without case, accents, kinds of apostrophes and spaces, to compare words."""
    plain = text.casefold().replace("’", "'").replace("œ", "oe").replace("æ", "ae")
    letters = unicodedata.normalize("NFKD", plain)
    return " ".join(
        "".join(letter for letter in letters if not unicodedata.combining(letter)).split()
    )


def are_same_id(typed: str, name: str) -> bool:
    """Return whether two folded words are one id: other signs, and zeros before a number, aside."""
    return typed == name or bool(_DIGITS.search(typed) and _meaning(typed) == _meaning(name))


def nearest_names(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """Return the known names nearest to a word, ignoring case and accents, nearest first.

    In a name with digits, as ids are, one mistake is the most: `2019-L29` is not `2019-L23`. Where
    an id is only spelled otherwise, `2019-L5` for `2019-L05`, no other one is proposed.
    """
    typed = folded(word)
    found: list[tuple[int, int, int, str]] = []
    for position, name in enumerate(dict.fromkeys(known)):
        mistakes = _mistakes(typed, folded(name))
        if mistakes is not None:
            found.append((mistakes, _apart(typed, name), position, name))
    if any(mistakes == _SAME for mistakes, *_ in found):
        found = [near for near in found if near[0] == _SAME]
    return [name for *_, name in sorted(found)[:most]]


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known name nearest to a word, or nothing where none is near."""
    return next(iter(nearest_names(word, known, most=1)), None)


def _mistakes(typed: str, name: str) -> int | None:
    """Return how many mistakes of typing make one of the other; None where they are too many."""
    if not typed:
        return None
    if _DIGITS.search(typed) or _DIGITS.search(name):
        return _mistakes_in_id(typed, name)
    typed, name = (word.lstrip("-").replace("-", "_") for word in (typed, name))
    if len(typed) >= _SHORTEST_BEGINNING and name.startswith(typed):
        return min(len(name) - len(typed), _MOST_MISTAKES)
    longest = max(len(typed), len(name))
    allowed = next((count for size, count in _MISTAKES if longest <= size), _MOST_MISTAKES)
    if abs(len(typed) - len(name)) > allowed:
        return None
    if typed[:1] != name[:1]:  # the first letter is seldom the wrong one: `export` is no `report`
        allowed = min(allowed, 1)
    distance = _distance(typed, name)
    return distance if distance <= allowed else None


def _mistakes_in_id(typed: str, name: str) -> int | None:
    """Allow one mistake, but no other digit: that is the id of another record.

    Other signs, and zeros before a number, say the same.
    """
    if typed == name:
        return 0
    if _DIGITS.search(typed) and _meaning(typed) == _meaning(name):
        return _SAME
    if abs(len(typed) - len(name)) > 1 or _has_another_digit(typed, name):
        return None
    distance = _distance(typed, name)
    return distance if distance <= 1 else None


def _has_another_digit(typed: str, name: str) -> bool:
    digits, others = (sorted("".join(_DIGITS.findall(word))) for word in (typed, name))
    return len(digits) == len(others) and digits != others


def _meaning(identifier: str) -> tuple[str, ...]:
    """Return the letters and the numbers of an id, without signs and leading zeros."""
    parts = re.findall(r"[0-9]+|[^\W\d_]+", identifier)
    return tuple(part.lstrip("0") if part.isdigit() else part for part in parts)


def _apart(typed: str, name: str) -> int:
    """Return how far apart the numbers of two ids are, among which the nearest come first."""
    numbers, others = (list(map(int, _DIGITS.findall(word)[:9])) for word in (typed, name))
    return sum(abs(number - other) for number, other in zip(numbers, others, strict=False))


def _distance(word: str, other: str) -> int:
    """Return how many keys missed, hit wrongly, hit too much or exchanged make one of the other."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(word, 1):
        earlier, before, row = before, row, [i]
        for j, right in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and word[i - 2] == right:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]
