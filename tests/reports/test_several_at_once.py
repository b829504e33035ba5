"""A day that several action plans hold: the board is told of each, of none as an earlier one."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from repository import commit

HEADER = """\
title: Ville
organisation: Ville d’essai
language: fr
whole_plan: true
period:
  start: 2017-01-01
  end: 2019-12-31
"""
FILES = {
    "plan/plan.yaml": HEADER,
    "plan/team.yaml": "roles:\n  - id: direction\n    title: Direction\n",
    "plan/axes/1.yaml": "id: 1\ntitle: Bâtir\ncommitments:\n  - {id: '1.1', title: Chauffer}\n",
    "actions/1.yaml": """\
deliverables:
  - id: G-1
    title: Grand projet
    commitments: ["1.1"]
    lead: direction
    due: 2019-06-30
    updates:
      - {date: 2018-02-01, status: cancelled, reason: Non.}
""",
}
PLAN = "title: Plan {label}\nlabel: {label}\nstart: {start}\nend: {end}\nadopted: {start}\n"
WORK = """\
deliverables:
  - id: {key}-L01
    title: Mesurer
    commitments: ["1.1"]
    lead: direction
    due: {start}
    updates:
      - {{date: {start}, status: in_progress, progress: 30, note: x}}
"""
PERIODS = (
    ("annee-18", "2018-01-01", "2018-12-31", "Année 2018"),
    ("exercice-18", "2018-04-01", "2019-03-31", "Exercice 2018-2019"),
)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Return the root of a plan whose two action plans overlap, with work of the whole plan."""
    files = dict(FILES)
    for key, start, end, label in PERIODS:
        files[f"actions/{key}/plan.yaml"] = PLAN.format(label=label, start=start, end=end)
        files[f"actions/{key}/1.yaml"] = WORK.format(key=key, start=start)
    commit(tmp_path, "2018-02-02T12:00:00Z", files)
    return tmp_path


def _board(plan: Path, plantrack: Callable, day: str, *words: str) -> str:
    ran = plantrack(
        "report", "board", "--annexes", "--format", "md", "--as-of", day, *words, root=plan
    )
    return ran.out.replace("\u00a0", " ")


def test_each_is_told_by_its_name(plan: Path, plantrack: Callable) -> None:
    told = _board(plan, plantrack, "2018-06-15")
    for name in ("Exercice 2018-2019", "Année 2018"):
        assert f"Plan d’action {name} : un seul livrable était promis à ce jour" in told
        assert f"- Plan d’action {name} : 30 %" in told
    assert "plan d’action antérieur" not in told


def test_the_figure_of_the_whole_plan_s_own_work_is_its_own(
    plan: Path, plantrack: Callable
) -> None:
    told = _board(plan, plantrack, "2018-06-15")
    figure = "0 réalisé sur 1 livrable; avancement de 0 %, calculé sur 1 livrable."
    assert f"Plan d’action 2017-2019 : {figure}" in told
    page = plantrack(
        "report", "board", "--annexes", "--format", "html", "--as-of", "2018-06-15", root=plan
    ).out
    anchors = re.findall(r'\bid="([^"]+)"', page)
    assert len(anchors) == len(set(anchors))


def test_the_board_is_asked_to_decide_of_each(plan: Path, plantrack: Callable) -> None:
    told = _board(plan, plantrack, "2018-06-15", "--lang", "en")
    assert "**Grand projet**: cancel." in told
    assert "that “Grand projet” be cancelled" in told
    assert "from earlier" not in told


def test_one_that_has_ended_is_an_earlier_one(plan: Path, plantrack: Callable) -> None:
    told = _board(plan, plantrack, "2019-02-01")
    assert "1 livrable d’un plan d’action antérieur est aussi en retard : annee-18-L01." in told


def test_a_completion_that_stays_has_no_cause(plan: Path, plantrack: Callable) -> None:
    commit(
        plan,
        "2018-06-01T12:00:00Z",
        {"plan/plan.yaml": HEADER + "events:\n  - {date: 2018-06-10, title: CA, kind: board}\n"},
    )
    told = _board(plan, plantrack, "2018-06-15")
    assert "Avancement du plan d’action Exercice 2018-2019 : 30 %, comme avant." in told


def test_work_of_others_that_hold_the_day_is_late_as_well(plan: Path, plantrack: Callable) -> None:
    told = _board(plan, plantrack, "2018-06-15", "--lang", "en")
    assert "1 other deliverable is late as well." in told
