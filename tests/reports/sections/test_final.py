"""The final report: what changed in the world first, then what became of every promise, by name."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plantrack.reports.edition import Edition
from plantrack.reports.report import report_bytes
from plantrack.reports.sections import final
from plantrack.reports.sections.kinds import Table

AFTER = date(2020, 6, 30)
THREAD = """\
deliverables:
  - {id: A, title: Publier, commitments: [1.1], due: 2018-06-01,
     updates: [{date: 2018-05-01, status: deferred, reason: Attente.}]}
  - {id: B, title: Finir, commitments: [1.1], due: 2018-07-01}
"""
NEXT = """\
deliverables:
  - {id: C, title: Publier encore, commitments: [1.1], due: 2019-06-01, continues: A,
     updates: [{date: 2019-05-01, status: done, evidence: [https://example.org/c]}]}
"""


def test_nothing_of_it_is_told_while_the_plan_runs(edition: Callable[..., Edition]) -> None:
    assert final.outcomes(edition()) == final.fates(edition()) == final.unkept(edition()) == ()


def test_what_changed_comes_first_and_counts_each_last_target(
    edition: Callable[..., Edition], lines: Callable
) -> None:
    told = lines(final.outcomes(edition(AFTER)))
    assert told[:2] == ["What changed", (
        "5 targets were reached, 4 were not reached and 1 was not measured."
    )]  # fmt: skip
    said = report_bytes(edition(AFTER), "board", "md").decode()
    order = ["## What changed", "## By axis", "## Carried on", "## Given up", "## Axes and"]
    places = [said.index(each) for each in order]
    assert places == sorted(places)
    assert "## Results" not in said
    assert "## Since the board meeting" not in said.split("## Axes and")[0]


def test_the_rows_are_those_of_status_and_say_why_they_do_not_add_up(
    edition: Callable[..., Edition], lines: Callable, plantrack: Callable, real_root: Path
) -> None:
    part = final.fates(edition(AFTER))
    (table,) = [each for each in part if isinstance(each, Table)]
    status = json.loads(
        plantrack("status", "--json", "--as-of", AFTER.isoformat(), root=real_root).out
    )
    asked = ("total", "done", "partial", "deferred", "cancelled")
    for row, axis in zip(table.groups[0].rows, status["axes"], strict=True):
        assert [cell.value for cell in row[1:6]] == [axis["promised"][each] for each in asked]
    assert [cell.value for cell in table.total[1:6]] == [
        status["plan"]["promised"][each] for each in asked
    ]
    assert lines(part)[-1].startswith("21 commitments got at least one deliverable, out of 21 in")
    assert "count in several rows" in lines(part)[-1]


def test_what_was_deferred_is_told_with_what_became_of_it(
    edition: Callable[..., Edition], make_plan: Callable[..., Path], lines: Callable
) -> None:
    root = make_plan({"actions/2018/a.yaml": THREAD, "actions/2019/a.yaml": NEXT})
    told = lines(final.unkept(edition(AFTER, root)))
    assert told[:2] == ["Carried on", "Publier · done in 2019 · A"]
    one = edition(AFTER)
    carried = lines(final.unkept(one))[1:5]
    assert [line.split(" · ")[-1] for line in carried] == [
        "2017-L04", "2017-L08", "2018-L04", "2018-L12",
    ]  # fmt: skip
    assert len(carried) == one.status.figures.promised.deferred
    assert carried[0].split(" · ")[1] == "done in 2019", "it was deferred twice"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_was_given_up_is_named_with_its_reason(
    edition: Callable[..., Edition], lines: Callable, language: str
) -> None:
    one = edition(AFTER, language=language)
    given_up = lines(final.unkept(one))[6:]
    assert len(given_up) == one.status.figures.promised.cancelled == 7
    assert all(" · " in line and line.endswith(tuple("0123456789")) for line in given_up)
