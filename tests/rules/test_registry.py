"""The rules are found, named by their files, and whole."""

from pathlib import Path

import pytest

from plantrack import rules
from plantrack.diagnostics import Severity
from plantrack.rules import RULES, Rule
from plantrack.rules.registry import GROUPS


def test_each_file_with_a_severity_is_a_rule_and_nothing_else() -> None:
    folder = Path(rules.__file__).parent
    files = {one.stem for one in folder.glob("*.py") if "\nSEVERITY = " in one.read_text("utf-8")}
    assert {name.replace("-", "_") for name in RULES} == files


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda one: one.name)
def test_a_rule_has_a_page_that_shows_an_example(rule: Rule) -> None:
    assert rule.summary.endswith(".")
    assert len(rule.summary) <= 100
    assert rule.group in GROUPS
    assert rule.page.count("\n\n") >= 2


def test_errors_of_reading_are_locked_and_others_are_not() -> None:
    assert RULES["syntax-error"].is_locked
    assert not RULES["stray-file"].is_locked
    assert not RULES["unknown-role"].is_locked
    assert RULES["stray-file"].severity is Severity.WARNING
