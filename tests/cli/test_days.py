"""The day that a word means to a command that looks at one."""

from datetime import date
from pathlib import Path

import pytest

from plantrack.cli.days import day_or_word
from plantrack.errors import PlantrackError
from plantrack.locale.typed_days import span_typed
from plantrack.project import Project

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
        ("20180930", date(2018, 9, 30)),
        ("2018-W24", date(2018, 6, 17)),
        ("2018W24", date(2018, 6, 17)),
        ("2018-W39-7", date(2018, 9, 30)),
        ("2018-273", date(2018, 9, 30)),
        ("2018273", date(2018, 9, 30)),
        ("2018-09-30T17:45", date(2018, 9, 30)),
        ("2018-09-30T17:45:10-04:00", date(2018, 9, 30)),
        ("2018-09-30T17:45Z", date(2018, 9, 30)),
    ],
)
def test_a_period_means_its_last_day(word: str, day: date) -> None:
    assert span_typed(word, TODAY).last == day


@pytest.mark.parametrize(
    "word",
    [
        "",
        "30",
        "2018-02-30",
        "2018-Q5",
        "2018-13",
        "0000",
        "-99999d9",
        "-99999d",
        "bientôt",
        "٢٠١٨",
        "2018-W54",
        "2018-W00",
        "2018-367",
        "2018-000",
        "2018-09-30T",
        "2018-09-30T99",
    ],
)
def test_anything_else_is_refused(word: str) -> None:
    if word == "-99999d":
        assert span_typed(word, TODAY).last < TODAY
        return
    with pytest.raises(PlantrackError):
        span_typed(word, TODAY)


@pytest.mark.parametrize("word", ["2018273", "20180930", "HEAD", "1234567"])
def test_what_may_be_a_commit_s_name_is_left_to_git(word: str, real_root: Path) -> None:
    project = Project(real_root)
    assert day_or_word(project, word, TODAY, print) == word
    assert day_or_word(project, "2018-273", TODAY, print) == date(2018, 9, 30)
