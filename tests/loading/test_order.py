"""Ids in natural order."""

import pytest

from plantrack.loading.order import natural_order


@pytest.mark.parametrize(
    ("given_ids", "ordered"),
    [
        (["10", "2", "1"], ["1", "2", "10"]),
        (["1.10", "1.9", "1.1"], ["1.1", "1.9", "1.10"]),
        (["a10", "A2", "b1"], ["A2", "a10", "b1"]),
        (["L", "1", "L2"], ["1", "L", "L2"]),
        (["02", "1", "010"], ["1", "02", "010"]),
    ],
)
def test_ids_are_in_natural_order(given_ids: list[str], ordered: list[str]) -> None:
    assert sorted(given_ids, key=natural_order) == ordered
