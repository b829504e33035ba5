"""A deliverable tells its dates, reasons, decisions and proofs, of the day and no later."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from plantrack.reports.deliverables import deliverable_page
from plantrack.reports.edition import Edition


def page(edition: Edition, identifier: str) -> dict[str, Any]:
    found = {one.deliverable.id: one for one in edition.snapshot.every}
    return deliverable_page(edition, found[identifier])


def test_a_late_one_tells_both_dates_its_reason_and_the_last_challenges(
    edition: Callable[..., Edition],
) -> None:
    one = page(edition(), "2018-L07")
    assert one["due_adopted"]["iso"] == "2018-06-30"
    assert one["due"]["iso"] == "2018-09-15"
    assert one["due_reason"] == "Attente des données de trois régions."
    assert one["due_resolution"] == "CA-2018-06"
    assert one["challenges"]["date"]["iso"] == "2018-09-11"
    assert one["path"] == "actions/2018/2-ecosysteme.yaml"
    assert [mark["kind"] for mark in one["marks"]] == ["late"]


def test_nothing_after_the_day_is_told(edition: Callable[..., Edition]) -> None:
    one = page(edition(date(2018, 4, 30)), "2018-L07")
    assert one["challenges"]["text"] == "Trois régions n’ont pas encore de répondant."
    assert not one["due_moved"]
    assert one["evidence"] == []
    assert [each["done"] for each in one["milestones"]] == [True, False, False]


def test_a_deferred_one_names_where_it_went(edition: Callable[..., Edition]) -> None:
    one = page(edition(), "2017-L08")
    assert one["status_words"] == "Deferred to 2018"
    assert one["successor"]["id"] == "2018-L07"
    assert one["reason"]


def test_after_the_end_what_is_open_was_never_closed(
    edition: Callable[..., Edition], make_plan: Callable[..., Path]
) -> None:
    root = make_plan({"actions/2018/b.yaml": OPEN})
    one = page(edition(date(2019, 6, 1), root), "2018-L02")
    assert [mark["words"] for mark in one["marks"]] == ["never closed"]


def test_a_later_entry_can_tell_the_board_s_decision(
    edition: Callable[..., Edition], make_plan: Callable[..., Path]
) -> None:
    root = make_plan({"actions/2018/b.yaml": OPEN})
    assert page(edition(date(2018, 5, 15), root), "2018-L02")["due_resolution"] is None
    assert page(edition(date(2018, 7, 1), root), "2018-L02")["due_resolution"] == "CA-9"


OPEN = """\
deliverables:
  - id: 2018-L02
    title: Ouvrir
    commitments: [1.1]
    due: 2018-05-31
    updates:
      - date: 2018-05-01
        due: 2018-08-31
        reason: Attente.
      - date: 2018-06-12
        resolution: CA-9
"""


def test_what_continues_a_partial_one_is_told_once_it_is_in_force(
    edition: Callable[..., Edition],
) -> None:
    def successor(day: date) -> object:
        one = edition(day)
        found = {each.deliverable.id: each for each in one.snapshot.in_force}
        return deliverable_page(one, found["2018-L09"])["successor"]

    assert successor(date(2018, 9, 30)) is None
    assert successor(date(2020, 3, 31))["id"] == "2019-L09"  # type: ignore[index]  # a page


def test_what_was_done_late_says_so(edition: Callable[..., Edition]) -> None:
    one = edition(date(2020, 3, 31))
    pages = {each.deliverable.id: deliverable_page(one, each) for each in one.snapshot.in_force}
    assert pages["2017-L06"]["gap"][0]["words"] == "done 3 days after the adopted due date"
    assert pages["2017-L01"]["gap"] == []
