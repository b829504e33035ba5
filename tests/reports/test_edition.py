"""An edition spells figures: whole per cent rounded down, dates, lists."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

import pytest

from plantrack.locale import Translator
from plantrack.locale.words import joined
from plantrack.reports.edition import Edition


@pytest.mark.parametrize(
    ("share", "percent", "words"),
    [
        (None, None, "–"),
        (Fraction(0), 0, "0%"),
        (Fraction(1, 1000), 1, "1%"),
        (Fraction(999, 1000), 99, "99%"),
        (Fraction(1), 100, "100%"),
    ],
)
def test_a_share_is_whole_per_cent_rounded_down(
    edition: Callable[..., Edition], share: Fraction | None, percent: int | None, words: str
) -> None:
    assert edition().share(share) == {"percent": percent, "words": words}


def test_a_date_is_iso_and_in_words(edition: Callable[..., Edition]) -> None:
    assert edition().day(date(2018, 4, 1)) == {"iso": "2018-04-01", "words": "April 1, 2018"}
    assert edition().day(None) is None


def test_the_figures_are_the_view_s(edition: Callable[..., Edition]) -> None:
    one = edition()
    current = one.status.current
    assert current
    figures = one.figures(current.figures, of_one_year=True)
    whole = one.figures(one.status.figures)
    assert whole["completion_words"].endswith("over 44 deliverables (2 action plans out of 3)")
    assert figures["completion"]["made_of"] == len(current.figures.completion.counted)
    assert figures["done_of_total"] == "10/23"
    assert figures["completion_words"] == "completion 68%, over 23 deliverables"


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
    assert edition(date(2018, 12, 31)).begun == ("2017", "2018")


def test_ids_with_a_hyphen_are_kept_on_one_line(edition: Callable[..., Edition]) -> None:
    assert {"2018-L07", "I-01"} <= edition().ids
    assert "1.1" not in edition().ids
