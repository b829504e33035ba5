"""States by axis: each deliverable once an axis, its count in its part or after the bar."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from itertools import pairwise

import pytest

from places import TRICKY
from plantrack.model import Plan
from plantrack.reports.charts.drawing import Box, Shape, Words
from plantrack.reports.charts.states import states_chart
from plantrack.reports.edition import Edition
from views.plans import loaded, plan_of, update, work

Editions = Callable[..., Edition]
WORDS = {
    "done": "done",
    "in part": "partial",
    "in progress": "in_progress",
    "planned": "planned",
    "late": "late",
    "deferred": "deferred",
    "cancelled": "cancelled",
}


NOT_BEGUN = ("planned", "not started", "planned or not started")


def counts(chart: object, row: int) -> dict[str, int]:
    columns, rows = chart.columns, chart.rows  # type: ignore[attr-defined]  # a chart
    return {one: int(count) for one, count in zip(columns[1:], rows[row][1:], strict=True)}


@pytest.mark.parametrize("day", [date(2017, 12, 31), date(2018, 9, 30), date(2019, 12, 31)])
@pytest.mark.parametrize("plan", [loaded().plan, loaded(TRICKY).plan], ids=["real", "tricky"])
def test_the_counts_are_those_of_the_status(edition_of: Editions, plan: Plan, day: date) -> None:
    edition = edition_of(plan, day)
    chart = states_chart(edition)
    assert chart
    every = [one.figures for one in edition.status.axes]
    for row, figures in [*enumerate(every), (-1, edition.status.figures)]:
        found, wanted = counts(chart, row), asdict(figures.deliverables)
        open_ = wanted["planned"] + wanted["in_progress"] - wanted["late"]
        assert found.pop("deliverables") == wanted["total"] == sum(found.values())
        coming = sum(found.get(one, 0) for one in NOT_BEGUN)
        assert coming + found.get("in progress", 0) == open_
        for word, name in WORDS.items():
            if name not in ("planned", "in_progress"):
                assert found.get(word, 0) == wanted[name]


def test_it_says_the_figures(edition_of: Editions) -> None:
    chart = states_chart(edition_of())
    assert chart
    assert chart.alt == (
        "46 deliverables, all years so far: 26 done, 4 in part, 8 in progress, 1 not started, "
        "2 late, 2 deferred, 3 cancelled. Late work is in axes 2 and 3."
    )
    assert chart.rows[-1][0] == "Distinct"


def test_after_the_end_what_is_open_was_never_closed(edition_of: Editions) -> None:
    plan = plan_of(
        work("2017-L1", due="2017-02-01"),
        work("2018-L1", updates=[update("2018-02-01", status="in_progress")]),
        work("2019-L1", updates=[update("2019-02-01", status="done")]),
    )
    chart = states_chart(edition_of(plan, date(2020, 1, 1)))
    assert chart
    assert chart.columns == ("Axis", "done", "left open", "deliverables")
    assert chart.rows[-1] == ("Distinct", "1", "2", "3")
    assert "2 never closed" in chart.alt


def test_what_answers_no_commitment_has_a_row(edition_of: Editions) -> None:
    plan = plan_of(
        work("2017-L1", commitments=["9.9"]), work("2017-L2", commitments=["1.1", "2.1"])
    )
    chart = states_chart(edition_of(plan))
    assert chart
    totals = [(row[0], row[-1]) for row in chart.rows]
    assert totals == [
        ("1 Axe 1", "1"),
        ("2 Axe 2", "1"),
        ("Answering no commitment", "1"),
        ("Distinct", "2"),
    ]


@pytest.mark.parametrize("deliverables", [1, 7, 60, 400, 3000])
def test_every_count_is_written_in_its_part_or_after_the_bar(
    edition_of: Editions, wide_plan: Callable[..., Plan], deliverables: int
) -> None:
    plan = wide_plan(axes=3, commitments=2, deliverables=deliverables)
    chart = states_chart(edition_of(plan))
    assert chart
    marks = chart.drawing.marks
    told = [
        mark.text
        for before, mark in pairwise(marks)
        if isinstance(before, Shape) and isinstance(mark, Words) and mark.text.isdigit()
    ]
    wanted = [count for row in chart.rows[:-1] for count in row[1:-1] if count != "0"]
    assert sorted(told) == sorted(wanted)


def test_a_part_is_as_long_as_its_count(edition_of: Editions) -> None:
    chart = states_chart(edition_of())
    assert chart
    boxes = [mark for mark in chart.drawing.marks if isinstance(mark, Box)]
    bars = boxes[len(chart.states) :]
    counts = [int(count) for row in chart.rows[:-1] for count in row[1:-1] if count != "0"]
    assert len(bars) == len(counts)
    lengths = {
        round((bar.x2 - bar.x + 1.5) / count, 6) for bar, count in zip(bars, counts, strict=True)
    }
    assert len(lengths) == 1


def test_the_title_says_which_action_plans(edition_of: Editions) -> None:
    chart = states_chart(edition_of())
    assert chart
    assert chart.title.endswith("Action plans 2017 and 2018")


def test_nothing_in_force_is_no_picture(edition_of: Editions) -> None:
    assert states_chart(edition_of(plan_of())) is None
    assert states_chart(edition_of(day=date(2016, 1, 1))) is None
