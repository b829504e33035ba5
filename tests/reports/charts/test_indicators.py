"""Indicators: from the baseline to the target, what is measured drawn, the rest in the table."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from plantrack.model import Plan
from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.indicators import MOST_ROWS, indicators_chart
from plantrack.reports.edition import Edition
from views.plans import plan_of

Editions = Callable[..., Edition]


def marks(chart: Chart) -> list[dict[str, Any]]:
    [points] = [one for one in chart.spec["layer"] if one["mark"]["type"] == "point"]
    return list(points["data"]["values"])


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


def test_it_says_the_figures(edition_of: Editions) -> None:
    chart = indicators_chart(edition_of())
    assert chart
    assert chart.alt == (
        "10 indicators are measured out of 10; target reached: 1. "
        "The furthest from its target is I-10: 20%."
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
    assert [one["percent"] for one in marks(chart)] == [50, 100, 130, -20, 0]
    assert [one["state"] == "done" for one in marks(chart)] == [False, True, True, False, False]
    ends = [one["end"] for one in marks(chart)]
    assert 0 < ends[0] < 50
    assert -20 < ends[3] < 0
    assert ends[4] is None
    assert chart.alt.endswith("The furthest from its target is D: moving away from the target.")


def test_what_is_not_measured_is_in_the_table_only(edition_of: Editions) -> None:
    plan = plan_of(
        indicators=(indicator("A", None), indicator("B", "40"), indicator("C", "30", targets=[]))
    )
    chart = indicators_chart(edition_of(plan))
    assert chart
    assert len(marks(chart)) == 1
    assert [row[-1] for row in chart.rows] == ["not measured", "100%", "without a target"]
    assert chart.rows[0][1:4] == ("20%", "–", "40%") or chart.rows[0][2] == "–"
    assert chart.alt == "2 indicators are measured out of 3; target reached: 1."


def test_the_furthest_from_their_targets_only(
    edition_of: Editions, wide_plan: Callable[..., Plan]
) -> None:
    plan = wide_plan(deliverables=1, indicators=60)
    chart = indicators_chart(edition_of(plan))
    assert chart
    assert len(marks(chart)) == MOST_ROWS
    assert chart.title.endswith(f"The {MOST_ROWS} furthest of 45")
    assert len(chart.rows) == 60


@pytest.mark.parametrize("day", [date(2016, 1, 1), date(2018, 9, 30)])
def test_nothing_measured_is_no_picture(edition_of: Editions, day: date) -> None:
    assert indicators_chart(edition_of(plan_of(indicators=(indicator("A", None),)), day)) is None
    assert indicators_chart(edition_of(plan_of(), day)) is None
