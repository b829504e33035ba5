"""`plantrack rules`."""

import json
from collections.abc import Callable

import pytest

from plantrack.rules import RULES


def test_every_rule_is_listed_in_both_languages(plantrack: Callable) -> None:
    for language in ("fr", "en"):
        out = plantrack("rules", "--lang", language).out
        assert all(name in out for name in RULES)


def test_the_plan_s_own_severities_are_shown(plantrack: Callable, make_plan: Callable) -> None:
    header = make_plan().joinpath("plan/plan.yaml")
    header.write_text(
        header.read_text(encoding="utf-8") + "severities:\n  done-without-evidence: off\n",
        encoding="utf-8",
    )
    answer = json.loads(plantrack("rules", "--json", root=header.parents[1]).out)
    found = {one["rule"]: one["severity"] for one in answer["rules"]}
    assert found["done-without-evidence"] == "off"


def test_no_plan_is_needed(plantrack: Callable, tmp_path: object) -> None:
    assert plantrack("rules", root=tmp_path).code == 0


@pytest.mark.parametrize("width", [60, 80])
def test_what_a_rule_finds_is_told_whole(
    plantrack: Callable, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    out = plantrack("rules", "--lang", "en").out
    assert "…" not in out
    told = " ".join(out.split())
    assert RULES["no-due-date"].summary in told
    assert RULES["uncovered-commitment"].summary in told
