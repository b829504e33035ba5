"""Cycles among links: one for each group, from its first position, by the shortest way."""

import pytest

from plantrack.rules.cycles import cycles_of


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        ([[1], [2], []], []),
        ([[0]], [(0,)]),
        ([[1], [0]], [(0, 1)]),
        ([[], [2], [3], [1]], [(1, 2, 3)]),
        ([[1, 2], [0], [0]], [(0, 1)]),
        ([[1], [2, 1], [0]], [(0, 1, 2)]),
        ([[1], [0], [3], [2]], [(0, 1), (2, 3)]),
        ([[2], [0], [3, 1], [1]], [(0, 2, 1)]),
        ([[1], [2], [1]], [(1, 2)]),
    ],
)
def test_cycles(links: list[list[int]], expected: list[tuple[int, ...]]) -> None:
    assert list(cycles_of(links)) == expected


def test_long_chains_need_no_recursion() -> None:
    length = 10_000
    chain = [[n + 1] for n in range(length - 1)]
    assert list(cycles_of([*chain, []])) == []
    assert list(cycles_of([*chain, [0]])) == [tuple(range(length))]
