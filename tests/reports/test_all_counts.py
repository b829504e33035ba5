"""The paragraph of the first page: counts first, and grammar for one as for many."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plantrack.locale import Translator
from plantrack.reports.all_counts import adoption_sentences, summary_sentences
from plantrack.reports.edition import Edition

REAL = {
    date(2016, 12, 31): ["The plan begins on January 1, 2017: nothing is in force yet."],
    date(2018, 9, 30): [
        (
            "Of 14 deliverables promised to date, 9 are done (8 with evidence), 1 is done in "
            "part, 2 are late, 1 has a moved due date and 1 is cancelled."
        ),
        "9 deliverables are for later: 1 done, 7 in progress and 1 not started.",
        "Since 2017, 26 deliverables are done out of 46.",
        "18 commitments taken up out of 21 in force; 21 adopted.",
        "Not yet taken up: 1.4, 2.5 and 3.4.",
    ],
    date(2020, 3, 31): [
        "The plan ended on December 31, 2019.",
        (
            "Of 72 deliverables of the whole plan, 50 are done (47 with evidence), 11 are done in "
            "part, 4 were deferred to a later year and 7 were cancelled."
        ),
        "21 commitments taken up out of 21 in force; 21 adopted.",
    ],
}


@pytest.mark.parametrize("day", REAL)
def test_the_real_plan_is_told(edition: Callable[..., Edition], day: date) -> None:
    assert summary_sentences(edition(day)) == REAL[day]


def test_the_real_plan_is_told_in_french(
    edition: Callable[..., Edition], french: Translator
) -> None:
    told = " ".join(summary_sentences(edition(language=french.language)))
    assert told.startswith(
        "Sur 14 livrables promis à ce jour, 9 sont réalisés (8 avec preuve), 1 est réalisé en "
        "partie, 2 sont en retard, 1 a une échéance déplacée et 1 est abandonné. "
    )
    assert "18 engagements repris sur 21 en vigueur; 21 adoptés." in told
    assert "(s)" not in told


@pytest.mark.parametrize(
    ("updates", "fate"),
    [
        ("", "it is late"),
        ("- {date: 2018-05-01, status: done}", "it is done, without evidence"),
        ("- {date: 2018-05-01, status: done, evidence: [x]}", "it is done, with evidence"),
        ("- {date: 2018-05-01, due: 2018-12-01, reason: x}", "its due date was moved"),
        ("- {date: 2018-05-01, status: cancelled, reason: x}", "it is cancelled"),
        ("- {date: 2018-05-01, status: deferred, reason: x}", "it is deferred"),
        (
            "- {date: 2018-05-01, status: partial, progress: 5, reason: x}",
            "it is closed and done in part",
        ),
    ],
)
def test_a_single_promise_has_its_own_sentence(
    edition: Callable[..., Edition], make_plan: Callable[..., Path], updates: str, fate: str
) -> None:
    root = make_plan(
        {"actions/2018/a.yaml": ONE + (f"    updates:\n      {updates}\n" * bool(updates))}
    )
    first = summary_sentences(edition(date(2018, 7, 1), root))[0]
    assert first == f"A single deliverable was promised to date: {fate}."


def test_an_action_plan_begun_without_adoption_is_named(
    edition: Callable[..., Edition], make_plan: Callable[..., Path]
) -> None:
    header = "year: 2018\ntitle: x\nstart: 2018-01-01\nend: 2018-12-31\n"
    root = make_plan({"actions/2018/plan.yaml": header})
    assert adoption_sentences(edition(date(2018, 7, 1), root)) == [
        "Action plan 2018 is not adopted: it began on January 1, 2018 without an adoption date."
    ]
    assert adoption_sentences(edition(date(2017, 7, 1), root)) == []


def test_late_work_of_earlier_years_is_told_beside_the_year_s_counts(
    edition: Callable[..., Edition], make_plan: Callable[..., Path]
) -> None:
    late = ONE.replace("2018", "2017")
    root = make_plan({"actions/2017/a.yaml": late})
    told = summary_sentences(edition(date(2018, 7, 1), root))
    assert "1 deliverable of an earlier action plan is late: 2017-L01." in told


ONE = """\
deliverables:
  - id: 2018-L01
    title: Publier
    commitments: [1.1]
    due: 2018-06-30
"""
