"""What became of the promises: the counts of the views, and why the axes do not add up to them."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import date

from plantrack.reports.edition import Edition
from plantrack.reports.sections.kinds import Meter, Section, Table
from plantrack.reports.sections.promises import progress, promises


def table_of(part: tuple[Section, ...]) -> Table:
    return next(each for each in part if isinstance(each, Table))


def test_the_table_holds_the_figures_of_the_views(
    edition: Callable[..., Edition], lines: Callable
) -> None:
    today = edition()
    part, current = promises(today), today.status.current
    assert current
    promised = asdict(current.figures.promised)
    table = table_of(part)
    assert sorted(cell.value for cell in table.total[1:]) == sorted(
        count for fate, count in promised.items() if fate != "with_evidence"
    )
    for status, row in zip(today.status.axes, table.groups[0].rows, strict=True):
        assert row[1].value == status.years[2018].promised.total
    assert lines(part)[-1] == (
        "Rows do not add up: 3 deliverables count in several axes "
        "(2018-L01, 2018-L11 and 2018-L13)."
    )


def test_after_the_end_nothing_is_late_and_every_year_is_told(
    edition: Callable[..., Edition],
) -> None:
    ended = edition(date(2020, 3, 31))
    assert "late" not in [column.words for column in table_of(promises(ended)).columns]
    (meter,) = (each for each in progress(ended) if isinstance(each, Meter))
    labels = [label[0].text for label, _ in meter.shares]
    assert labels == ["2017", "2018", "2019", "The whole plan"]


def test_before_the_start_there_is_nothing_to_count(edition: Callable[..., Edition]) -> None:
    before = edition(date(2016, 12, 31))
    assert promises(before) == progress(before) == ()
