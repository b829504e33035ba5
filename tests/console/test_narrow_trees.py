"""A deep tree with long labels, on eighty columns: its titles can be read, and nothing is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest

HEADER = """\
title: Ville sobre
organisation: Ville
language: fr
period: {start: 2025-04-01, end: 2027-03-31}
words:
  levels: [priority, orientation, strategy, objective, key_result]
"""
TREE = """\
id: 1
title: Priorité stratégique
commitments:
  - id: "1.1"
    title: Chauffer moins
    commitments:
      - id: 1.1.1
        title: Isoler
        commitments:
          - id: 1.1.1.1
            title: Isoler les écoles
            commitments:
              - {id: 1.1.1.1.1, title: Écoles du nord et du centre}
"""
PERIODS = (
    ("2025-T1", "2025-04-01", "2025-06-30", "2025-2026 (T1)"),
    ("2025-T2", "2025-07-01", "2025-09-30", "2025-2026 (T2)"),
    ("2025-T3", "2025-10-01", "2025-12-31", "2025-2026 (T3)"),
    ("2025-T4", "2026-01-01", "2026-03-31", "2025-2026 (T4)"),
)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Return the root of a plan of five levels and of four quarters."""
    files = {"plan/plan.yaml": HEADER, "plan/axes/1.yaml": TREE}
    for key, start, end, label in PERIODS:
        files[f"actions/{key}/plan.yaml"] = (
            f"title: Plan\nlabel: {label}\nstart: {start}\nend: {end}\nadopted: {start}\n"
        )
        files[f"actions/{key}/1.yaml"] = "deliverables: []\n"
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize("command", ["coverage", "status"])
def test_titles_keep_their_room(plan: Path, plantrack: Callable, command: str) -> None:
    lines = plantrack(command, "--as-of", "2026-02-01", root=plan).out.splitlines()
    deepest = next(line for line in lines if line.startswith("1.1.1.1.1"))
    assert "Écoles du n" in deepest, deepest
    assert max(map(len, lines)) <= 80


def test_a_label_is_broken_at_its_hyphens_and_read_whole(plan: Path, plantrack: Callable) -> None:
    lines = plantrack("coverage", "--as-of", "2026-02-01", root=plan).out.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("1 "))
    heading = [line.split() for line in lines[at - 3 : at]]
    assert heading == [["2025-"] * 4, ["2026"] * 4, ["(T1)", "(T2)", "(T3)", "(T4)"]]
