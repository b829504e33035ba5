"""What the first page is told from: decisions not yet taken, promises kept, completions."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path

from plantrack.reports.edition import Edition
from plantrack.reports.first_page import asked_words, bars, decisions_note, promises_kept


def test_deferrals_come_first_then_cancellations_then_dates(
    edition: Callable[..., Edition], make_plan: Callable[..., Path]
) -> None:
    one = edition(date(2018, 7, 1), make_plan({"actions/2018/a.yaml": ASKED}))
    assert one.decisions
    found = [
        (asked_words(one, each), each.outcome.standing.deliverable.id, each.reason)
        for each in one.decisions.asked
    ]
    assert found == [
        ("Defer to a later year", "D3", None),
        ("Cancel", "D2", "Plus requis."),
        ("Move the due date from June 1, 2018 to September 1, 2018", "D1", "Attente."),
    ]


def test_the_table_holds_the_figures_of_the_views(edition: Callable[..., Edition]) -> None:
    one = edition()
    kept, current = promises_kept(one), one.status.current
    assert kept
    assert current
    promised = asdict(current.figures.promised)
    assert sorted(kept.distinct) == sorted(
        count for fate, count in promised.items() if fate != "with_evidence"
    )
    for axis, counts in kept.axes:
        status = next(each for each in one.status.axes if each.axis is axis)
        assert counts[0] == status.years["2018"].promised.total
    assert sum(counts[0] for _, counts in kept.axes) > kept.distinct[0]
    assert kept.notes == (
        "Rows do not add up: 3 deliverables count in several axes ({ids}).".format(
            ids="2018-L01, 2018-L11 and 2018-L13"
        ),
    )


def test_after_the_end_nothing_is_late_and_every_year_is_told(
    edition: Callable[..., Edition],
) -> None:
    one = edition(date(2020, 3, 31))
    kept = promises_kept(one)
    assert kept
    assert "late" not in kept.fates
    assert [bar.label for bar in bars(one)] == ["2017", "2018", "2019", "The whole plan"]
    assert all(bar.elapsed is None for bar in bars(one))


def test_before_the_start_there_is_nothing_to_count(edition: Callable[..., Edition]) -> None:
    one = edition(date(2016, 12, 31))
    assert promises_kept(one) is None
    assert bars(one) == []


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
    note = decisions_note(edition())
    assert "already count" in note
    assert note.endswith("from earlier years: 2017-L04, 2017-L08 and 2017-L23.")
    assert decisions_note(edition(date(2017, 2, 1))) == "No decision is asked of the board."
    assert decisions_note(edition(date(2020, 3, 31))) == (
        "Without a resolution in the journal, from earlier years: 2017-L04, 2017-L08, 2017-L23, "
        "2018-L04, 2018-L16 and 2018-L21."
    )
