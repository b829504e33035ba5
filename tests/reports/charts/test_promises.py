"""Promises over time: the counts of the snapshots, up to the day of the report."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from plantrack.reports.charts.days import moment
from plantrack.reports.charts.promises import promises_chart
from plantrack.reports.edition import Edition
from plantrack.views.figures import promised
from plantrack.views.standing import Snapshot
from views.plans import TRICKY, loaded, plan_of, update, work

Editions = Callable[..., Edition]
DAYS = (date(2017, 12, 31), date(2018, 9, 30), date(2019, 12, 31), date(2020, 3, 31))


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("plan", [loaded().plan, loaded(TRICKY).plan], ids=["real", "tricky"])
def test_each_row_counts_as_its_day_does(edition_of: Editions, plan: object, day: date) -> None:
    chart = promises_chart(edition_of(plan, day))
    assert chart
    assert chart.rows[-1][0] == day.isoformat()
    for written, *counts in chart.rows:
        one = promised(
            Snapshot(plan, date.fromisoformat(written)).in_force, day=date.fromisoformat(written)
        )  # type: ignore[arg-type]  # parametrized
        assert [int(count) for count in counts] == [one.total, one.done, one.total - one.done]


def test_a_row_a_month_and_the_day(edition_of: Editions) -> None:
    chart = promises_chart(edition_of(day=date(2017, 4, 15)))
    assert chart is None or [row[0] for row in chart.rows] == []
    chart = promises_chart(edition_of(day=date(2017, 9, 15)))
    assert chart
    months = [f"2017-{month:02}-01" for month in range(1, 10)]
    assert [row[0] for row in chart.rows] == [*months, "2017-09-15"]
    on_a_first = promises_chart(edition_of(day=date(2017, 9, 1)))
    assert on_a_first
    assert [row[0] for row in on_a_first.rows] == months


def test_it_says_the_figures(edition_of: Editions) -> None:
    chart = promises_chart(edition_of())
    assert chart
    assert chart.title == "Since 2017, are promises kept on time?"
    assert chart.alt == (
        "37 deliverables were promised before September 30, 2018, all years together; done: 25; "
        "gap: 12."
    )
    assert chart.columns == ("Day", "promised", "done", "gap")
    later = promises_chart(edition_of(day=date(2020, 3, 31)))
    assert later
    assert later.alt.endswith("The widest gap was 23, on December 1, 2019.")


def test_the_rest_of_the_period_is_left_empty(edition_of: Editions) -> None:
    chart = promises_chart(edition_of())
    assert chart
    line = next(one for one in chart.spec["layer"] if one["mark"].get("style") == "kept")
    drawn = [one["day"] for one in line["data"]["values"]]
    assert max(drawn) < line["encoding"]["x"]["scale"]["domain"][1]


def test_nothing_promised_is_no_picture(edition_of: Editions) -> None:
    assert promises_chart(edition_of(plan_of())) is None
    assert promises_chart(edition_of(day=date(2017, 1, 2))) is None
    assert promises_chart(edition_of(day=date.min)) is None


def test_all_kept_is_said_in_one_label(edition_of: Editions) -> None:
    plan = plan_of(work("2017-L1", due="2017-02-01", updates=[update("2017-01-30", status="done")]))
    chart = promises_chart(edition_of(plan))
    assert chart
    assert "1 promised, done" in repr(chart.spec)
    assert "gap" not in repr(
        [one["data"]["values"][-1].get("words") for one in chart.spec["layer"]]
    )


@pytest.mark.parametrize("day", [date(9999, 12, 31), date(2400, 6, 1)])
def test_a_day_far_away_is_drawn_too(edition_of: Editions, day: date) -> None:
    chart = promises_chart(edition_of(day=day))
    assert chart
    assert chart.rows[-1][0] == day.isoformat()


def test_the_caption_says_what_the_gap_is_made_of(edition_of: Editions) -> None:
    chart = promises_chart(edition_of())
    assert chart
    assert chart.caption == (
        "The gap of 12: 4 in part, 2 late, 1 due date moved, 2 deferred and 3 cancelled. "
        "1 deliverable done before its due date is not in the lines yet."
    )


def test_the_lines_step_on_the_day_itself(edition_of: Editions) -> None:
    chart = promises_chart(edition_of())
    assert chart
    values = chart.spec["layer"][0]["data"]["values"]
    steps = {one["day"] for one in values}
    dues = [one.due for one in loaded().plan.deliverables if one.due and one.due.year == 2017]
    assert {moment(due + timedelta(days=1)) for due in dues} <= steps
    assert values[-1]["promised"] == int(chart.rows[-1][1])
