"""Promises over time: the counts of the snapshots, up to the day of the report."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from places import TRICKY
from plantrack.model import Plan
from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.drawing import Line, Steps, Words
from plantrack.reports.charts.promises import promises_chart
from plantrack.reports.edition import Edition
from plantrack.views.figures import promised
from plantrack.views.standing import Snapshot
from views.plans import loaded, plan_of, update, work

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


def lines_of(chart: Chart) -> dict[str, tuple[tuple[float, float], ...]]:
    return {mark.look: mark.points for mark in chart.drawing.marks if isinstance(mark, Steps)}


def ruler_of(chart: Chart) -> Callable[[float], float]:
    """Return what turns a height into a count, read from the axis: its figures and its lines."""
    grid = [mark for mark in chart.drawing.marks
            if isinstance(mark, Line) and mark.look == "grid" and mark.y == mark.y2]  # fmt: skip
    counts = [int(mark.text) for mark in chart.drawing.marks
              if isinstance(mark, Words) and mark.align == "end" and mark.look == "quiet"
              and mark.text.isdigit()]  # fmt: skip
    (low, _), (high, _) = (grid[0].y, 0), (grid[-1].y, 0)
    return lambda y: (low - y) / (low - high) * counts[-1]


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("plan", [loaded().plan, loaded(TRICKY).plan], ids=["real", "tricky"])
def test_the_lines_are_the_table(edition_of: Editions, plan: Plan, day: date) -> None:
    edition = edition_of(plan, day)
    chart = promises_chart(edition)
    assert chart
    lines, count = lines_of(chart), ruler_of(chart)
    for row in chart.rows:
        snapshot = Snapshot(plan, date.fromisoformat(row[0]))
        for look, told in (("promised", row[1]), ("kept", row[2])):
            x = place_of(edition, chart, snapshot.day)
            drawn = [y for at, y in lines[look] if at <= x + 0.01][-1]
            assert round(count(drawn), 6) == int(told), (look, row)


def place_of(edition: Edition, chart: Chart, day: date) -> float:
    """Return where a day stands, from the beginning of the plan and the day of the report."""
    first = date.fromisoformat(chart.rows[0][0])
    line = lines_of(chart)["kept"]
    share = (day - first).days / max((edition.snapshot.day - first).days, 1)
    return line[0][0] + share * (line[-1][0] - line[0][0])


def test_the_rest_of_the_period_is_left_empty(edition_of: Editions) -> None:
    chart = promises_chart(edition_of())
    assert chart
    drawn = max(x for x, _ in lines_of(chart)["kept"])
    axis = max(mark.x for mark in chart.drawing.marks if isinstance(mark, Line))
    assert drawn < axis


def test_nothing_promised_is_no_picture(edition_of: Editions) -> None:
    assert promises_chart(edition_of(plan_of())) is None
    assert promises_chart(edition_of(day=date(2017, 1, 2))) is None
    assert promises_chart(edition_of(day=date.min)) is None


def test_all_kept_is_said_in_one_label(edition_of: Editions) -> None:
    plan = plan_of(work("2017-L1", due="2017-02-01", updates=[update("2017-01-30", status="done")]))
    chart = promises_chart(edition_of(plan))
    assert chart
    words = [mark.text for mark in chart.drawing.marks if isinstance(mark, Words)]
    assert "1 promised, done" in words
    assert not [text for text in words if "gap" in text]


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
    edition = edition_of()
    chart = promises_chart(edition)
    assert chart
    corners = {round(x, 2) for x, _ in lines_of(chart)["promised"]}
    dues = [work.due for work in loaded().plan.deliverables if work.due and work.due.year == 2017]
    for due in dues:
        assert round(place_of(edition, chart, due + timedelta(days=1)), 2) in corners
