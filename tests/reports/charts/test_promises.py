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
from plantrack.views.figures import is_promised, promised
from plantrack.views.outcome import days_after
from plantrack.views.standing import Snapshot
from views.plans import Values, loaded, plan_of, update, work

Editions = Callable[..., Edition]
Points = tuple[tuple[float, float], ...]
DAYS = (date(2017, 12, 31), date(2018, 9, 30), date(2019, 12, 31), date(2020, 3, 31))


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("plan", [loaded().plan, loaded(TRICKY).plan], ids=["real", "tricky"])
def test_each_row_counts_as_its_day_does(edition_of: Editions, plan: object, day: date) -> None:
    chart = promises_chart(edition_of(plan, day))
    assert chart
    assert chart.rows[-1][0] == day.isoformat()
    for written, *counts in chart.rows:
        snapshot = Snapshot(plan, date.fromisoformat(written))  # type: ignore[arg-type]  # parametrized
        due = [one for one in snapshot.in_force if is_promised(one, snapshot.day)]
        one, after = promised(due, snapshot.day), sum(days_after(each) > 0 for each in due)
        wanted = [one.total, one.done, one.done - after, one.total - one.done]
        assert [int(count) for count in counts] == wanted


def test_a_row_a_month_and_the_day(edition_of: Editions) -> None:
    chart = promises_chart(edition_of(day=date(2017, 4, 15)))
    assert chart is None or [row[0] for row in chart.rows] == []
    chart = promises_chart(edition_of(day=date(2017, 9, 15)))
    assert chart
    months = [f"2017-{month:02}-01" for month in range(6, 10)]
    assert [row[0] for row in chart.rows] == [*months, "2017-09-15"]
    on_a_first = promises_chart(edition_of(day=date(2017, 9, 1)))
    assert on_a_first
    assert [row[0] for row in on_a_first.rows] == months


def test_it_says_the_figures(edition_of: Editions) -> None:
    chart = promises_chart(edition_of())
    assert chart
    assert chart.title == "Since 2017, are promises kept on time?"
    assert chart.alt == (
        "37 promises were due before September 30, 2018, over the whole plan; kept on time: 22; "
        "kept after their date: 3; gap: 12. 9 promises are ahead. "
        "Expected: 26 to 32 kept by December 31, 2018, 8 times out of 10."
    )
    assert chart.columns == ("Day", "due", "kept", "kept on time", "gap")
    later = promises_chart(edition_of(day=date(2020, 3, 31)))
    assert later
    assert later.alt.endswith("The widest gap was 23, on December 1, 2019.")


def lines_of(chart: Chart) -> dict[str, Points]:
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


@pytest.mark.parametrize("day", DAYS[:-1])
@pytest.mark.parametrize("plan", [loaded().plan, loaded(TRICKY).plan], ids=["real", "tricky"])
def test_the_lines_are_the_table(edition_of: Editions, plan: Plan, day: date) -> None:
    edition = edition_of(plan, day)
    chart = promises_chart(edition)
    assert chart
    lines, count = lines_of(chart), ruler_of(chart)
    for row in chart.rows:
        snapshot = Snapshot(plan, date.fromisoformat(row[0]))
        for look, told in (("due", row[1]), ("kept-after", row[2]), ("kept", row[3])):
            x = place_of(edition, chart, snapshot.day)
            drawn = [y for at, y in upper(look, lines) if at <= x + 0.01][-1]
            assert round(count(drawn), 6) == int(told), (look, row)


def place_of(edition: Edition, chart: Chart, day: date) -> float:
    """Return where a day stands, from the beginning of the plan and the day of the report."""
    first = date.fromisoformat(chart.rows[0][0])
    line = lines_of(chart)["due"]
    ends = [each.end + timedelta(days=1) for each in edition.snapshot.plan.action_plans]
    last = min(edition.snapshot.day, max(ends))
    share = (min(day, last) - first).days / max((last - first).days, 1)
    return line[0][0] + share * (line[-1][0] - line[0][0])


