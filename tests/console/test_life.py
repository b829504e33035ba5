"""The life of a thread in words."""

from datetime import date

import pytest
from rich.console import Group
from screens import look, snapshot_on, text_of

from plantrack.console.life import freshness_words, life_lines, slipped_words
from plantrack.locale import Translator
from plantrack.views.freshness import Freshness
from plantrack.views.show import show
from plantrack.views.threads import Life


def lines(identifier: str, day: date, language: str = "en") -> str:
    snapshot = snapshot_on(day)
    life = show(snapshot, identifier).life
    assert life
    return text_of(Group(*life_lines(life, snapshot.plan, None, look(language))), 80)


def test_a_thread_put_off_twice() -> None:
    told = lines("2018-L07", date(2018, 12, 31))
    assert "put off 2 times · first due on 2017-11-30, now on 2018-09-15: 289 days later" in told
    assert "2017-L08 deferred, from 2017-11-30 to 2018-06-30" in told
    assert "due date moved from 2018-06-30 to 2018-09-15 · CA-2018-06" in told
    assert "Attente des données de trois régions." in told


def test_one_that_was_never_put_off_says_nothing() -> None:
    assert lines("2019-L01", date(2019, 12, 31)) == ""


def test_a_thread_whose_days_are_not_known() -> None:
    t = Translator("en")
    assert slipped_words(Life((), None, None, ()), t) == "put off 0 times"
    early = Life((), date(2018, 6, 30), date(2018, 6, 1), ())
    assert slipped_words(early, t).endswith("now on 2018-06-01: 29 days earlier")


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (Freshness("recent", 1), "1 day ago · recent"),
        (Freshness("ageing", 31), "31 days ago · ageing"),
        (Freshness("old", 120), "120 days ago · old"),
        (Freshness("never", None), "none"),
    ],
)
def test_freshness(one: Freshness, expected: str) -> None:
    assert freshness_words(one, Translator("en")) == expected
