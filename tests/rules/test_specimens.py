"""Every rule has a specimen: a plan with one mistake, and the one diagnostic it gives."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plantrack.rules import RULES
from plantrack.source.text import LARGEST
from repository import git

from .specimens import HERE, checked, earlier_of, expected_of, plan_with, spelled

FOLDERS = sorted(file.parent.name for file in HERE.glob("*/expected.txt"))
INCOMPLETE = (
    "plan/plan.yaml:1:1 note incomplete-check"
    " — 1 file cannot be read: what seems to be absent is not reported"
)
BROUGHT_ALONG = "git tracks .plantrack/pending.json, which only plantrack itself ever wrote"
VISIT = "    title: Visiter\n    commitments: [9.9]\n    lead: coordination\n    due: 2018-06-30\n"
ADDED = "actions/2018/3-regions.yaml"


def _too_large(root: Path) -> None:
    (root / ADDED).write_bytes(b"#" * (LARGEST + 1))


def _unreadable_file(root: Path) -> None:
    (root / ADDED).mkdir()


def _not_utf_8(root: Path) -> None:
    (root / ADDED).write_bytes("deliverables:\n  - title: Déposer".encode("latin-1"))


def _too_many_mistakes(root: Path) -> None:
    rows = (f"  - id: R{n}\n{VISIT}" for n in range(102))
    (root / ADDED).write_text("deliverables:\n" + "".join(rows), encoding="utf-8")


def _brought_along(root: Path) -> None:
    (root / ".plantrack").mkdir()
    (root / ".plantrack/pending.json").write_text("{}", encoding="utf-8")
    git(root, "init", "-q")
    git(root, "add", ".")


# Specimens that git cannot keep, or that nobody would want to read: how to make them, and the
# last diagnostics they give.
GENERATED: dict[str, tuple[Callable[[Path], None], list[str]]] = {
    "too-large": (
        _too_large,
        [f"{ADDED}:1:1 error too-large — the file is larger than 5 MB", INCOMPLETE],
    ),
    "unreadable-file": (
        _unreadable_file,
        [
            f"{ADDED}:1:1 error unreadable-file — this cannot be read as a file",
            INCOMPLETE,
        ],
    ),
    "not-utf-8": (
        _not_utf_8,
        [f"{ADDED}:2:13 error not-utf-8 — byte 0xE9 is not UTF-8 text", INCOMPLETE],
    ),
    "plantrack-folder": (
        _brought_along,
        [
            f".plantrack/pending.json:1:1 error plantrack-folder — {BROUGHT_ALONG}",
        ],
    ),
    "too-many-mistakes": (
        _too_many_mistakes,
        [
            f"{ADDED}:504:19 error too-many-mistakes — 2 more mistakes in this file are not shown",
        ],
    ),
}


# What only an import finds; tests/tables has a table for each.
OF_TABLES = tuple(name for name, rule in RULES.items() if rule.group == "tables")


def test_the_base_plan_has_no_mistake(tmp_path: Path) -> None:
    assert spelled(checked(plan_with(None, tmp_path))) == []


@pytest.mark.few(21)
@pytest.mark.parametrize("rule", FOLDERS)
def test_a_specimen_gives_what_it_says(rule: str, tmp_path: Path) -> None:
    found = checked(plan_with(HERE / rule, tmp_path), earlier=earlier_of(HERE / rule))
    assert spelled(found) == expected_of(HERE / rule)
    assert rule in {one.rule for one in found.diagnostics}


@pytest.mark.parametrize("rule", GENERATED)
def test_a_generated_specimen_gives_what_it_says(rule: str, tmp_path: Path) -> None:
    make, expected = GENERATED[rule]
    make(plan_with(None, tmp_path))
    assert spelled(checked(tmp_path))[-len(expected) :] == expected


@pytest.mark.parametrize("rule", FOLDERS)
def test_a_specimen_makes_one_mistake(rule: str) -> None:
    others = [line for line in expected_of(HERE / rule) if f" {rule} " not in line]
    if rule == "incomplete-check":
        assert len(others) == 1  # the mistake that makes the check incomplete
    else:
        assert others in ([], [INCOMPLETE])


def test_every_rule_has_a_specimen() -> None:
    assert sorted(RULES) == sorted([*FOLDERS, *GENERATED, *OF_TABLES])


@pytest.mark.parametrize("name", RULES)
def test_every_rule_has_a_page(name: str) -> None:
    rule = RULES[name]
    paragraphs = rule.page.split("\n\n")
    assert rule.summary == paragraphs[0]
    assert len(rule.summary) <= 90
    assert rule.summary.endswith(".")
    assert len(paragraphs) >= 3


@pytest.mark.parametrize("name", RULES)
def test_the_lines_of_a_page_fit_a_screen(name: str) -> None:
    assert max(map(len, RULES[name].page.splitlines())) <= 100


def test_only_a_large_file_is_capped(tmp_path: Path) -> None:
    _too_many_mistakes(plan_with(None, tmp_path))
    assert len(checked(tmp_path).diagnostics) == 101
