"""What a test is tried with: the suite tries some combinations, `.ci/nightly` all of them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product
from typing import Any
from zlib import crc32

import pytest

Combination = tuple[Any, ...]


def crossed(*axes: Sequence[Any], times: int = 1) -> list[Any]:
    """Return all combinations as parameters of a test; those that the suite leaves out are marked.

    Of two axes, it tries each value so many times at least; of more, each pair of values.
    """
    lengths = [len(axis) for axis in axes]
    tried = {*(_each_value(lengths, times) if len(axes) == 2 else _each_pair(lengths))}
    return [
        pytest.param(
            *(axis[at] for axis, at in zip(axes, places, strict=True)),
            marks=() if places in tried else pytest.mark.nightly,
        )
        for places in product(*(range(len(axis)) for axis in axes))
    ]


def some(values: Iterable[Any], of: int = 2) -> list[Any]:
    """Return values as parameters of a test, of which the suite tries the first of each so many."""
    return [
        pytest.param(value, marks=pytest.mark.nightly if at % of else ())
        for at, value in enumerate(values)
    ]


def beyond_few(items: Iterable[pytest.Item]) -> Iterator[pytest.Item]:
    """Give the combinations beyond those that the mark `few` of their test asks for.

    Those of the suite are always the same, and spread over all: the first by a sum of their names.
    """
    tests: dict[str, list[pytest.Item]] = {}
    for item in items:
        if item.get_closest_marker("few") and not item.get_closest_marker("nightly"):
            tests.setdefault(item.nodeid.partition("[")[0], []).append(item)
    for several in tests.values():
        (most,) = several[0].get_closest_marker("few").args
        yield from sorted(several, key=lambda each: crc32(each.nodeid.encode()))[most:]


def _each_value(lengths: Sequence[int], times: int) -> Iterator[tuple[int, ...]]:
    """Give as few pairs of places as have each so many times, another one beside it each time."""
    longer = lengths.index(max(lengths))
    least = min(lengths)
    for more, at in product(range(times), range(max(lengths))):
        beside = (at + at // least + more) % least
        yield (at, beside) if longer == 0 else (beside, at)


def _each_pair(lengths: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Give combinations of places, the one with most new pairs next, until there is every pair."""
    every = {each: _pairs(each) for each in product(*map(range, lengths))}
    left = set().union(*every.values())
    while left:
        best = max(every, key=lambda each: len(every[each] & left))
        left -= every[best]
        yield best


def _pairs(places: tuple[int, ...]) -> set[tuple[tuple[int, int], ...]]:
    return {*combinations(enumerate(places), 2)}
