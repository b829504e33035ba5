"""What several answers share: strict JSON, the nearest double, dates as text."""

import math
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plantrack.checking import Problems
from plantrack.model import Basis
from plantrack.views.figures import completion, counts, promised
from plantrack.views.status import Figures
from plantrack.wire.figures import (
    brief_json,
    counts_json,
    day,
    dump,
    envelope,
    figures_json,
    number,
    problems_json,
)
from trying import examples
from views.plans import on, update, work
from wire.shapes import COUNTS, PROMISED, SHARE, mismatches, strict


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_json_does_not_know_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="JSON"):
        dump({"value": value})


def test_text_is_utf_8_and_ends_with_a_newline() -> None:
    assert dump({"b": "Réalisé · 漢", "a": None}) == '{\n  "b": "Réalisé · 漢",\n  "a": null\n}\n'


@settings(deadline=None, max_examples=examples(150))
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_read_back_as_it_is(text: str) -> None:
    assert strict(dump({text: text})) == {text: text}


@settings(deadline=None, max_examples=examples(150))
@given(st.fractions(-2, 2))
def test_a_fraction_is_its_nearest_double(share: Fraction) -> None:
    found = number(share)
    assert found is not None
    distance = abs(Fraction(found) - share)
    for neighbour in (math.nextafter(found, 9), math.nextafter(found, -9)):
        assert distance <= abs(Fraction(neighbour) - share)


def test_a_whole_share_is_still_a_double() -> None:
    assert [type(number(Fraction(one))) for one in (0, 1)] == [float, float]


def test_nothing_is_null() -> None:
    assert number(None) is None
    assert day(None) is None


def test_a_day_is_iso_text() -> None:
    assert day(date(2018, 4, 1)) == "2018-04-01"


def test_an_answer_begins_with_its_schema_and_its_day() -> None:
    assert list(envelope("list", date(2018, 4, 1)).items()) == [
        ("schema", "plantrack.list/1"),
        ("as_of", "2018-04-01"),
    ]
    assert envelope("rules") == {"schema": "plantrack.rules/1"}


IN_FORCE = on(
    "2018-06-30", work("2018-L1", updates=[update("2018-02-01", status="in_progress")])
).in_force


def test_figures() -> None:
    figures = Figures(completion(IN_FORCE), counts(IN_FORCE), promised(IN_FORCE, date(2018, 6, 30)))
    shape = {"completion": SHARE, "deliverables": COUNTS, "promised": PROMISED}
    assert not mismatches(figures_json(figures), shape)


def test_counts() -> None:
    found = counts_json(counts(IN_FORCE))
    assert found == dict.fromkeys(COUNTS, 0) | {
        "total": 1,
        "in_progress": 1,
        "silent": 1,
        "undated": 1,
    }


def test_a_deliverable_in_brief() -> None:
    assert brief_json(IN_FORCE[0]) == {
        "id": "2018-L1",
        "title": "Publier 2018-L1",
        "year": 2018,
        "period": "2018",
        "status": "in_progress",
        "completion": 0.0,
    }


def test_problems() -> None:
    told = problems_json(Problems(errors=2, warnings=3))
    assert told == {"errors": 2, "warnings": 3, "unread": [], "records_lost": 0}


def test_what_could_not_be_read_is_that_of_every_reading() -> None:
    bases = (Basis(unread=("b", "a")), Basis(unread=("a",), records=(("c", ("x", 0)),)))
    told = problems_json(Problems(errors=2, warnings=3), bases)
    assert (told["unread"], told["records_lost"]) == (["a", "b"], 1)


EVERY_ANSWER = [
    ("status",),
    ("list",),
    ("coverage",),
    ("agenda",),
    ("show", "1"),
    ("why", "plan"),
]


@pytest.mark.few(10)
@pytest.mark.parametrize("words", EVERY_ANSWER, ids=lambda words: words[0])
@pytest.mark.parametrize("day_", ["2016-12-31", "2018-09-30", "2020-03-31"])
def test_every_answer_names_itself_its_day_and_the_plan_s_problems(
    plantrack: object, real_root: Path, words: tuple[str, ...], day_: str
) -> None:
    ran = plantrack(*words, "--json", "--as-of", day_, root=real_root)  # type: ignore[operator]  # the fixture is a function
    answer = strict(ran.out)
    assert list(answer)[:2] == ["schema", "as_of"]
    assert (answer["schema"], answer["as_of"]) == (f"plantrack.{words[0]}/1", day_)
    assert not mismatches(answer["problems"], {"errors": int, "warnings": int})
