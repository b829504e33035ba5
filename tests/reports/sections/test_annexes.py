"""The annexes: every commitment and deliverable, none twice in its place."""

from collections.abc import Callable
from datetime import date

from plantrack.reports.edition import Edition
from plantrack.reports.sections import annexes
from plantrack.reports.sections.kinds import Heading, Table


def test_each_commitment_has_its_deliverables(edition: Callable[..., Edition]) -> None:
    one = edition()
    part = annexes.commitments(one)
    anchors = [each.anchor for each in part if isinstance(each, Heading) and each.level == 4]
    assert anchors == [f"commitment-{key}" for key in one.snapshot.plan.commitments]
    for table in (each for each in part if isinstance(each, Table)):
        key = table.anchor.removeprefix("caption-")
        found = [row[0].text[0].text for group in table.groups for row in group.rows]
        assert found == [each.deliverable.id for each in one.snapshot.answering(key)]


def test_coverage_is_done_out_of_all_by_year(edition: Callable[..., Edition]) -> None:
    one = edition()
    (table,) = [each for each in annexes.coverage(one) if isinstance(each, Table)]
    rows = [row for group in table.groups for row in group.rows]
    assert len(rows) == len(one.snapshot.plan.commitments)
    assert len(table.groups) == len(one.snapshot.plan.axes)
    done = sum(each.done for covered in one.coverage.commitments for each in covered.cells.values())
    assert sum(cell.value for row in rows for cell in row[1:-1] if cell.value) == done  # type: ignore[misc]  # counts


def test_what_is_behind_tells_where_it_went(
    edition: Callable[..., Edition], lines: Callable
) -> None:
    told = [line for line in lines(annexes.behind(edition())) if line.startswith("2017-L04")]
    assert told
    assert told[0].endswith("2018-L04 (2018)")


def test_indicators_and_remarks(edition: Callable[..., Edition], lines: Callable) -> None:
    one = edition()
    assert len(lines(annexes.indicators(one))) == 1 + len(one.snapshot.plan.indicators)
    assert any("2018-L01" in line for line in lines(annexes.remarks(one)))


def test_before_the_plan_there_is_little_to_tell(edition: Callable[..., Edition]) -> None:
    one = edition(date(2016, 6, 1))
    assert annexes.behind(one) == ()
