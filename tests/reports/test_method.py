"""The method told is that of the report: nothing that its figures do not use."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from plantrack.reports import method
from plantrack.reports.classes import CLASSES
from plantrack.reports.edition import Edition
from plantrack.reports.parts import built
from plantrack.reports.sections.kinds import Listing
from plantrack.reports.sections.spans import shown


def test_weights_are_told_where_they_differ(
    edition: Callable[..., Edition], make_plan: Callable[..., Path]
) -> None:
    assert any("2018-L07 (2)" in one for one in method.of_board(edition()))
    plain = method.of_board(edition(date(2018, 7, 1), make_plan()))
    assert "Every deliverable has the same weight." in plain


def test_a_year_tells_its_own_weights(edition: Callable[..., Edition]) -> None:
    year = " ".join(method.of_year(replace(edition(), subject="2017")))
    assert "2017-L04 (2)" in year
    assert "2018-L07" not in year


ALL = ["Promised to date", "Time elapsed"]
RULES = {  # what each tells, and what it leaves out
    "board": (["indicator to maintain", *ALL], []),
    "year": (ALL, ["indicator"]),
    "role": (["Late:", "rounded down"], ["indicator", *ALL]),
    "partner": (["Late:", "rounded down"], ["indicator", *ALL]),
    "evidence": (["SHA-256", "Committed"], ["completion", "rounded"]),
}


@pytest.mark.few(3)
@pytest.mark.parametrize("name", RULES)
def test_each_report_tells_its_own_rules(edition: Callable[..., Edition], name: str) -> None:
    told, untold = RULES[name]
    _, rules = built(CLASSES[name], edition()).method
    assert isinstance(rules, Listing)
    words = " ".join(shown(rule.text) for rule in rules.entries)
    assert all(one in words for one in told)
    assert not [one for one in untold if one in words]


def test_without_indicators_there_is_no_rule_of_theirs(
    edition: Callable[..., Edition], make_plan: Callable[..., Path]
) -> None:
    words = " ".join(method.of_board(edition(date(2018, 7, 1), make_plan())))
    assert "indicator" not in words
