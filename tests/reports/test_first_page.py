"""The first page: decisions not yet taken, a table that says why it does not add up."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path

from plantrack.reports.edition import Edition
from plantrack.reports.first_page import axes_table, decisions, first_page


def test_only_what_has_no_resolution_is_asked(edition: Callable[..., Edition]) -> None:
    assert [(one["kind"], one["id"]) for one in decisions(edition())] == [("moved", "2018-L15")]


def test_deferrals_come_first_then_cancellations_then_dates(
    edition: Callable[..., Edition], make_plan: Callable[..., Path]
) -> None:
    found = decisions(edition(date(2018, 7, 1), make_plan({"actions/2018/a.yaml": ASKED})))
    assert [(one["asked"], one["id"], one["reason"]) for one in found] == [
        ("Defer to a later year", "D3", "no reason given"),
        ("Cancel", "D2", "Plus requis."),
        ("Move the due date from June 1, 2018 to September 1, 2018", "D1", "Attente."),
    ]


def test_the_table_holds_the_figures_of_the_views(edition: Callable[..., Edition]) -> None:
    one = edition()
    table, current = axes_table(one), one.status.current
    assert table
    assert current
    promised = asdict(current.figures.promised)
    assert table["distinct"] == {key: promised[key] for key in table["distinct"]}
    for row, axis in zip(table["rows"], one.status.axes, strict=True):
        figures = asdict(axis.years[2018].promised)
        assert row["cells"] == {key: figures[key] for key in row["cells"]}
    assert sum(row["cells"]["total"] for row in table["rows"]) > table["distinct"]["total"]
    assert table["notes"] == [
        "Rows do not add up: 3 deliverables count in several axes ({ids}).".format(
            ids="2018-L01, 2018-L11 and 2018-L13"
        )
    ]


def test_after_the_end_nothing_is_late_and_every_year_is_told(
    edition: Callable[..., Edition],
) -> None:
    page = first_page(edition(date(2020, 3, 31)))
    assert page["late"] == page["due_soon"] == page["decisions"] == []
    assert "late" not in page["axes_table"]["distinct"]
    assert [bar["label"] for bar in page["bars"]] == ["2017", "2018", "2019", "The whole plan"]
    assert all(bar["elapsed"] is None for bar in page["bars"])


def test_before_the_start_there_is_nothing_to_count(edition: Callable[..., Edition]) -> None:
    page = first_page(edition(date(2016, 12, 31)))
    assert page["axes_table"] is None
    assert page["bars"] == page["late"] == []


ASKED = """\
deliverables:
  - id: D1
    title: Déplacé
    commitments: [1.1]
    due: 2018-06-01
    updates:
      - {date: 2018-05-01, due: 2018-09-01, reason: Attente.}
  - id: D2
    title: Abandonné
    commitments: [1.1]
    due: 2018-06-01
    updates:
      - {date: 2018-05-01, status: cancelled, reason: Plus requis.}
  - id: D3
    title: Reporté
    commitments: [1.1]
    due: 2018-06-01
    updates:
      - {date: 2018-05-01, status: deferred}
  - id: D4
    title: Abandonné, résolu
    commitments: [1.1]
    due: 2018-06-01
    updates:
      - {date: 2018-05-01, status: cancelled, reason: x, resolution: CA-1}
  - id: D5
    title: Déplacé puis fini
    commitments: [1.1]
    due: 2018-06-01
    updates:
      - {date: 2018-05-01, due: 2018-09-01, reason: Attente.}
      - {date: 2018-06-01, status: done}
"""


def test_the_board_is_told_how_its_decisions_are_counted(edition: Callable[..., Edition]) -> None:
    note = first_page(edition())["decisions_note"]
    assert "already count" in note
    assert note.endswith("from earlier years: 2017-L04, 2017-L08 and 2017-L23.")
    calm = first_page(edition(date(2017, 2, 1)))
    assert calm["decisions"] == []
    assert calm["decisions_note"] == "No decision is asked of the board."
    assert first_page(edition(date(2020, 3, 31)))["decisions_note"] == (
        "Without a resolution in the journal, from earlier years: 2017-L04, 2017-L08, 2017-L23, "
        "2018-L04, 2018-L16 and 2018-L21."
    )


def test_silent_work_is_named(edition: Callable[..., Edition]) -> None:
    one = edition()
    assert [page["id"] for page in first_page(one)["silent"]] == [
        each.deliverable.id for each in one.status.silent
    ]
    assert first_page(one)["silent"]
