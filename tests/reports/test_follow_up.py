"""A year's action plan followed up: each of its deliverables once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from plantrack.errors import PlantrackError
from plantrack.reports.edition import Edition
from plantrack.reports.follow_up import follow_up


@pytest.mark.parametrize("year", ["2017", "2018", None])
def test_each_deliverable_of_the_year_stands_once(
    edition: Callable[..., Edition], year: str | None
) -> None:
    one = replace(edition(), subject=year)
    page = follow_up(one)
    assert page is not None
    rows = [row["id"] for axis in page["axes"] for row in axis["rows"]]
    rows += [row["id"] for row in page["others"]]
    wanted = [each.deliverable.id for each in one.snapshot.of_year(year or "2018")]
    assert sorted(rows) == sorted(wanted)
    assert page["total"] == len(wanted)


def test_a_row_stands_in_the_axis_of_its_first_commitment(
    edition: Callable[..., Edition],
) -> None:
    page = follow_up(edition())
    assert page is not None
    for axis in page["axes"]:
        for row in axis["rows"]:
            assert row["commitments"][0].startswith(f"{axis['id']}.")


def test_what_answers_nothing_is_not_lost(
    edition: Callable[..., Edition], make_plan: Callable[..., Path]
) -> None:
    root = make_plan({"actions/2018/b.yaml": ORPHAN})
    page = follow_up(edition(date(2018, 7, 1), root))
    assert page is not None
    assert [row["id"] for row in page["others"]] == ["2018-L09"]


def test_a_year_to_come_has_no_rows(edition: Callable[..., Edition]) -> None:
    page = follow_up(replace(edition(), subject="2019"))
    assert page is not None
    assert (page["axes"], page["total"]) == ([], 0)


def test_an_unknown_year_is_told_with_the_nearest(edition: Callable[..., Edition]) -> None:
    with pytest.raises(PlantrackError) as caught:
        follow_up(replace(edition(), subject="2081"))
    assert "2018" in str(caught.value.values)


def test_before_any_year_there_is_nothing(edition: Callable[..., Edition]) -> None:
    assert follow_up(edition(date(2016, 6, 1))) is None


ORPHAN = """\
deliverables:
  - id: 2018-L09
    title: Rester sans engagement
    commitments: [9.9]
"""
