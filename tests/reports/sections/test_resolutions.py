"""What the board decides, written out for its minutes, and what it is to regularise."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from plantrack.reports.edition import Edition
from plantrack.reports.sections import resolutions

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


def test_each_resolution_is_moved_with_its_reason_and_a_line(
    edition: Callable[..., Edition], lines: Callable
) -> None:
    told = lines(resolutions.resolutions(edition()))
    blank = "__________"
    assert told[1].startswith(
        f"1\u00a0It is moved by {blank} and seconded by {blank} that the due "
    )
    assert told[1].endswith("Premiers Peuples” be moved from June 22 to November 16, 2018.")
    assert told[2].startswith("Reason: Les organisations demandent")
    assert told[3:5] == ["Deliverable: 2018-L15", "Resolution: __________"]


def test_what_is_to_be_regularised_is_named_and_may_be_ratified(
    edition: Callable[..., Edition], lines: Callable
) -> None:
    told = [line.split(" · ") for line in lines(resolutions.to_regularise(edition()))[2:]]
    assert [line[1:] for line in told] == [
        ["deferred to 2018", "December 5, 2017", "2017-L04"],
        ["deferred to 2018", "December 11, 2017", "2017-L08"],
        ["cancelled", "November 28, 2017", "2017-L23"],
    ]
    assert told[2][0] == "Accueillir les nouveaux élus municipaux dans six régions"
    ratified = lines(resolutions.ratifications(edition()))
    numbers = [line.split("\u00a0")[0] for line in ratified if "is moved by" in line]
    assert numbers == ["2", "3", "4"], "they go on from those that are asked"
    assert any("that the cancellation of “Accueillir" in line for line in ratified)


def test_deferrals_come_first_then_cancellations_then_dates(
    edition: Callable[..., Edition], make_plan: Callable[..., Path], lines: Callable
) -> None:
    one = edition(date(2018, 7, 1), make_plan({"actions/2018/a.yaml": ASKED}))
    moved = [
        line.split(" that ")[1] for line in lines(resolutions.resolutions(one)) if " that " in line
    ]
    assert moved[:3] == [
        "“Reporté” be deferred to a later year.",
        "“Abandonné” be cancelled.",
        "the due date of “Déplacé” be moved from June 1 to September 1, 2018.",
    ]


def test_where_nothing_is_to_be_decided_nothing_is_signed(
    edition: Callable[..., Edition], make_plan: Callable[..., Path], lines: Callable
) -> None:
    none = edition(date(2018, 7, 1), make_plan({"actions/2018/a.yaml": "deliverables: []\n"}))
    assert lines(resolutions.resolutions(none))[1:] == ["No decision is asked of the board."]
    ended = edition(date(2020, 3, 31))
    assert lines(resolutions.resolutions(ended))[1:] == ["No decision is asked of the board."]
    assert len(lines(resolutions.to_regularise(ended))) == 2 + 6
    assert lines(resolutions.resolutions(edition()))[-1].startswith("The figures already count")
    assert resolutions.signatures(none) == resolutions.to_regularise(none) == ()
    assert len(lines(resolutions.signatures(edition()))) == 2
