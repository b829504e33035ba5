"""The words that screens and documents share."""

from typing import get_args

import pytest

from plantrack.locale import Message, Translator
from plantrack.locale.words import (
    counted,
    counted_all,
    promise_words,
    status_word,
    taken_up_words,
)
from plantrack.model import Status
from plantrack.views.coverage import Promise

FRENCH = Translator("fr")


def french(message: Message) -> str:
    return FRENCH.spell(message)


@pytest.mark.parametrize("status", list(Status))
def test_every_status_has_words(status: Status) -> None:
    assert french(status_word(status)) != str(status)


@pytest.mark.parametrize(
    ("message", "words"),
    [
        (status_word("planned"), "À venir"),
        (status_word("planned", started=True), "Non commencé"),
        (status_word("in_progress", started=True), "En cours"),
        (status_word("done"), "Réalisé"),
        (status_word("cancelled"), "Abandonné"),
        (status_word("partial"), "Réalisé en partie"),
        (status_word("deferred", successor_year=2019), "Reporté à 2019"),
        (promise_words("taken_up"), "repris"),
        (promise_words("not_yet"), "pas encore repris"),
        (promise_words("not_taken_up"), "non repris"),
    ],
)
def test_people_read_the_words_of_the_vocabulary(message: Message, words: str) -> None:
    assert french(message) == words


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 livrable"), (1, "1 livrable"), (2, "2 livrables")]
)
def test_a_count_agrees(count: int, words: str) -> None:
    assert french(counted("total", count)) == words


def test_counts_of_zero_are_left_out_in_the_order_asked() -> None:
    told = counted_all({"late": 2, "done": 9, "planned": 0}, ["done", "planned", "late", "partial"])
    assert [Translator("en").spell(one) for one in told] == ["9 done", "2 late"]


@pytest.mark.parametrize("promise", get_args(Promise))
def test_every_promise_has_its_words_and_its_answer(promise: str) -> None:
    assert (french(promise_words(promise)) == "non établi") == (promise == "unknown")
    assert (french(taken_up_words(promise)) == "non établi") == (promise == "unknown")
