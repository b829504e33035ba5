"""A moved due date is told in the same words wherever it is told."""

from datetime import date

import pytest

from plantrack.locale import Translator
from plantrack.telling.due_dates import (
    move_asked,
    moved_words,
    readopted_words,
    shift_words,
    shifted_words,
)

FRENCH = Translator("fr")
OLD, NEW = "2018-06-30", "2018-09-30"


def test_a_moved_date_is_told_and_asked_for() -> None:
    assert moved_words(OLD, NEW, FRENCH) == f"échéance déplacée du {OLD} au {NEW}"
    assert OLD in move_asked(OLD, NEW, FRENCH)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (OLD, NEW, f"repoussée du {OLD} au {NEW}, de 92 jours"),
        (NEW, OLD, f"devancée du {NEW} au {OLD}, de 92 jours"),
    ],
)
def test_a_day_is_shifted_one_way_or_the_other(before: str, after: str, told: str) -> None:
    words = shift_words(date.fromisoformat(before), date.fromisoformat(after), FRENCH)
    assert words == told
    assert shifted_words(before, after, FRENCH) == f"échéance {told}"


def test_a_date_taken_out_is_told() -> None:
    assert OLD in shifted_words(OLD, None, FRENCH)
    assert OLD in readopted_words(OLD, None, FRENCH)
    assert NEW in readopted_words(OLD, NEW, FRENCH)
