"""An edition spells figures: whole per cent rounded down, dates, lists."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

import pytest

from plantrack.locale import Translator
from plantrack.locale.words import joined
from plantrack.reports.edition import Edition


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (None, "–"),
        (Fraction(0), "0%"),
        (Fraction(1, 1000), "1%"),
        (Fraction(999, 1000), "99%"),
        (Fraction(1), "100%"),
    ],
)
def test_a_share_is_whole_per_cent_rounded_down(
    edition: Callable[..., Edition], share: Fraction | None, words: str
) -> None:
    assert edition().percent(share) == words


def test_a_completion_says_over_what_it_goes(edition: Callable[..., Edition]) -> None:
    today = edition()
    current = today.status.current
    assert current
    of_year = today.completion_words(current.figures, of_one_year=True)
    assert of_year == "completion 68%, over 23 deliverables"
    assert today.done_words(current.figures) == "10 done out of 23 deliverables"
    whole = today.completion_words(today.status.figures)
    assert whole.endswith("over 44 deliverables (2 action plans out of 3)")


def test_words_are_joined_as_prose_has_it() -> None:
    english = Translator("en")
    assert [joined(words, english) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_the_plan_has_ended_after_its_last_day(edition: Callable[..., Edition]) -> None:
    assert not edition(date(2019, 12, 31)).ended
    assert edition(date(2020, 1, 1)).ended
    assert edition(date(2018, 12, 31)).begun == {2017, 2018}


def test_ids_with_a_hyphen_are_kept_on_one_line(edition: Callable[..., Edition]) -> None:
    assert {"2018-L07", "I-01"} <= edition().ids
    assert "1.1" not in edition().ids
