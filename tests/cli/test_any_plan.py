"""A plan of three levels, of fiscal years and in its own words, from the command line."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from repository import commit
from unsealed import unsealed

FILES = {
    "plan/plan.yaml": """\
title: Ville sobre
organisation: Ville d’essai
language: fr
period:
  start: 2025-04-01
  end: 2028-03-31
words:
  levels: [pillar, objective, measure]
  deliverable: key_result
  action_plan: roadmap
""",
    "plan/team.yaml": "roles:\n  - id: direction\n    title: Direction\n",
    "plan/axes/1.yaml": """\
id: 1
title: Bâtir sobre
commitments:
  - id: "1.1"
    title: Chauffer moins
    commitments:
      - id: 1.1.1
        title: Isoler les écoles
      - id: 1.1.2
        title: Remplacer le mazout
  - id: "1.2"
    title: Loger mieux
    commitments:
      - id: 1.2.1
        title: Aider les ménages
""",
}
HEADER = """\
title: Feuille de route
label: {label}
start: {start}
end: {end}
adopted: {start}
"""
YEARS = (
    ("2025-26", "2025-04-01", "2026-03-31", "Exercice 2025-2026", "1.1.1"),
    ("2026-27", "2026-04-01", "2027-03-31", "Exercice 2026-2027", "1.1.2"),
)
WORK = """\
deliverables:
  - id: {key}-L01
    title: Mesurer les pertes
    commitments: ["{answers}"]
    lead: direction
    due: {end}
"""
USUAL = {
    "fr": r"axes?|engagements?|livrables?|plans? d’action",
    "en": r"ax[ei]s|commitments?|deliverables?|action plans?",
}
TYPED = re.compile(
    r"plan/axes\S*|uncovered-commitment|[+ -] +commitments:|[+-]deliverables:|`[^`]*`"
)
COMMANDS = (
    "status",
    "status --depth 2",
    "coverage",
    "show 1",
    "show 1.2",
    "show 1.1.1",
    "show 2025-26",
    "why 1.1",
    "history",
    "check",
    "changes",
    "report board --annexes --format md",
    "report year 2025-26 --format md",
    "new-year --dry-run",
    "new-year 2027-28 --carry none --dry-run",
    "defer 2025-26-L01 --to 2026-27 --reason x --dry-run",
    "defer 2025-26-L01 --to 2029-30 --reason x --dry-run",
    "withdraw 1.2.1 --reason x --replaced-by 1.1.2 --dry-run",
    "add --kind commitment --under 1.2 --id 1.2.2 --title Rénover --dry-run",
)
OF_PERIODS = (
    "defer 2026-27-L01 --to 2025-26 --reason x",
    "update 2025-26-L01 --status deferred --reason x",
    "set 2026-27-L01 continues 2025-26-L01 --dry-run",
    "set 2025-26-L01 continues 2026-27-L01 --reason x --dry-run",
    "move 2026-27-L01 actions/2025-26/1.yaml",
    "new-year",
    "defer 2025-26-L01 --reason x",
    "report board --format html",
    "report role direction --format md",
    "report year --format md",
    "report evidence --format md",
    "agenda --format md",
    "diff",
    "why plan",
)
DAY = ("--as-of", "2026-05-01")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Return the root of the plan, in a repository of its own."""
    files = dict(FILES)
    for key, start, end, label, answers in YEARS:
        files[f"actions/{key}/plan.yaml"] = HEADER.format(label=label, start=start, end=end)
        files[f"actions/{key}/1.yaml"] = WORK.format(key=key, end=end, answers=answers)
    commit(tmp_path, "2026-04-01T12:00:00Z", files)
    return tmp_path


@pytest.mark.few(1)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_is_told_is_in_its_words(plan: Path, plantrack: Callable, language: str) -> None:
    for command in COMMANDS:
        ran = plantrack(*command.split(), *DAY, "--lang", language, root=plan)
        told = TYPED.sub("", ran.out + ran.err)
        assert not re.search(rf"\b({USUAL[language]})\b", told, re.IGNORECASE), (command, told)


@pytest.mark.nightly
@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_is_told_names_no_year(plan: Path, plantrack: Callable, language: str) -> None:
    for command in (*COMMANDS, *OF_PERIODS):
        ran = plantrack(*command.split(), *DAY, "--lang", language, root=plan)
        told = re.sub(r"--year|new-year|open-after-year-end", "", unsealed(ran.out) + ran.err)
        assert not re.search(r"\b(années?|years?)\b", told), (command, told)


@pytest.mark.few(1)
@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("fr", "Passe de la feuille de route Exercice 2025-2026 à celle de Exercice 2026-2027"),
        ("en", "Moved from roadmap Exercice 2025-2026 to Exercice 2026-2027"),
    ],
)
def test_work_that_moved_is_told_by_labels(
    plan: Path, plantrack: Callable, language: str, told: str
) -> None:
    (plan / "actions/2025-26/1.yaml").rename(plan / "actions/2026-27/2.yaml")
    for command in ("diff", "changes --since HEAD", "changes --since HEAD --json"):
        ran = plantrack(*command.split(), *DAY, "--lang", language, root=plan)
        assert told in " ".join(ran.out.split()), (command, ran.out)


def test_what_left_the_plan_is_told_by_its_label(plan: Path, plantrack: Callable) -> None:
    for file in (plan / "actions/2025-26").iterdir():
        file.unlink()
    ran = plantrack("changes", "--since", "HEAD", *DAY, "--lang", "en", root=plan)
    assert "Roadmap Exercice 2025-2026" in ran.out


def test_what_a_new_action_plan_leaves_open_is_told_by_its_label(
    plan: Path, plantrack: Callable
) -> None:
    words = ("new-year", "2027-28", "--carry", "none", *DAY)
    ran = plantrack(*words, root=plan)
    assert ran.code == 0, ran.err
    assert "en Exercice 2026-2027\u00a0: plantrack list --year 2026-27" in ran.out


def test_a_commitment_without_work_is_a_whole_sentence(plan: Path, plantrack: Callable) -> None:
    board = plantrack("report", "board", "--annexes", *DAY, "--lang", "en", root=plan).out
    assert "0 of 1 taken up." in board
    assert "; ." not in board


@pytest.mark.parametrize("word", ["2027-28", "Exercice 2027-2028", "exercice 2027-2028"])
def test_the_next_action_plan_is_opened_by_its_key_or_its_label(
    plan: Path, plantrack: Callable, word: str
) -> None:
    ran = plantrack("new-year", word, "--carry", "none", "--dry-run", *DAY, root=plan)
    assert "actions/2027-28/plan.yaml" in ran.out, ran.err
    assert "label: Exercice 2027-2028" in ran.out


def test_one_that_is_there_is_known_by_its_label(plan: Path, plantrack: Callable) -> None:
    ran = plantrack("new-year", "Exercice 2026-2027", "--dry-run", *DAY, root=plan)
    assert "actions/2026-27/plan.yaml" in ran.err


def test_a_year_is_opened_by_its_label(tmp_path: Path, plantrack: Callable) -> None:
    files = {name: text for name, text in FILES.items() if name.startswith("plan/")}
    header = "year: 2025\n" + HEADER.format(label="2025-2026", start="2025-04-01", end="2026-03-31")
    commit(tmp_path, "2026-04-01T12:00:00Z", {**files, "actions/2025/plan.yaml": header})
    ran = plantrack("new-year", "2027-2028", "--dry-run", "--anyway", *DAY, root=tmp_path)
    assert "actions/2027/plan.yaml" in ran.out, ran.err
    assert "label: 2027-2028" in ran.out
