"""Values as people type them."""

from collections.abc import Callable

import pytest

from edits.changing import load
from plantrack.edits.field_path import field_named
from plantrack.edits.finding import anything_named
from plantrack.edits.meaning import value_meant, words_meant
from plantrack.loading.records import choices_of
from plantrack.model import Indicator, PlanHeader, Update


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
    ],
)
def test_one_value(make_plan: Callable, word: str, field: str, typed: str, meant: str) -> None:
    loaded = load(make_plan())
    path = field_named(loaded, anything_named(loaded, word), field)
    assert value_meant(loaded, path, typed) == meant


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
    assert words_meant(loaded, path, typed) == meant


def test_the_words_of_a_field() -> None:
    assert choices_of(Indicator, "direction") == ("increase", "decrease", "maintain")
    assert choices_of(PlanHeader, "severities") == ("error", "warning", "note", "off")
    assert choices_of(Update, "note") == choices_of(Update, "nothing") == ()
