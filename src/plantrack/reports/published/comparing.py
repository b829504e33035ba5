"""Two documents that should be one: where they first differ, and which of their figures do."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from plantrack.reports.published.packages import Damaged, Package
from plantrack.views.verified import Compared, Difference, Passage, shape_of

_TEXTS, _PACKED = ("md", "html"), ("docx", "pptx", "xlsx")
_MOST_COMPARED = 20_000  # passages that are not the same from the beginning and from the end


def compared(published: Sequence[Passage], again: Sequence[Passage]) -> Compared:
    """Return how two documents differ, passage by passage."""
    start = _alike(published, again)
    end = _alike(published[start:][::-1], again[start:][::-1])
    left, right = (side[start : len(side) - end] for side in (published, again))
    if max(len(left), len(right)) > _MOST_COMPARED:
        return Compared(tuple(_paired(left, right)))
    shapes = ([shape_of(each) for each in side] for side in (left, right))
    matcher = SequenceMatcher(None, next(shapes), next(shapes), autojunk=False)
    found = (
        difference
        for _, i1, i2, j1, j2 in matcher.get_opcodes()
        for difference in _paired(left[i1:i2], right[j1:j2])
    )
    return Compared(tuple(found))


def first_place(published: bytes, again: bytes, format_: str) -> Passage:
    """Return where two files first differ: a line of text, a part of a package, else a byte.

    A part that cannot be read is where they differ.
    """
    at = _first_byte(published, again)
    if format_ in _TEXTS:
        return Passage("line", str(published.count(b"\n", 0, at) + 1), "")
    part = _first_part(published, again) if format_ in _PACKED else ""
    return Passage("part", part, "") if part else Passage("byte", str(at), "")


def _first_part(published: bytes, again: bytes) -> str:
    try:
        mine, made = Package(published), Package(again)
    except Damaged:
        return ""
    names = (name for name in mine.names() if not _is_same(mine, made, name))
    return next(names, "")


def _is_same(mine: Package, made: Package, name: str) -> bool:
    try:
        return mine.part(name) == made.part(name)
    except Damaged:
        return False


def _first_byte(published: bytes, again: bytes) -> int:
    """Return how many bytes two files have in common before they differ."""
    low, high = 0, min(len(published), len(again))
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
