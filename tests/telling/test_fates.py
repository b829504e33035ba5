"""Counts are told in one order, whatever the order of the deliverables."""

from datetime import date

from plantrack.locale import Translator
from plantrack.telling.fates import counts_words
from plantrack.views.fates import by_state
from plantrack.views.standing import Snapshot
from views.plans import loaded


def test_the_words_are_in_one_order() -> None:
    present = Snapshot(loaded().plan, date(2018, 9, 30)).in_force
    assert counts_words(by_state(present[::-1], ended=False), Translator("en")) == [
        "26 done", "4 in part", "8 in progress", "1 not started", "2 late", "2 deferred",
        "3 cancelled",
    ]  # fmt: skip
