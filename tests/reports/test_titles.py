"""The title of each report names the action plan of the day, and whether it is an example."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from plantrack.reports import titles
from plantrack.reports.document import document_of
from plantrack.reports.edition import Edition
from plantrack.reports.names import REPORTS

TITLES = {
    "board": "ACTION PLAN 2018, AS OF SEPTEMBER 30 (example)",
    "summary": "ACTION PLAN 2018, AS OF SEPTEMBER 30 (example)",
    "minutes": "PROPOSED RESOLUTIONS, BOARD MEETING OF OCTOBER 16, 2018 (example)",
    "map": "MAP OF THE PLAN AS OF SEPTEMBER 30, 2018 (example)",
    "year": "FOLLOW-UP OF ACTION PLAN 2018 AS OF SEPTEMBER 30, 2018 (example)",
    "role": "DELIVERABLES BY ROLE AS OF SEPTEMBER 30, 2018 (example)",
    "partner": "DELIVERABLES BY PARTNER AS OF SEPTEMBER 30, 2018 (example)",
    "evidence": "EVIDENCE OF WHAT IS DONE AS OF SEPTEMBER 30, 2018 (example)",
}


@pytest.mark.few(4)
@pytest.mark.parametrize("name", REPORTS)
def test_titles(edition: Callable[..., Edition], name: str) -> None:
    assert document_of(edition(), name).title == TITLES[name]


@pytest.mark.parametrize(
    ("name", "subject", "title"),
    [
        (
            "role",
            "communications",
            "COMMUNICATIONS: DELIVERABLES AS OF SEPTEMBER 30, 2018 (example)",
        ),
        (
            "partner",
            "poles",
            "PÔLES D’ÉCONOMIE SOCIALE: DELIVERABLES AS OF SEPTEMBER 30, 2018 (example)",
        ),
    ],
)
def test_a_document_names_its_subject(
    edition: Callable[..., Edition], name: str, subject: str, title: str
) -> None:
    assert document_of(replace(edition(), subject=subject), name).title == title


def test_once_the_plan_has_ended_it_is_the_plan_s(edition: Callable[..., Edition]) -> None:
    assert titles.of_board(edition(date(2020, 3, 31))).startswith("REPORT ON THE PLAN AS OF")
