"""The method told is that of the report: nothing that its figures do not use."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from plantrack.reports.edition import Edition
from plantrack.reports.method import method


def test_weights_are_told_where_they_differ(
    edition: Callable[..., Edition], make_plan: Callable[..., Path]
) -> None:
    assert any("2018-L07 (2)" in one for one in method(edition(), "board"))
    plain = method(edition(date(2018, 7, 1), make_plan()), "board")
    assert "Every deliverable has the same weight." in plain


def test_a_year_tells_its_own_weights(edition: Callable[..., Edition]) -> None:
    year = " ".join(method(replace(edition(), subject="2017"), "year"))
    assert "2017-L04 (2)" in year
    assert "2018-L07" not in year


@pytest.mark.parametrize(
    ("report", "told", "untold"),
    [
        ("board", ["indicator to maintain", "Promised to date", "Time elapsed"], []),
        ("year", ["Promised to date", "Time elapsed"], ["indicator"]),
        ("role", ["Late:", "rounded down"], ["indicator", "Promised to date", "Time elapsed"]),
        ("evidence", ["SHA-256", "Committed"], ["completion", "rounded"]),
    ],
)
def test_each_report_tells_its_own_rules(
    edition: Callable[..., Edition], report: str, told: list[str], untold: list[str]
) -> None:
    words = " ".join(method(edition(), report))
    assert all(one in words for one in told)
    assert not [one for one in untold if one in words]


def test_without_indicators_there_is_no_rule_of_theirs(
    edition: Callable[..., Edition], make_plan: Callable[..., Path]
) -> None:
    words = " ".join(method(edition(date(2018, 7, 1), make_plan()), "board"))
    assert "indicator" not in words
