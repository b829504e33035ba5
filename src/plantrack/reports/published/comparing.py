"""Two documents that should be one: where they first differ, and which of their figures do."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from plantrack.views.verified import Compared, Difference, Passage, shape_of

_MOST_COMPARED = 20_000  # passages that are not the same from the beginning and from the end


def compared(published: Sequence[Passage], again: Sequence[Passage]) -> Compared:
    """Return how two documents differ, passage by passage."""
    start = _alike(published, again)
    end = _alike(published[start:][::-1], again[start:][::-1])
    left, right = (side[start : len(side) - end] for side in (published, again))
    if max(len(left), len(right)) > _MOST_COMPARED:
        return Compared(tuple(_paired(left, right)))
    shapes = [[shape_of(each) for each in side] for side in (left, right)]
    matcher = SequenceMatcher(None, *shapes, autojunk=False)
    found = (
        difference
        for _, i1, i2, j1, j2 in matcher.get_opcodes()
        for difference in _paired(left[i1:i2], right[j1:j2])
    )
    return Compared(tuple(found))


def first_byte(published: bytes, again: bytes) -> int:
    """Return how many bytes two files have in common before they differ."""
    least = min(len(published), len(again))
    low, high = 0, least
    while low < high:  # the first half that differs has the first byte that does
        middle = (low + high + 1) // 2
        low, high = (middle, high) if published[:middle] == again[:middle] else (low, middle - 1)
    return low


def _paired(left: Sequence[Passage], right: Sequence[Passage]) -> Iterator[Difference]:
    for mine, other in zip_longest(left, right):
        if mine is None or other is None or mine.text != other.text:
            yield Difference(mine, other)


def _alike(left: Sequence[Passage], right: Sequence[Passage]) -> int:
    same = 0
    for mine, other in zip(left, right, strict=False):
        if mine.text != other.text:
            break
        same += 1
    return same
