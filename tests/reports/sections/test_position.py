"""The first pages: figures of the views, in the order in which a board reads them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from plantrack.project.earlier import earlier_plan
from plantrack.reports.edition import Edition
from plantrack.reports.sections import position, promises, until_next
from plantrack.reports.sections.kinds import Meter, Table


def test_the_table_sums_up_without_counting_twice(edition: Callable[..., Edition]) -> None:
    one = edition()
    (table,) = [each for each in promises.promises(one) if isinstance(each, Table)]
    assert one.status.current is not None
    assert table.total[1].value == one.status.current.figures.promised.total
    rows = [row[1].value for group in table.groups for row in group.rows]
    assert sum(filter(None, rows)) == table.total[1].value + 3


def test_completion_beside_the_time_elapsed_then_year_by_year(
    edition: Callable[..., Edition],
) -> None:
    def shares(day: date) -> list[tuple[str, bool]]:
        (meter,) = [e for e in promises.progress(edition(day)) if isinstance(e, Meter)]
        return [(label[0].text, label[0].tone == "quiet") for label, _ in meter.shares]

    assert shares(date(2018, 9, 30)) == [("completion", False), ("time elapsed", True)]
    ended = shares(date(2020, 6, 30))
    assert ended[-1] == ("The whole plan", False)


def test_late_work_says_what_is_done_about_it(
    edition: Callable[..., Edition], lines: Callable
) -> None:
    told = lines(position.trouble(edition()))
    at = told.index(
        "▲\u00a02018-L07 Publier la cartographie des ressources d’accompagnement "
        "(Développement de l’écosystème)"
    )
    assert told[at + 2] == "New date: September 15, 2018, past as well; resolution CA-2018-06"
    assert position.trouble(edition(date(2020, 6, 30))) == ()


def test_what_comes_next_is_in_the_order_of_dates(
    edition: Callable[..., Edition], lines: Callable
) -> None:
    told = lines(until_next.coming(edition()))
    assert told[0] == "Before the meeting of October 16, 2018"
    assert [line.split(":")[0] for line in told[1:]] == ["October 1", "October 15", "October 16"]
    assert told[2].endswith("· Communications · 2018-L03")


def test_since_the_last_meeting(edition: Callable[..., Edition], lines: Callable) -> None:
    one = edition()
    assert position.since(one) == ()
    one = replace(one, earlier=earlier_plan(one.project, date(2018, 6, 12), one.snapshot.day))
    assert "5 done" in lines(position.since(one))[1]
