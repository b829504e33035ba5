"""Values as people type them."""

from collections.abc import Callable
from datetime import date

import pytest

from edits.changing import load
from plantrack.edits.field_path import field_named
from plantrack.edits.finding import anything_named
from plantrack.edits.meaning import value_meant, words_meant
from plantrack.loading.records import choices_of
from plantrack.model import Indicator, PlanHeader, Update

DAY = date(2018, 7, 4)  # a Wednesday


@pytest.mark.parametrize(
    ("word", "field", "typed", "meant"),
    [
        ("2018-L01", "weight", "1,5", "1.5"),
        ("2018-L01", "title", "1,5 ", "1,5 "),
        ("2018-L01", "lead", " Direction ", "direction"),
        ("2018-L01", "continues", "2017-l01", "2017-L01"),
        ("plan", "language", "Français", "fr"),
        ("plan", "language", "EN", "en"),
        ("plan", "language", "de", "de"),
        ("plan", "due_soon_days", "30", "30"),
        ("plan", "severities.unknown-role", "Avertissement", "warning"),
        ("2018", "illustrative", "non", "false"),
        ("2018-L01", "start", "2018-Q2", "2018-04-01"),
        ("2018-L01", "due", "2018-T2", "2018-06-30"),
        ("2018-L01", "due", "lundi", "2018-07-09"),
        ("2018-L01", "due", "30/06/2018", "2018-06-30"),
        ("2018", "adopted", "lundi", "2018-07-02"),
        ("2018", "adopted", "hier", "2018-07-03"),
    ],
)
def test_one_value(make_plan: Callable, word: str, field: str, typed: str, meant: str) -> None:
    loaded = load(make_plan())
    path = field_named(loaded, anything_named(loaded, word), field)
    assert value_meant(loaded, path, typed, DAY) == meant


@pytest.mark.parametrize(
    ("word", "field", "typed", "meant"),
    [
        ("2018-L01", "commitments", ["1.10;1.1", "1.10"], ["1.10", "1.1"]),
        ("2018-L01", "evidence", ["a, b", " ", "a, b"], ["a, b", "a, b"]),
        ("plan", "years", ["2017, 2018", "2019"], ["2017", "2018", "2019"]),
        ("2018-L01", "formerly", ["A,B"], ["A", "B"]),
    ],
)
def test_several(
    make_plan: Callable, word: str, field: str, typed: list[str], meant: list[str]
) -> None:
    loaded = load(make_plan())
    path = field_named(loaded, anything_named(loaded, word), field)
    assert words_meant(loaded, path, typed, DAY) == meant


def test_the_words_of_a_field() -> None:
    assert choices_of(Indicator, "direction") == ("increase", "decrease", "maintain")
    assert choices_of(PlanHeader, "severities") == ("error", "warning", "note", "off")
    assert choices_of(Update, "note") == choices_of(Update, "nothing") == ()
