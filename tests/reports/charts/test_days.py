"""Days stand in proportion, in few words; an axis names its months and years."""

from datetime import date

import pytest

from plantrack.locale import Translator
from plantrack.reports.charts.days import Span, TimeAxis, short_date
from plantrack.reports.charts.drawing import Line, Words
from plantrack.reports.charts.lettering import SMALL, width_of

MONTHS = ("Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
QUARTERS = ("Apr", "Jul", "Oct")
SPAN = Span(date(2018, 1, 1), date(2018, 12, 31))


def test_a_span_holds_both_its_days() -> None:
    assert SPAN.length == 365
    assert SPAN.place(SPAN.first, 365) == 0
    assert SPAN.place(SPAN.last, 365) == 364
    assert SPAN.place(date(2030, 1, 1), 365) == 365
    assert SPAN.place(date(2000, 1, 1), 365) == 0


def test_words_at_an_edge_stay_inside() -> None:
    days = (date(2018, 1, 9), date(2018, 6, 30), date(2018, 12, 30))
    assert [SPAN.align(day) for day in days] == ["start", "middle", "end"]


@pytest.mark.parametrize(
    ("years", "names"),
    [
        (1, ["2018", *MONTHS, "2019"]),
        (3, ["2018", *QUARTERS, "2019", *QUARTERS, "2020", *QUARTERS, "2021"]),
        (10, [f"{year}" for year in range(2018, 2029)]),
        (40, [f"{year}" for year in range(2020, 2059, 5)]),
        (500, [f"{year}" for year in range(2050, 2518, 50)]),
    ],
)  # fmt: skip
def test_an_axis_names_few_months(years: int, names: list[str]) -> None:
    span = Span(date(2018, 1, 1), date(2017 + years, 12, 31))
    axis = TimeAxis(span, 0, 600, 100, 20)
    marks = list(axis.marks(Translator("en")))
    assert [mark.text for mark in marks if isinstance(mark, Words)] == names
    ticks = [mark.x for mark in marks if isinstance(mark, Line)]
    assert ticks == sorted(ticks)
    assert ticks[-1] <= 600


def test_the_last_name_stays_within_the_room_beside_the_axis() -> None:
    axis = TimeAxis(Span(date(2018, 1, 1), date(2018, 12, 31)), 0, 600, 100, 4)
    last = [mark for mark in axis.marks(Translator("en")) if isinstance(mark, Words)][-1]
    assert last.text == "2019"
    assert last.x + width_of(last.text, SMALL) / 2 <= 604


def test_names_that_would_touch_are_left_out() -> None:
    axis = TimeAxis(SPAN, 0, 120, 100, 20)
    named = [mark for mark in axis.marks(Translator("en")) if isinstance(mark, Words)]
    assert 2 <= len(named) < 12
    assert len([mark for mark in axis.marks(Translator("en")) if isinstance(mark, Line)]) == 13


@pytest.mark.parametrize("span", [Span(date.min, date(9, 1, 1)), Span(date(9990, 1, 1), date.max)])
def test_the_ends_of_the_calendar_have_an_axis_too(span: Span) -> None:
    assert list(TimeAxis(span, 0, 600, 100, 20).marks(Translator("fr")))


@pytest.mark.parametrize(
    ("day", "language", "words"),
    [
        (date(2018, 10, 16), "fr", "16 oct."),
        (date(2018, 10, 1), "fr", "1er oct."),
        (date(2018, 10, 11), "fr", "11 oct."),
        (date(2019, 1, 23), "fr", "23 janv. 2019"),
        (date(2018, 10, 1), "en", "Oct 1"),
        (date(2019, 1, 23), "en", "Jan 23, 2019"),
    ],
)
def test_a_day_in_few_words(day: date, language: str, words: str) -> None:
    assert short_date(day, Translator(language), 2018).replace("Oct. ", "Oct ") == words
