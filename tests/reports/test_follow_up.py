"""A year's action plan followed up: each of its deliverables once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from plantrack.errors import PlantrackError
from plantrack.model import Axis
from plantrack.reports.edition import Edition
from plantrack.reports.follow_up import axes_followed, year_meant
from plantrack.views.standing import Standing


@pytest.mark.parametrize("year", ["2017", "2018", None])
def test_each_deliverable_of_the_year_stands_once(
    edition: Callable[..., Edition], year: str | None
) -> None:
    today = replace(edition(), subject=year)
    found = followed(today)
    rows = [each for _, standings in found for each in standings]
    wanted = today.snapshot.of_year(int(year or 2018))
    assert len(rows) == len(wanted)
    assert {each.deliverable.id for each in rows} == {each.deliverable.id for each in wanted}


def test_it_stands_in_the_axis_of_its_first_commitment(edition: Callable[..., Edition]) -> None:
    for axis, standings in followed(edition()):
        assert axis
        for each in standings:
            assert each.deliverable.commitments[0].startswith(f"{axis.id}.")


def test_what_answers_nothing_is_not_lost(
    edition: Callable[..., Edition], make_plan: Callable[..., Path]
) -> None:
    root = make_plan({"actions/2018/b.yaml": ORPHAN})
    axis, standings = followed(edition(date(2018, 7, 1), root))[-1]
    assert axis is None
    assert [each.deliverable.id for each in standings] == ["2018-L09"]


def test_a_year_to_come_has_no_rows(edition: Callable[..., Edition]) -> None:
    assert followed(replace(edition(), subject="2019")) == []


def test_an_unknown_year_is_told_with_the_nearest(edition: Callable[..., Edition]) -> None:
    with pytest.raises(PlantrackError) as caught:
        year_meant(replace(edition(), subject="2081"))
    assert "2018" in str(caught.value.values)


def test_before_any_year_there_is_nothing(edition: Callable[..., Edition]) -> None:
    assert year_meant(edition(date(2016, 6, 1))) is None


def followed(edition: Edition) -> list[tuple[Axis | None, tuple[Standing, ...]]]:
    year = year_meant(edition)
    assert year
    return axes_followed(edition, year)


ORPHAN = """\
deliverables:
  - id: 2018-L09
    title: Rester sans engagement
    commitments: [9.9]
"""
