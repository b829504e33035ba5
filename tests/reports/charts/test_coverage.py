"""Coverage: a cell a year begun, what is done out of all in it, empty ones plainly empty."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from plantrack.model import Plan
from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.coverage import coverage_chart
from plantrack.reports.edition import Edition
from views.plans import TRICKY, loaded, plan_of, update, work

Editions = Callable[..., Edition]


def drawn(chart: Chart, kind: str) -> Iterator[dict[str, Any]]:
    for layer in chart.spec["layer"]:
        if layer["mark"]["type"] == "rect" and (layer["mark"].get("style") or "filled") == kind:
            yield from (one for one in layer["data"]["values"] if "centre" in one)


@pytest.mark.parametrize("day", [date(2017, 12, 31), date(2018, 9, 30), date(2020, 3, 31)])
@pytest.mark.parametrize("plan", [loaded().plan, loaded(TRICKY).plan], ids=["real", "tricky"])
def test_the_cells_are_those_of_the_coverage(edition_of: Editions, plan: Plan, day: date) -> None:
    edition = edition_of(plan, day)
    chart = coverage_chart(edition)
    assert chart
    cells = [cell for one in edition.coverage.commitments for cell in one.cells.values()]
    wanted = [f"{cell.done}/{cell.total}" for cell in cells if cell.total]
    filled = [one["words"] for one in drawn(chart, "filled") if "/" in one["words"]]
    assert sorted(filled) == sorted(wanted)
    assert sorted(word for row in chart.rows for word in row if "/" in word) == sorted(wanted)
    covered = sum(one.covered for one in edition.coverage.commitments)
    empty = [one["words"] for one in drawn(chart, "empty")]
    assert empty == ["–"] * (covered * len(edition.begun) - len(wanted))


def test_the_shade_tells_the_share_done(edition_of: Editions) -> None:
    done = {"updates": [update("2017-02-01", status="done")]}
    plan = plan_of(
        *(work(f"2017-L{one}", commitments=["1.1"], **done) for one in range(2)),
        *(work(f"2017-M{one}", commitments=["1.10"], **(done if one else {})) for one in range(2)),
        *(work(f"2017-N{one}", commitments=["2.1"], **({} if one else done)) for one in range(3)),
        work("2017-O0", commitments=["2.2"]),
    )
    chart = coverage_chart(edition_of(plan, date(2017, 12, 31)))
    assert chart
    shades = {one["words"]: one["state"] for one in drawn(chart, "filled") if "/" in one["words"]}
    assert shades == {"2/2": "done", "1/2": "partial", "1/3": "in_progress", "0/1": "planned"}


def test_it_says_what_is_taken_up(edition_of: Editions) -> None:
    chart = coverage_chart(edition_of())
    assert chart
    assert chart.alt == (
        "18 commitments taken up out of 21 in force; 21 adopted. "
        "Not yet taken up: 1.4, 2.5 and 3.4."
    )
    assert chart.columns == ("Commitment", "2017", "2018", "2019", "Promise")
    assert chart.rows[3] == ("1.4 Cadre légal", "–", "–", "–", "not yet taken up")
    early = coverage_chart(edition_of(day=date(2017, 12, 31)))
    assert early
    assert early.alt.endswith("Only deferred or cancelled work answers commitments 1.3 and 2.3.")
    assert ("1.3 Cadre de référence commun", "0/1", "–", "–", "yes, weak") in early.rows


def test_after_the_last_start_a_promise_is_missed(edition_of: Editions) -> None:
    plan = plan_of(work("2017-L1"))
    chart = coverage_chart(edition_of(plan, date(2019, 6, 1)))
    assert chart
    assert "Not taken up: 1.10, 2.1 and 2.2." in chart.alt


@pytest.mark.parametrize(
    ("axes", "commitments", "years", "panels"),
    [(1, 1, 3, 1), (4, 5, 3, 1), (12, 5, 3, 2), (10, 12, 3, 3), (30, 12, 3, 3), (2, 40, 10, 1)],
)
def test_many_rows_stand_side_by_side(
    edition_of: Editions,
    wide_plan: Callable[..., Plan],
    axes: int,
    commitments: int,
    years: int,
    panels: int,
) -> None:
    begun = tuple(range(2019 - years, 2019))
    plan = wide_plan(axes=axes, commitments=commitments, deliverables=30, years=begun)
    chart = coverage_chart(edition_of(plan))
    assert chart
    text = [one for one in chart.spec["layer"] if one["mark"]["type"] == "text"]
    words = [one for layer in text for one in layer["data"]["values"]]
    assert sum(one["words"] == "2018" for one in words) == panels
    for axis in range(1, axes + 1):
        assert sum(one["words"].startswith(f"{axis} Axe") for one in words) == 1
        for each in range(1, commitments + 1):
            assert sum(bool(re.match(rf"{axis}\.{each}[ …]", one["words"])) for one in words) == 1


def test_nothing_to_cover_is_no_picture(
    edition_of: Editions, wide_plan: Callable[..., Plan]
) -> None:
    assert coverage_chart(edition_of(day=date(2016, 1, 1))) is None
    assert coverage_chart(edition_of(plan_of(action_plans=()))) is None
    assert coverage_chart(edition_of(wide_plan(axes=1, commitments=1, deliverables=0)))
