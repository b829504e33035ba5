"""Indicators: from the baseline to the target, what is measured drawn, the rest in the table."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from plantrack.model import Plan
from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.drawing import Shape, Words
from plantrack.reports.charts.indicators import MOST_ROWS, indicators_chart
from plantrack.reports.edition import Edition
from views.plans import plan_of

Editions = Callable[..., Edition]


def marks(chart: Chart) -> list[Shape]:
    return [mark for mark in chart.drawing.marks if isinstance(mark, Shape) and mark.size > 5]


def place(chart: Chart, name: str) -> float:
    """Return where a line of the scale stands, by its name."""
    [found] = [mark.x for mark in chart.drawing.marks
               if isinstance(mark, Words) and mark.text == name]  # fmt: skip
    return found


def shares(chart: Chart) -> list[float]:
    """Return how far each shape is drawn from the baseline to the target, in per cent."""
    start, end = place(chart, "Baseline"), place(chart, "Target")
    return [round((mark.x - start) / (end - start) * 100, 3) for mark in marks(chart)]


def indicator(identifier: str, measured: str | None, **values: Any) -> dict[str, Any]:  # noqa: ANN401 - any value of a file
    found = {
        "id": identifier,
        "commitment": "1.1",
        "title": f"Mesure {identifier}",
        "unit": "%",
        "direction": "increase",
        "baseline": {"value": "20"},
        "targets": [{"date": "2018-12-31", "value": "40"}],
    }
    if measured is not None:
        found["measurements"] = [{"date": "2018-06-30", "value": measured}]
    return found | values


INDICATORS = tuple(indicator(name, "30") for name in "ABC")


def test_it_says_the_figures(edition_of: Editions) -> None:
    chart = indicators_chart(edition_of())
    assert chart
    assert chart.alt == (
        "10 indicators are measured out of 10; target reached: 1. "
        "The furthest from its target: Part du premier bailleur de fonds dans les revenus, 20%."
    )
    assert chart.rows[4] == (
        "I-05 Délai moyen pour diriger un promoteur vers une ressource (in jours ouvrables)",
        "20 (2016-12-31)",
        "18 (2017-12-31)",
        "12 (2018-12-31)",
        "25%",
    )


def test_marks_stand_where_the_attainment_is(edition_of: Editions) -> None:
    plan = plan_of(
        indicators=(
            indicator("A", "30"),
            indicator("B", "40"),
            indicator("C", "400"),
            indicator("D", "-60"),
            indicator("E", "20"),
        )
    )
    chart = indicators_chart(edition_of(plan))
    assert chart
    assert shares(chart)[:2] == [50, 100]
    assert shares(chart)[4] == 0
    assert 300 <= shares(chart)[2] < 330
    assert -330 < shares(chart)[3] <= -300
    assert [mark.state for mark in marks(chart)] == [
        "in_progress", "done", "done", "late", "in_progress",
    ]  # fmt: skip
    broken = {mark.y2 + 7 for mark in chart.drawing.marks if getattr(mark, "look", "") == "broken"}
    assert broken == {marks(chart)[2].y, marks(chart)[3].y}
    assert chart.alt.endswith("from its target: Mesure D, moving away from the target.")


def test_what_a_bar_shows_is_what_the_table_says(edition_of: Editions) -> None:
    chart = indicators_chart(edition_of())
    assert chart
    assert not [mark for mark in chart.drawing.marks if getattr(mark, "look", "") == "broken"]
    told = [int(row[-1].rstrip("%")) for row in chart.rows if row[-1].endswith("%")]
    assert len(told) == len(shares(chart))
    for drawn, share in zip(shares(chart), told, strict=True):
        assert share <= drawn < share + 1


def test_what_is_not_measured_is_in_the_table_only(edition_of: Editions) -> None:
    plan = plan_of(
        indicators=(
            indicator("A", None),
            *(indicator(name, "40") for name in ("B", "D", "E")),
            indicator("C", "30", targets=[]),
        )
    )
    chart = indicators_chart(edition_of(plan))
    assert chart
    assert len(marks(chart)) == 3
    assert [row[-1] for row in chart.rows] == ["not measured", *["100%"] * 3, "without a target"]
    assert chart.rows[0][1:4] == ("20%", "–", "40%") or chart.rows[0][2] == "–"
    assert chart.alt == "4 indicators are measured out of 5; target reached: 3."


def test_the_furthest_from_their_targets_only(
    edition_of: Editions, wide_plan: Callable[..., Plan]
) -> None:
    plan = wide_plan(deliverables=1, indicators=60)
    chart = indicators_chart(edition_of(plan))
    assert chart
    assert len(marks(chart)) == MOST_ROWS
    assert chart.title.endswith(f"The {MOST_ROWS} furthest of 45")
    assert len(chart.rows) == 60


def test_one_or_two_are_told_and_not_drawn(edition_of: Editions) -> None:
    assert indicators_chart(edition_of(plan_of(indicators=INDICATORS)))
    assert indicators_chart(edition_of(plan_of(indicators=INDICATORS[:2]))) is None


@pytest.mark.parametrize("day", [date(2016, 1, 1), date(2018, 9, 30)])
def test_nothing_measured_is_no_picture(edition_of: Editions, day: date) -> None:
    assert indicators_chart(edition_of(plan_of(indicators=(indicator("A", None),)), day)) is None
    assert indicators_chart(edition_of(plan_of(), day)) is None
