"""A plan in quarters, and one of its whole time, lived through in English from the command line."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from conftest import Ran

CLOCK = date(2026, 11, 28)
QUARTERS = (
    *("--from", "okr-quarters", "--title", "Next", "--organisation", "Org", "--language", "en"),
    *("--start", "2025-01-01", "--end", "2028-12-31", "--periods", "quarters"),
)
TREE = (
    *("--from", "climate-tree", "--title", "Tree", "--organisation", "Org", "--language", "en"),
    *("--start", "2025-01-01", "--end", "2030-12-31", "--periods", "none"),
)
Run = Callable[..., Ran]


@pytest.fixture
def say(plantrack: Run) -> Run:
    """Return the program, in English, on a day of 2026."""

    def run(*words: str, **more: Any) -> Ran:
        return plantrack("--lang", "en", *words, clock=CLOCK, **more)

    return run


@pytest.fixture
def quarters(say: Run, tmp_path: Path) -> Path:
    assert say("init", str(tmp_path / "quarters"), *QUARTERS).code == 0
    return tmp_path / "quarters"


@pytest.fixture
def tree(say: Run, tmp_path: Path) -> Path:
    assert say("init", str(tmp_path / "tree"), *TREE).code == 0
    return tmp_path / "tree"


def header(root: Path) -> str:
    return (root / "plan/plan.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("word", ["plan", "2025-2030"])
@pytest.mark.parametrize(
    ("field", "value", "written"),
    [
        ("title", "Another title", "title: Another title"),
        ("words.action_plan", "action_plan", "action_plan: action_plan"),
        ("language", "fr-CA", "language: fr-CA"),
        ("timezone", "America/Toronto", "timezone: America/Toronto"),
        ("due_soon_days", "10", "due_soon_days: 10"),
        ("severities.no-lead", "off", 'no-lead: "off"'),
        ("period.end", "2031-12-31", "end: 2031-12-31"),
    ],
)
def test_the_plan_is_set_where_its_work_is_of_the_whole_plan(
    say: Run, tree: Path, word: str, field: str, value: str, written: str
) -> None:
    said = say("--root", str(tree), "set", word, field, value)
    assert (said.code, written in header(tree)) == (0, True), said.err


def test_the_plan_is_no_longer_an_example_once_it_says_so(say: Run, tree: Path) -> None:
    assert say("--root", str(tree), "unset", "plan", "illustrative").code == 0
    assert "illustrative" not in header(tree)
    assert json.loads(say("--root", str(tree), "why", "plan", "--json").out)["kind"] == "plan"
    assert say("--root", str(tree), "show", "plan").out.count("Tree") >= 1


@pytest.mark.parametrize(
    ("periods", "word"),
    [("none", "programme"), ("quarters", "work_plan"), ("years", "annual_plan")],
)
def test_only_a_plan_of_a_year_is_called_annual(
    say: Run, tmp_path: Path, periods: str, word: str
) -> None:
    root = tmp_path / "new"
    assert say("init", str(root), *TREE[:-1], periods).code == 0
    assert f"action_plan: {word}" in header(root)


def test_periods_stand_by_their_start_those_without_a_header_too(say: Run, quarters: Path) -> None:
    said = json.loads(say("--root", str(quarters), "coverage", "--json").out)
    named = [f"{year}-Q{number}" for year in range(2025, 2029) for number in range(1, 5)]
    assert said["periods"] == named


def test_fiscal_years_stand_by_their_start(say: Run, tmp_path: Path) -> None:
    root = str(tmp_path / "fiscal")
    options = [*QUARTERS[:-5], "2025-04-01", "--end", "2028-03-31", "--periods", "fiscal:04"]
    assert say("init", root, *options).code == 0
    said = json.loads(say("--root", root, "coverage", "--json").out)
    assert said["periods"] == ["2025-26", "2026-27", "2027-28"]


def test_coverage_of_many_periods_shows_those_with_work(say: Run, quarters: Path) -> None:
    said = say("--root", str(quarters), "coverage").out
    assert "2026-Q4\n" in said
    assert "Without work, and not shown: 2025-Q1 to 2026-Q3, 2027-Q1 to 2028-Q4\n" in said
    assert all(len(line) <= 80 for line in said.splitlines())


def test_coverage_of_many_periods_with_work_shows_the_last(say: Run, quarters: Path) -> None:
    work = (quarters / "actions/2026-Q4/1-welcome.yaml").read_text(encoding="utf-8")
    for year in (2025, 2026, 2027):
        for number in range(1, 5):
            folder = quarters / f"actions/{year}-Q{number}"
            folder.mkdir(exist_ok=True)
            first = date(year, 3 * number - 2, 1)
            (folder / "plan.yaml").write_text(
                f"title: Work\nstart: {first}\nend: {first.replace(day=28)}\n", encoding="utf-8"
            )
            (folder / "1-welcome.yaml").write_text(
                work.replace("2026-Q4", folder.name), encoding="utf-8"
            )
    said = say("--root", str(quarters), "coverage").out
    assert "2026-Q2  2026-Q3  2026-Q4\n" in said
    assert "No room here for 2025-Q1, 2027-Q1 to 2028-Q4: " in said
