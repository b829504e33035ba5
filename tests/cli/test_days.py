"""The day meant by --as-of."""

from datetime import date

import pytest

from plantrack.cli.days import day_meant
from plantrack.errors import PlantrackError

TODAY = date(2018, 3, 15)


@pytest.mark.parametrize(
    ("word", "day"),
    [
        ("2018-09-30", date(2018, 9, 30)),
        ("2018-Q1", date(2018, 3, 31)),
        ("2018-Q3", date(2018, 9, 30)),
        ("2016-02", date(2016, 2, 29)),
        ("2018", date(2018, 12, 31)),
        ("-30d", date(2018, 2, 13)),
        ("-0d", TODAY),
    ],
)
def test_a_period_means_its_last_day(word: str, day: date) -> None:
    assert day_meant(word, TODAY) == day


@pytest.mark.parametrize(
    "word",
    ["", "30", "2018-02-30", "2018-Q5", "2018-13", "0000", "-99999d9", "-99999d", "hier", "٢٠١٨"],
)
def test_anything_else_is_refused(word: str) -> None:
    if word == "-99999d":
        assert day_meant(word, TODAY) < TODAY
        return
    with pytest.raises(PlantrackError):
        day_meant(word, TODAY)
