"""Days as people type them, in French and in English."""

from datetime import date

import pytest

from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.locale.typed_days import NoSuchDay, day_typed, span_typed

TODAY = date(2019, 7, 3)  # a Wednesday
JUNE_30 = date(2019, 6, 30)


@pytest.mark.parametrize(
    "word",
    [
        "2019-06-30", "20190630", "2019/06/30", "2019-W26-7", "2019-181", "2019-06-30T17:45Z",
        "30 juin 2019", "30 Juin 2019", "le 30 juin 2019", "30\u00a0juin\u00a02019",
        "June 30, 2019", "30 June 2019", "Jun. 30 2019", "30/06/2019", "30-06-2019", "30.6.2019",
        "-3d", "-3j", "dimanche", "Sunday", "dimanche dernier", "last Sunday",
    ],
)  # fmt: skip
def test_a_day(word: str) -> None:
    span = span_typed(word, TODAY)
    assert (span.first, span.last) == (JUNE_30, JUNE_30)
    assert day_typed(word, TODAY) == span


@pytest.mark.parametrize(
    ("word", "day"),
    [
        ("1er août 2019", date(2019, 8, 1)),
        ("1ᵉʳ août 2019", date(2019, 8, 1)),
        ("3 déc. 2019", date(2019, 12, 3)),
        ("15 févr. 2019", date(2019, 2, 15)),
        ("aujourd’hui", TODAY),
        ("aujourd'hui", TODAY),
        ("Hier", date(2019, 7, 2)),
        ("yesterday", date(2019, 7, 2)),
        ("avant-hier", date(2019, 7, 1)),
        ("demain", date(2019, 7, 4)),
        ("après-demain", date(2019, 7, 5)),
        ("+30d", date(2019, 8, 2)),
        ("lundi prochain", date(2019, 7, 8)),
        ("next friday", date(2019, 7, 5)),
        ("mercredi", TODAY),
        ("mercredi dernier", date(2019, 6, 26)),
    ],
)
def test_a_day_said_otherwise(word: str, day: date) -> None:
    assert span_typed(word, TODAY).last == day


@pytest.mark.parametrize(
    ("word", "first", "last"),
    [
        ("2019-Q2", "2019-04-01", "2019-06-30"),
        ("2019-T2", "2019-04-01", "2019-06-30"),
        ("2019t2", "2019-04-01", "2019-06-30"),
        ("T2 2019", "2019-04-01", "2019-06-30"),
        ("2019-06", "2019-06-01", "2019-06-30"),
        ("juin 2019", "2019-06-01", "2019-06-30"),
        ("sept. 2019", "2019-09-01", "2019-09-30"),
        ("2019-W26", "2019-06-24", "2019-06-30"),
        ("2019", "2019-01-01", "2019-12-31"),
    ],
)
def test_a_period_is_no_day(word: str, first: str, last: str) -> None:
    span = span_typed(word, TODAY)
    assert (span.first.isoformat(), span.last.isoformat()) == (first, last)
    with pytest.raises(PlantrackError, match="is a period"):
        day_typed(word, TODAY)


def test_a_day_of_the_week_is_behind_or_ahead_and_is_told() -> None:
    behind, ahead = span_typed("lundi", TODAY), span_typed("lundi", TODAY, ahead=True)
    assert (behind.last, ahead.last) == (date(2019, 7, 1), date(2019, 7, 8))
    assert span_typed("mercredi", TODAY, ahead=True).last == date(2019, 7, 10)
    assert ahead.reading is not None
    assert Translator("en").spell(ahead.reading) == "“lundi” is read as 2019-07-08"


def test_the_day_comes_first_and_is_told() -> None:
    span = span_typed("05/06/2019", TODAY)
    assert span.last == date(2019, 6, 5)
    assert span.reading is not None
    assert span_typed("2019-06-05", TODAY).reading is None


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("2019-06-31", "ends on 2019-06-30"),
        ("2019-02-29", "ends on 2019-02-28"),
        ("31 juin 2019", "ends on 2019-06-30"),
        ("June 31, 2019", "ends on 2019-06-30"),
        ("31/06/2019", "ends on 2019-06-30"),
        ("06/30/2019", "no month 30. Write the day first"),
        ("2019-13-01", "no month 13"),
    ],
)
def test_a_day_that_is_not_in_the_calendar(word: str, said: str) -> None:
    for read in (span_typed, day_typed):
        with pytest.raises(NoSuchDay) as refused:
            read(word, TODAY)
        told = Translator("en").text(refused.value.message_id, **refused.value.values)
        assert said in told


@pytest.mark.parametrize("word", ["30 juin", "June 30", "1er mai"])
def test_a_day_without_its_year(word: str) -> None:
    with pytest.raises(PlantrackError, match="has no year"):
        span_typed(word, TODAY)


@pytest.mark.parametrize(
    "word", ["", "bientôt", "30", "2019-Q5", "30/06/19", "main", "0000", "jeudi di", "d" * 5000]
)
def test_anything_else_is_no_day(word: str) -> None:
    for read in (span_typed, day_typed):
        with pytest.raises(PlantrackError):
            read(word, TODAY)