def upper(look: str, lines: dict[str, Points]) -> Points:
    """Return the upper edge of an area, drawn first; all of a line."""
    below = {"due": 0, "kept": 2, "kept-after": len(lines["kept"]) - 2}
    return lines[look][: len(lines[look]) - below[look]]


def test_the_promises_ahead_are_drawn_to_the_end(edition_of: Editions) -> None:
    chart = promises_chart(edition_of())
    assert chart
    ahead, due = lines_of(chart)["ahead"], lines_of(chart)["due"]
    assert ahead[0] == due[-1]
    count = ruler_of(chart)
    assert round(count(ahead[-1][1])) == round(count(due[-1][1])) + 9 == 46
    axis = max(mark.x2 for mark in chart.drawing.marks if isinstance(mark, Line))
    assert axis - 20 < ahead[-1][0] < axis  # the action plan ends two weeks later


def test_what_the_past_leads_to_expect_is_a_band(edition_of: Editions) -> None:
    edition = edition_of()
    chart = promises_chart(edition)
    assert chart
    assert edition.forecast
    whole = edition.forecast.whole
    assert whole
    assert whole.between
    count = ruler_of(chart)
    band = [
        mark for mark in chart.drawing.marks if isinstance(mark, Line) and mark.look == "forecast"
    ]
    assert [round(count(mark.y2)) for mark in band[-3:-1]] == [
        whole.done + whole.between.low, whole.done + whole.between.high,
    ]  # fmt: skip
    early = promises_chart(edition_of(day=date(2018, 3, 31)))
    assert early
    assert "forecast" not in {mark.look for mark in early.drawing.marks if isinstance(mark, Line)}


def test_nothing_is_drawn_after_the_last_promise(edition_of: Editions) -> None:
    for day in (date(2019, 12, 31), date(2021, 6, 30)):
        chart = promises_chart(edition_of(day=day))
        assert chart
        assert "ahead" not in lines_of(chart)
        grid = [mark.x2 for mark in chart.drawing.marks if isinstance(mark, Line)]
        assert lines_of(chart)["due"][-1][0] > max(grid) - 5


def test_nothing_promised_is_no_picture(edition_of: Editions) -> None:
    assert promises_chart(edition_of(plan_of())) is None
    assert promises_chart(edition_of(day=date(2017, 1, 2))) is None
    assert promises_chart(edition_of(day=date.min)) is None


def test_all_kept_leaves_no_gap(edition_of: Editions) -> None:
    chart = promises_chart(edition_of(plan_of(*kept(3))))
    assert chart
    words = [mark.text for mark in chart.drawing.marks if isinstance(mark, Words)]
    assert {"3 promises due", "2 kept on time", "1 kept after its date"} <= {*words}
    assert not [text for text in words if "gap" in text]


def test_one_or_two_promises_are_told_and_not_drawn(edition_of: Editions) -> None:
    assert promises_chart(edition_of(plan_of(*kept(2)))) is None


def kept(count: int) -> list[Values]:
    """Return so many deliverables that are done, the first after its date."""
    return [
        work(
            f"2017-L{at}",
            due="2017-02-01",
            updates=[update("2017-01-30" if at else "2017-03-01", status="done")],
        )
        for at in range(count)
    ]


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
        "1 promise kept before its date is not in the picture yet."
    )


def test_the_lines_step_on_the_day_itself(edition_of: Editions) -> None:
    edition = edition_of()
    chart = promises_chart(edition)
    assert chart
    corners = {round(x, 2) for x, _ in lines_of(chart)["due"]}
    dues = [work.due for work in loaded().plan.deliverables if work.due and work.due.year == 2017]
    for due in dues:
        assert round(place_of(edition, chart, due + timedelta(days=1)), 2) in corners
