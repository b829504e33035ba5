"""Two sequences side by side: nothing is lost, what is alike is told, long ones take no longer."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plantrack.alignment import Alignment

FEW = st.lists(st.sampled_from("abcde"), max_size=30)
MANY = st.lists(st.integers(0, 400), min_size=250, max_size=600)


def check_blocks(before: list, after: list) -> int:
    blocks = Alignment(before, after).get_matching_blocks()
    assert blocks[-1] == (len(before), len(after), 0)
    at = to = 0
    for block in blocks:
        assert block.a >= at
        assert block.b >= to
        assert before[block.a : block.a + block.size] == after[block.b : block.b + block.size]
        at, to = block.a + block.size, block.b + block.size
    return sum(block.size for block in blocks)


@given(FEW, FEW)
def test_the_blocks_are_alike_and_in_order(before: list[str], after: list[str]) -> None:
    check_blocks(before, after)


@pytest.mark.nightly
@settings(max_examples=25)
@given(MANY, MANY)
def test_so_are_those_of_long_ones(before: list[int], after: list[int]) -> None:
    check_blocks(before, after)


@settings(max_examples=25)
@given(MANY, st.data())
def test_of_one_change_all_the_rest_is_told_alike(before: list[int], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(before) - 1))
    after = [*before[:at], -1, -2, *before[at + 1 :]]
    assert check_blocks(before, after) == len(before) - 1


def test_a_long_text_changed_in_many_places_keeps_the_rest() -> None:
    before = [f"mot{n}" for n in range(20_000)]
    after = [word if n % 10 else f"autre{n}" for n, word in enumerate(before)]
    assert check_blocks(before, after) == 18_000


def test_words_that_come_back_as_often_are_told_alike() -> None:
    before = ["a", "b"] * 2_000
    after = [*before[:1_000], "c", *before[1_000:3_000], "d", *before[3_000:]]
    assert check_blocks(before, after) == 4_000


def test_where_nothing_is_alike_nothing_is_told() -> None:
    assert check_blocks(list(range(1_000)), list(range(1_000, 3_000))) == 0
    assert check_blocks([], []) == 0
