"""States by axis: each deliverable once an axis, its count in its part or after the bar."""

from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date
from itertools import pairwise

import pytest

from places import TRICKY
from plantrack.model import Axis, Plan
from plantrack.reports.charts.drawing import Box, Shape, Words
from plantrack.reports.charts.states import states_chart
from plantrack.reports.edition import Edition
from views.plans import Values, loaded, update, work
from views.plans import plan_of as plan_of_two_axes

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


def with_a_third(plan: Plan) -> Plan:
    return replace(plan, axes=(*plan.axes, Axis(id="9", title="Axe 9")))


def plan_of(*deliverables: Values) -> Plan:
    return with_a_third(plan_of_two_axes(*deliverables))


NOT_BEGUN = ("planned", "not started", "planned or not started")


def counts(chart: object, row: int) -> dict[str, int]:
    columns, rows = chart.columns, chart.rows  # type: ignore[attr-defined]  # a chart
    return {one: int(count) for one, count in zip(columns[1:], rows[row][1:], strict=True)}


@pytest.mark.parametrize("day", [date(2017, 12, 31), date(2018, 9, 30), date(2019, 12, 31)])
@pytest.mark.parametrize(
    "plan", [loaded().plan, with_a_third(loaded(TRICKY).plan)], ids=["real", "tricky"]
)
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
        "2 late, 2 deferred, 3 cancelled. Late work in: "
        "2 Contribuer à solidifier et élargir l’écosystème entrepreneurial and 3 Identifier et "
        "soutenir les initiatives à potentiel transformateur."
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
        work("2017-L1", commitments=["9.8"]),
        work("2017-L2", commitments=["1.1", "2.1"]),
        work("2017-L3", commitments=["2.1"]),
    )
    chart = states_chart(edition_of(plan))
    assert chart
    totals = [(row[0], row[-1]) for row in chart.rows]
    assert totals == [
        ("1 Axe 1", "1"),
        ("2 Axe 2", "2"),
        ("9 Axe 9", "0"),
        ("Answering no commitment", "1"),
        ("Distinct", "3"),
    ]


@pytest.mark.parametrize("deliverables", [12, 60, 400, 3000])
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


def test_two_axes_or_two_deliverables_are_told_and_not_drawn(edition_of: Editions) -> None:
    works = [work(f"2017-L{at}") for at in range(3)]
    assert states_chart(edition_of(plan_of(*works)))
    assert states_chart(edition_of(plan_of(*works[:2]))) is None
    assert states_chart(edition_of(plan_of_two_axes(*works))) is None


def test_nothing_in_force_is_no_picture(edition_of: Editions) -> None:
    assert states_chart(edition_of(plan_of())) is None
    assert states_chart(edition_of(day=date(2016, 1, 1))) is None
