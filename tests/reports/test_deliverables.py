"""A deliverable tells its state, its marks, what differs from its promise; of the day, no later."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from plantrack.reports.deliverables import gap_words, marks_of, place_of, status_words
from plantrack.reports.edition import Edition
from plantrack.views.outcome import gaps_of
from plantrack.views.standing import Standing

OPEN = """\
deliverables:
  - id: 2018-L02
    title: Ouvrir
    commitments: [1.1]
    due: 2018-05-31
"""


def standing_of(edition: Edition, identifier: str) -> Standing:
    return next(each for each in edition.snapshot.every if each.deliverable.id == identifier)


def gaps(edition: Edition, identifier: str) -> list[str]:
    standing = standing_of(edition, identifier)
    outcome, day = edition.outcome(standing), edition.snapshot.day
    found = gaps_of(outcome, day, ended=edition.ended)
    return [gap_words(edition, standing, gap) for gap in found]


def test_a_late_one_tells_its_delay_and_its_place(edition: Callable[..., Edition]) -> None:
    today = edition()
    late = standing_of(today, "2018-L07")
    assert [kind for kind, _ in marks_of(today, late)] == ["late"]
    assert gaps(today, "2018-L07") == [
        "due date moved from 2018-06-30 to 2018-09-15",
        "15 days late",
    ]
    assert place_of(today, late).startswith("actions/2018/2-ecosysteme.yaml:")


def test_a_deferred_one_names_where_it_went(edition: Callable[..., Edition]) -> None:
    today = edition()
    assert status_words(today, standing_of(today, "2017-L08")) == "Deferred to 2018"


def test_after_the_end_what_is_open_was_never_closed(
    edition: Callable[..., Edition], make_plan: Callable[..., Path]
) -> None:
    after = edition(date(2019, 6, 1), make_plan({"actions/2018/b.yaml": OPEN}))
    marks = marks_of(after, standing_of(after, "2018-L02"))
    assert [words for _, words in marks] == ["never closed"]


def test_what_was_done_late_says_so(edition: Callable[..., Edition]) -> None:
    after = edition(date(2020, 3, 31))
    assert gaps(after, "2017-L06") == ["done 3 days after the adopted due date"]
    assert gaps(after, "2017-L01") == []
