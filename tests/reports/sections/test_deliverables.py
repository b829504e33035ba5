"""A table of deliverables: what each row says, and what it leaves to its heading."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from plantrack.reports.edition import Edition
from plantrack.reports.sections.deliverables import deliverables_table, late_listing

ADDED = """\
deliverables:
  - id: 2018-L02
    title: Publier la suite
    commitments: ["1.1", "1.10"]
    lead: direction
    due: 2018-06-30
    added: 2018-02-01
    continues: 2017-L01
    updates:
      - date: 2018-03-01
        due: 2018-12-15
        reason: Attente.
"""
ORIGINS = "added on 2018-02-01 · continues 2017-L01 · also answers 1.10"


def test_a_row_says_all_that_is_known(
    edition: Callable[..., Edition], make_plan: Callable[..., Path], lines: Callable
) -> None:
    one = edition(date(2018, 9, 1), make_plan({"actions/2018/a.yaml": ADDED}))
    (standing,) = one.snapshot.of_year(2018)
    (row,) = lines((deliverables_table(one, [standing], "x", here="1.1"),))
    assert row.split(" | ") == [
        "2018-L02",
        f"Publier la suite\n{ORIGINS}",
        "Direction",
        "2018-12-15\nwas 2018-06-30",
        "○\u00a0Planned",
        "0%",
    ]
    (row,) = lines((deliverables_table(one, [standing], "x", lead=False),))
    assert "Direction" not in row
    assert "answers 1.1, 1.10" in row


def test_the_state_stands_behind_its_words(edition: Callable[..., Edition]) -> None:
    one = edition()
    table = deliverables_table(one, one.status.late, "x")
    assert {row[4].value for row in table.groups[0].rows} == {"late"}


def test_late_work_without_a_word_says_so(
    edition: Callable[..., Edition], make_plan: Callable[..., Path], lines: Callable
) -> None:
    one = edition(
        date(2018, 9, 1),
        make_plan({"actions/2018/a.yaml": ADDED.split("    updates", maxsplit=1)[0]}),
    )
    told = lines((late_listing(one, one.status.late),))
    assert told[1:] == [
        "Promised: for June 30, 2018",
        "New date: none given",
        "Reason: no reason given",
        "Follow-up: none",
    ]
