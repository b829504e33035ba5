"""Figures of trees and periods of any kind, from the command line."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

PLAN = """\
title: Plan d’essai
organisation: Organisme d’essai
language: fr
whole_plan: true
period:
  start: 2025-01-01
  end: 2026-12-31
"""
AXIS = "id: 1\ntitle: Premier axe\ncommitments:\n  - id: 1.1\n    title: Premier engagement\n"
HEADER = "year: {year}\ntitle: Plan d’action\nstart: {year}-01-01\nend: {year}-12-31\n"
WORK = """\
deliverables:
  - id: {id}
    title: Publier le guide
    commitments: [1.1]
    due: 2025-06-30
"""
DEFERRED = """\
    updates:
      - date: 2025-05-01
        status: deferred
        progress: 40
"""


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    files = {
        "plan/plan.yaml": PLAN,
        "plan/axes/1.yaml": AXIS,
        "actions/2025/plan.yaml": HEADER.format(year=2025),
        "actions/2026/plan.yaml": HEADER.format(year=2026),
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("first", "second"), [("actions/a.yaml", "actions/2026/a.yaml"), ("actions/2025/a.yaml",) * 2]
)
def test_what_is_continued_by_no_later_period_is_counted(
    whole: Path, plantrack: Callable, first: str, second: str
) -> None:
    before, after = WORK.format(id="L01") + DEFERRED, WORK.format(id="L02")
    after += "    continues: L01\n"
    (whole / first).write_text(before, "utf-8")
    with (whole / second).open("a", encoding="utf-8") as file:
        file.write(after if first != second else after.removeprefix("deliverables:\n"))
    assert "continues-not-earlier" in plantrack("check", root=whole).out
    told = json.loads(plantrack("why", "plan", "--json", "--as-of", "2026-06-01", root=whole).out)
    assert (told["value"], told["left_out"]) == (0.2, [])


def test_work_of_the_whole_plan_takes_over_from_no_action_plan(
    whole: Path, plantrack: Callable
) -> None:
    (whole / "actions/2025/a.yaml").write_text(WORK.format(id="L01") + DEFERRED, "utf-8")
    (whole / "actions/a.yaml").write_text(WORK.format(id="L02") + "    continues: L01\n", "utf-8")
    told = json.loads(plantrack("why", "plan", "--json", "--as-of", "2026-06-01", root=whole).out)
    assert (told["value"], told["left_out"]) == (0.2, [])


def test_an_axis_left_without_commitments_stands_among_those_withdrawn(
    real_root: Path, tmp_path: Path, plantrack: Callable
) -> None:
    root = tmp_path / "plan"
    shutil.copytree(real_root, root)
    below = [f"4.{number}" for number in range(1, 6)]
    for name in below:
        words = ("withdraw", name, "--reason", "Confié aux pôles.", "--date", "2018-06-01")
        assert plantrack(*words, root=root).code == 0
    day = ("--as-of", "2018-09-30")
    status = json.loads(plantrack("status", "--json", *day, root=root).out)
    coverage = json.loads(plantrack("coverage", "--json", *day, root=root).out)
    listed = [each["id"] for axis in status["axes"] for each in axis["commitments"]]
    assert listed == [each["id"] for each in coverage["commitments"]]
    assert listed[-6:] == ["4", *below]
    report = plantrack("report", "board", "--annexes", *day, root=root).out
    table = report.split("## Couverture des engagements", 1)[1].split("\n## ")[0]
    assert sum(line.endswith((" oui |", " pas encore |")) for line in table.splitlines()) == 17


def test_the_header_of_a_plan_whose_work_is_of_the_whole_plan_is_edited(
    whole: Path, plantrack: Callable
) -> None:
    (whole / "actions/a.yaml").write_text(WORK.format(id="L01"), "utf-8")
    header = whole / "plan/plan.yaml"
    for field, value in (("licence", "CC-BY-4.0"), ("due_soon_days", "7")):
        ran = plantrack("set", "plan", field, value, "--reason", "Adopté.", root=whole)
        assert ran.code == 0, ran.err
        assert f"{field}: {value}\n" in header.read_text("utf-8")
    ran = plantrack("unset", "plan", "licence", "--reason", "Adopté.", root=whole)
    assert (ran.code, "licence" in header.read_text("utf-8")) == (0, False)
