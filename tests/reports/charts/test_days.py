"""Days become moments that no time zone changes, and few words."""

from datetime import UTC, date, datetime

import pytest

from plantrack.locale import Translator
from plantrack.reports.charts.days import Span, moment, over_time, short_date, with_axis

SPAN = Span(date(2018, 1, 1), date(2018, 12, 31))


@pytest.mark.parametrize("day", [date(1970, 1, 1), date(2018, 9, 30), date(1, 1, 1), date.max])
def test_a_moment_is_the_beginning_of_a_day_in_utc(day: date) -> None:
    at = datetime(day.year, day.month, day.day, tzinfo=UTC)
    assert moment(day) == round(at.timestamp() * 1000)


def test_a_span_holds_both_its_days() -> None:
    assert SPAN.length == 365 * 86_400_000
    assert SPAN.place(SPAN.first, 365) == 0
    assert SPAN.place(SPAN.last, 365) == 364
    assert SPAN.place(date(2030, 1, 1), 365) == 365
    assert SPAN.place(date(2000, 1, 1), 365) == 0


def test_words_at_an_edge_stay_inside() -> None:
    days = (date(2018, 1, 9), date(2018, 6, 30), date(2018, 12, 30))
    assert [SPAN.align(day) for day in days] == ["left", "center", "right"]


def test_a_position_in_time_is_in_utc() -> None:
    position = over_time(SPAN)
    assert position["scale"]["type"] == "utc"
    assert position["scale"]["domain"] == [moment(SPAN.first), moment(date(2019, 1, 1))]
    assert over_time(SPAN, "adopted")["field"] == "adopted"


@pytest.mark.parametrize(("years", "step"), [(1, 1), (3, 3), (10, 12), (40, 60), (500, 600)])
def test_the_marks_of_an_axis_are_few(years: int, step: int) -> None:
    span = Span(date(2018, 1, 1), date(2017 + years, 12, 31))
    axis = with_axis(over_time(span), span, grid=False)["axis"]
    assert axis["tickCount"] == {"interval": "month", "step": step}


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
