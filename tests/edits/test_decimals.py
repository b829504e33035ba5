"""Numbers as people type them."""

import pytest

from plantrack.edits.decimals import number_meant
from plantrack.errors import PlantrackError


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("3,5", "3.5"),
        ("3.5", "3.5"),
        ("12", "12"),
        (" 7 ", "7"),
        ("0,125", "0.125"),
        ("-3,50", "-3.50"),
        ("\u22125", "-5"),
        ("1 234 567,8", "1234567.8"),
        ("12\u00a0000", "12000"),
        ("12\u202f000", "12000"),
        ("1234,567", "1234.567"),
        ("1 234,567", "1234.567"),
    ],
)
def test_a_number_becomes_the_format_s(word: str, number: str) -> None:
    assert number_meant(word) == number


@pytest.mark.parametrize(
    "word", ["", "x", "1,2,3", "1.234,5", "1e3", "+5", ",5", "5,", "1 2", "12 34", "nan", "٣", "5%"]
)
def test_anything_else_is_refused(word: str) -> None:
    with pytest.raises(PlantrackError):
        number_meant(word)


@pytest.mark.parametrize("word", ["1,234", "-12,500", "999,999"])
def test_what_can_be_read_in_two_ways_is_refused(word: str) -> None:
    with pytest.raises(PlantrackError) as refused:
        number_meant(word)
    assert refused.value.values["thousand"] == word.replace(",", "")
    assert refused.value.values["decimal"] == word.replace(",", ".")
