"""The pictures of a report: which there are on a day, and that nothing in them is in the way."""

from collections.abc import Callable
from datetime import date

import pytest

from places import TRICKY
from plantrack.model import Plan
from plantrack.reports.charts.gallery import charts_of
from plantrack.reports.charts.svg import svg_of
from plantrack.reports.edition import Edition
from reports.charts.drawn import misplaced, root_of
from views.plans import loaded, plan_of

Editions = Callable[..., Edition]
ALL = ["promises", "states", "timeline", "indicators"]
LONG = " Anticonstitutionnellement" * 5
SHAPES = {
    "one": {},
    "one of each": {"indicators": 1},
    "many": {"axes": 12, "commitments": 5, "deliverables": 400, "indicators": 40},
    "long words": {"axes": 3, "commitments": 3, "deliverables": 30, "indicators": 5, "text": LONG},
    "one long word": {"axes": 2, "deliverables": 9, "indicators": 4, "text": LONG.replace(" ", "")},
    "one year": {"axes": 2, "commitments": 3, "deliverables": 12, "years": (2018,)},
    "ten years": {"axes": 2, "deliverables": 90, "years": tuple(range(2015, 2025))},
}


@pytest.mark.parametrize(
    ("day", "keys"),
    [
        (date(2016, 1, 1), []),
        (date(2017, 12, 31), [one for one in ALL if one != "timeline"]),
        (date(2018, 9, 30), ALL),
        (date(2020, 3, 31), [one for one in ALL if one != "timeline"]),
    ],
)
def test_each_day_has_the_pictures_that_show_something(
    edition_of: Editions, day: date, keys: list[str]
) -> None:
    assert [one.key for one in charts_of(edition_of(day=day))] == keys


@pytest.mark.parametrize("plan", [plan_of(), plan_of(action_plans=())], ids=["empty", "no year"])
def test_an_empty_plan_has_pictures_of_what_it_has(edition_of: Editions, plan: Plan) -> None:
    assert [one.key for one in charts_of(edition_of(plan))] == []


def test_every_picture_has_its_table_and_its_words(edition_of: Editions) -> None:
    for chart in charts_of(edition_of()):
        assert "?" in chart.title
        assert chart.alt.endswith(".")
        assert all(len(row) == len(chart.columns) for row in chart.rows)
        assert all(isinstance(word, str) and word for row in chart.rows for word in row)
        assert chart.drawing.marks


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("language", ["fr", pytest.param("en", marks=pytest.mark.soak)])
def test_words_are_neither_cut_nor_over_one_another(
    edition_of: Editions, wide_plan: Callable[..., Plan], shape: str, language: str
) -> None:
    plan = wide_plan(**SHAPES[shape])
    for day in (date(2018, 9, 30), date(2020, 3, 31)):
        in_place(edition_of(plan, day, language))


@pytest.mark.parametrize("plan", [loaded().plan, loaded(TRICKY).plan], ids=["real", "tricky"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_nor_in_the_plans_at_hand(edition_of: Editions, plan: Plan, language: str) -> None:
    for day in (date(2017, 2, 3), date(2017, 12, 31), date(2018, 9, 30), date(2020, 3, 31)):
        in_place(edition_of(plan, day, language))


def in_place(edition: Edition) -> None:
    for chart in charts_of(edition):
        for drawing in (chart.drawing, chart.narrow):
            svg = svg_of(drawing, alone=True).encode()
            assert misplaced(svg) == [], chart.key
            # The letters of `1er` are raised, and smaller than the words that they end.
            whole = [one for one in root_of(svg).iter() if not (one.text == "er" and one.get("dy"))]
            sizes = [one.get("font-size") for one in whole]
            assert min(float(one.removesuffix("px")) for one in sizes if one) >= 11
        assert chart.narrow.width <= 320  # so that 11 stays 11 on a phone 360 wide
