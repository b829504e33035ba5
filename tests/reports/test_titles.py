"""The title of each report names the action plan of the day, and whether it is an example."""

from collections.abc import Callable
from datetime import date

import pytest

from plantrack.reports.edition import Edition
from plantrack.reports.titles import title_of


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("board", "REPORT ON ACTION PLAN 2018 AS OF SEPTEMBER 30, 2018 (example)"),
        ("year", "FOLLOW-UP OF ACTION PLAN 2018 AS OF SEPTEMBER 30, 2018 (example)"),
        ("role", "DELIVERABLES BY ROLE AS OF SEPTEMBER 30, 2018 (example)"),
        ("partner", "DELIVERABLES BY PARTNER AS OF SEPTEMBER 30, 2018 (example)"),
        ("evidence", "EVIDENCE OF WHAT IS DONE AS OF SEPTEMBER 30, 2018 (example)"),
    ],
)
def test_titles(edition: Callable[..., Edition], name: str, title: str) -> None:
    assert title_of(edition(), name) == title


def test_once_the_plan_has_ended_it_is_the_plan_s(edition: Callable[..., Edition]) -> None:
    assert title_of(edition(date(2020, 3, 31)), "board").startswith("REPORT ON THE PLAN AS OF")
