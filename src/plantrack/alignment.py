"""Two sequences side by side: which stretches of them are alike, in a time that is near their size.

`difflib` finds the best answer in a time that grows with the square of their sizes, and more.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from difflib import Match, SequenceMatcher
from typing import TypeVar

T = TypeVar("T", bound=Hashable)

# Sizes multiplied: below this, difflib is asked.
_SMALL = 40_000
_DEEPEST = 12


class Alignment(SequenceMatcher[T]):
    """A matcher whose blocks are the beginning and the end in common, and what stands between.

    Long stretches are cut where words that both have equally often follow one another in both;
    of short ones, difflib finds the longest blocks.
    """

    def __init__(self, before: Sequence[T], after: Sequence[T]) -> None:
        super().__init__(None, (), ())
        self.a = before
        self.b = after

    def get_matching_blocks(self) -> list[Match]:
        """Return the stretches that are alike, in order, and an empty one at the end."""
        whole = (0, len(self.a), 0, len(self.b))
        joined: list[Match] = []
        for at, to, size in sorted(_blocks(self.a, self.b, whole)):
            last = joined[-1] if joined else Match(0, 0, 0)
            if (last.a + last.size, last.b + last.size) == (at, to):
                joined[-1:] = [Match(last.a, last.b, last.size + size)]
            else:
                joined.append(Match(at, to, size))
        return [*joined, Match(len(self.a), len(self.b), 0)]


_Stretch = tuple[int, int, int, int]  # from and to, in the one and in the other
_Block = tuple[int, int, int]


def _blocks(a: Sequence[T], b: Sequence[T], whole: _Stretch) -> Iterator[_Block]:
    pending = [(whole, 0)]
    while pending:
        stretch, depth = pending.pop()
        head, middle, tail = _trimmed(a, b, stretch)
        yield from (block for block in (head, tail) if block[2])
        left, right, low, high = middle
        if left == right or low == high:
            continue
        if (right - left) * (high - low) <= _SMALL:
            small = SequenceMatcher(None, a[left:right], b[low:high], autojunk=False)
            found = small.get_matching_blocks()
            yield from (
                (left + block.a, low + block.b, block.size) for block in found if block.size
            )
        elif depth < _DEEPEST:
            pending.extend((each, depth + 1) for each in _cut(a, b, middle))


def _trimmed(a: Sequence[T], b: Sequence[T], stretch: _Stretch) -> tuple[_Block, _Stretch, _Block]:
    """Return what two stretches begin with in common, what they end with, and the rest between."""
    left, right, low, high = stretch
    shortest = min(right - left, high - low)
    head = next((n for n in range(shortest) if a[left + n] != b[low + n]), shortest)
    rest = range(shortest - head)
    tail = next((n for n in rest if a[right - 1 - n] != b[high - 1 - n]), len(rest))
    middle = (left + head, right - tail, low + head, high - tail)
    return (left, low, head), middle, (right - tail, high - tail, tail)


def _cut(a: Sequence[T], b: Sequence[T], stretch: _Stretch) -> list[_Stretch]:
    """Return the stretches between elements that surely are the same; none where there are none.

    Each begins with such an element, so that trimming tells it.
    """
    left, right, low, high = stretch
    there = _positions(b, low, high)
    pairs: list[tuple[int, int]] = []
    for element, places in _positions(a, left, right).items():
        others = there.get(element, [])
        if len(places) == len(others):
            pairs.extend(zip(places, others, strict=True))
    anchors = _rising(sorted(pairs))
    if not anchors:
        return []
    first, ends = anchors[0], [*anchors[1:], (right, high)]
    between = ((at, end, to, other) for (at, to), (end, other) in zip(anchors, ends, strict=True))
    return [(left, first[0], low, first[1]), *between]


def _positions(elements: Sequence[T], start: int, end: int) -> dict[T, list[int]]:
    found: defaultdict[T, list[int]] = defaultdict(list)
    for position in range(start, end):
        found[elements[position]].append(position)
    return found


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest row of pairs in which both numbers rise."""
    lasts: list[int] = []  # the smallest end of a row of each length
    rows: list[int] = []  # by length, the pair that it ends with
    before: list[int] = []
    for at, (_, number) in enumerate(pairs):
        length = bisect_left(lasts, number)
        lasts[length : length + 1] = [number]
        rows[length : length + 1] = [at]
        before.append(rows[length - 1] if length else -1)
    row: list[tuple[int, int]] = []
    at = rows[-1] if rows else -1
    while at >= 0:
        row.append(pairs[at])
        at = before[at]
    return row[::-1]
