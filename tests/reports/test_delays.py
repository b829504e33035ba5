"""Late work owes its readers a date, a reason and what is done, or says it has none."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from plantrack.reports.deliverables import deliverable_page
from plantrack.reports.edition import Edition

LATE = """\
deliverables:
  - id: 2018-L01
    title: Publier la carte
    commitments: [1.1]
    due: 2018-06-01
  - id: 2018-L02
    title: Publier le guide
    commitments: [1.1]
    updates:
      - date: 2018-02-01
        due: 2018-05-01
        reason: Attente de trois régions.
  - id: 2018-L03
    title: Publier la liste
    commitments: [1.1]
    due: 2018-04-01
    updates:
      - date: 2018-03-01
        due: 2018-05-01
"""


def rows(edition: Edition) -> dict[str, list[tuple[str, str | None, str]]]:
    pages = [deliverable_page(edition, one) for one in edition.snapshot.in_force]
    return {
        page["id"]: [(row["head"], row["told"], row["words"]) for row in page["delay"]]
        for page in pages
        if page["delay"]
    }


def test_the_real_plan_s_late_work(edition: Callable[..., Edition]) -> None:
    told = rows(edition())
    assert list(told) == ["2018-L07", "2018-L11"]
    heads = [head for head, _, _ in told["2018-L07"]]
    assert heads == ["Promised", "New date", "Reason", "Challenges", "Follow-up"]
    assert told["2018-L07"][0][2] == "for June 30, 2018"
    assert told["2018-L07"][1][2] == "September 15, 2018, past as well; resolution CA-2018-06"
    assert told["2018-L07"][2][1] == "Attente des données de trois régions."
    assert told["2018-L11"][1][2] == "none given"


def test_what_is_not_told_is_said(
    edition: Callable[..., Edition], make_plan: Callable[..., Path]
) -> None:
    told = rows(edition(date(2018, 7, 1), make_plan({"actions/2018/a.yaml": LATE})))
    assert told["2018-L01"] == [
        ("Promised", None, "for June 1, 2018"),
        ("New date", None, "none given"),
        ("Reason", None, "no reason given"),
        ("Follow-up", None, "none"),
    ]
    assert told["2018-L02"][:3] == [
        ("Promised", None, "for May 1, 2018"),
        ("New date", None, "none given"),
        ("Reason", "Attente de trois régions.", ""),
    ]
    assert told["2018-L03"][1:3] == [
        ("New date", None, "May 1, 2018, past as well; without a resolution"),
        ("Reason", None, "no reason given"),
    ]


def test_after_the_end_nothing_is_late(edition: Callable[..., Edition]) -> None:
    assert rows(edition(date(2020, 3, 31))) == {}
