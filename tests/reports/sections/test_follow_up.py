"""A year followed up: each deliverable once, its gap with its reason."""

from collections.abc import Callable
from datetime import date

from plantrack.reports.edition import Edition
from plantrack.reports.sections import follow_up
from plantrack.reports.sections.kinds import Table


def test_each_deliverable_of_the_year_stands_once(edition: Callable[..., Edition]) -> None:
    one = edition()
    tables = [each for each in follow_up.deliverables(one) if isinstance(each, Table)]
    found = [row[2].text[0].text for each in tables for row in each.groups[0].rows]
    assert sorted(found) == sorted(each.deliverable.id for each in one.snapshot.of_year("2018"))


def test_a_gap_has_its_reason_and_resolution(
    edition: Callable[..., Edition], lines: Callable
) -> None:
    (row,) = [each for each in lines(follow_up.deliverables(edition())) if "2018-L07" in each]
    cells = row.split(" | ")
    assert cells[4] == "2018-06-30\nrevised to 2018-09-15"
    assert cells[7].startswith("due date moved from 2018-06-30 to 2018-09-15: Attente")
    assert "(CA-2018-06)" in cells[7]


def test_before_any_action_plan_it_says_so(
    edition: Callable[..., Edition], lines: Callable
) -> None:
    one = edition(date(2016, 6, 1))
    assert lines(follow_up.position(one)) == ["No action plan has begun on that day."]
    assert follow_up.deliverables(one) == follow_up.completion(one) == ()
