"""What is late and what comes next: the most urgent first, and how many of how many."""

from collections.abc import Callable
from datetime import date

from plantrack.model import Plan
from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.drawing import Line, Shape, Words
from plantrack.reports.charts.timeline import MOST_ROWS, timeline_chart
from plantrack.reports.edition import Edition
from views.plans import header, plan_of, update, work

Editions = Callable[..., Edition]
MORE = (work("2018-L8", due="2018-12-30"), work("2018-L9", due="2018-12-31"))


def marks(chart: Chart) -> list[Shape]:
    """Return the shapes of the due dates, in the rows' order."""
    shapes = [mark for mark in chart.drawing.marks if isinstance(mark, Shape)]
    key = min(mark.y for mark in shapes)
    return [mark for mark in shapes if mark.state != "promised" and mark.y > key]


def said(chart: Chart) -> list[str]:
    return [mark.text for mark in chart.drawing.marks if isinstance(mark, Words)]


def test_the_open_deliverables_of_the_year_by_due_date(edition_of: Editions) -> None:
    edition = edition_of()
    chart = timeline_chart(edition)
    assert chart
    open_ = [one for one in edition.snapshot.of_year("2018") if one.status.is_open]
    assert {row[0] for row in chart.rows} == {one.deliverable.id for one in open_}
    assert [row[4] for row in chart.rows] == sorted(row[4] for row in chart.rows)
    assert chart.title == "What comes next, and what is late?"
    assert chart.alt == (
        "11 deliverables of action plan 2018 are open: 2 late, 2 due soon. "
        "Next: Publier une trousse pour les candidats puis la remettre aux députés élus, due on "
        "October 15, 2018."
    )
    assert chart.rows[1] == (
        "2018-L07",
        "Publier la cartographie des ressources d’accompagnement",
        "In progress, late",
        "2018-06-30",
        "2018-09-15",
    )


def test_a_moved_date_is_drawn_from_the_promise(edition_of: Editions) -> None:
    chart = timeline_chart(edition_of())
    assert chart
    states = [mark.state for mark in marks(chart)]
    assert states[:2] == ["late", "late"]
    assert "late" not in states[2:]
    due = marks(chart)[1]
    [promised] = [
        mark
        for mark in chart.drawing.marks
        if isinstance(mark, Shape) and mark.state == "promised" and mark.y == due.y
    ]
    links = [mark for mark in chart.drawing.marks if isinstance(mark, Line) and mark.look == "link"]
    [link] = [mark for mark in links if mark.y == due.y]
    assert link.x == promised.x < link.x2 < due.x


def test_marks_stand_in_proportion_to_the_days_of_the_table(edition_of: Editions) -> None:
    chart = timeline_chart(edition_of())
    assert chart
    days = [date.fromisoformat(row[4]) for row in chart.rows]
    places = [mark.x for mark in marks(chart)]
    pixels = (places[-1] - places[0]) / (days[-1] - days[0]).days
    for day, place in zip(days, places, strict=True):
        assert abs(place - places[0] - (day - days[0]).days * pixels) < 0.01


def test_the_most_urgent_ones_half_of_them_to_come(
    edition_of: Editions, wide_plan: Callable[..., Plan]
) -> None:
    edition = edition_of(wide_plan(axes=2, commitments=3, deliverables=400))
    chart = timeline_chart(edition)
    assert chart
    assert len(chart.rows) == MOST_ROWS
    assert chart.title.endswith("? 14 of the 50 open deliverables")
    assert chart.alt.startswith("50 deliverables of action plan 2018 are open: 11 late")
    assert chart.alt.endswith("51 deliverables of earlier action plans are late as well.")
    assert sum("late" in row[2] for row in chart.rows) == 7


def test_the_late_ones_of_before_are_named(edition_of: Editions) -> None:
    plan = plan_of(work("2017-L1", due="2017-03-01"), work("2018-L1", due="2018-12-01"), *MORE)
    chart = timeline_chart(edition_of(plan))
    assert chart
    assert [row[0] for row in chart.rows] == ["2018-L1", "2018-L8", "2018-L9"]
    assert chart.alt.endswith("1 deliverable of an earlier action plan is late: 2017-L1.")


def test_what_has_no_date_is_counted(edition_of: Editions) -> None:
    plan = plan_of(work("2018-L1", due="2018-12-01"), work("2018-L2"), *MORE)
    chart = timeline_chart(edition_of(plan))
    assert chart
    assert chart.title.endswith("3 of the 4 open deliverables")
    assert "1 has no due date and is not shown." in chart.alt


def test_one_or_two_are_told_and_not_drawn(edition_of: Editions) -> None:
    assert timeline_chart(edition_of(plan_of(work("2018-L2"), *MORE))) is None


def test_the_first_date_stated_is_the_promise(edition_of: Editions) -> None:
    plan = plan_of(work("2018-L1", updates=[update("2018-02-01", due="2018-12-01")]), *MORE)
    chart = timeline_chart(edition_of(plan))
    assert chart
    assert chart.rows[0][3:] == ("2018-12-01", "2018-12-01")
    assert not [mark for mark in chart.drawing.marks if getattr(mark, "state", "") == "promised"]


def test_only_the_board_s_meetings_are_drawn_and_labels_keep_apart(edition_of: Editions) -> None:
    days = [f"2018-10-{day:02}" for day in range(1, 29)]
    events = [{"date": day, "title": "CA", "kind": "board"} for day in days]
    events += [{"date": "2018-11-05", "title": "Élections", "kind": "election"}]
    plan = plan_of(work("2018-L1", due="2018-12-01"), *MORE, head=header(events=events))
    chart = timeline_chart(edition_of(plan))
    assert chart
    rules = [mark for mark in chart.drawing.marks if getattr(mark, "look", "") == "meeting"]
    assert len(rules) == 28
    assert 1 <= len([text for text in said(chart) if text.startswith("board")]) <= 4
    assert "Élections" not in said(chart)


def test_dates_far_away_stand_at_the_edge(edition_of: Editions) -> None:
    plan = plan_of(
        work("2018-L1", due="2018-12-01", updates=[update("2018-02-01", due="9999-12-31")]),
        work("2018-L2", due="0001-01-01"),
        *MORE,
    )
    chart = timeline_chart(edition_of(plan))
    assert chart
    assert "Dec 31, 9999" in said(chart)
    assert max(mark.x for mark in marks(chart)) <= 640


def test_before_and_after_the_plan_there_is_none(edition_of: Editions) -> None:
    assert timeline_chart(edition_of(day=date(2016, 6, 1))) is None
    assert timeline_chart(edition_of(day=date(2020, 1, 1))) is None
    assert timeline_chart(edition_of(plan_of())) is None
