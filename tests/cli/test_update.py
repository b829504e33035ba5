"""`plantrack update`: what is new, at its date's place, with what it owes."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import changed, content_of, copied, errors_of, plan_of, reopened, talk

CLOCK = date(2019, 7, 12)
FILE = "actions/2019/2-ecosysteme.yaml"


@pytest.fixture
def root(real_root: Path, tmp_path: Path) -> Path:
    """The real plan, in which 2019-L10 is open."""
    copy = copied(real_root, tmp_path)
    reopened(copy, FILE, "2019-L10")
    return copy


def test_a_whole_entry(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    ran = plantrack(
        "update", "2019-l10", "--status", "réalisé", "--progress", "100 %", "--note",
        "En ligne: « enfin »", "--evidence", "https://example.org/c", "--evidence", "docs/c.pdf",
        "--by", "Developpement", "--lang", "en", root=root, clock=CLOCK,
    )  # fmt: skip
    assert ran.code == 0, ran
    assert ran.out == f"2019-L10: Done, entry of 2019-07-12 added ({FILE}:88)\n"
    entry = """\
      - date: 2019-07-12
        status: done
        progress: 100
        note: 'En ligne: « enfin »'
        by: developpement
        evidence:
          - https://example.org/c
          - docs/c.pdf
"""
    place = before[FILE].index("  - id: 2019-L11\n")
    assert plan_of(root)[FILE] == before[FILE][:place] + entry + before[FILE][place:]
    assert not errors_of(plantrack, root, date(2020, 3, 31))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "confirm"),
        (("--due", "2019-09-30"), "--reason"),
        (("--status", "partial", "--reason", "x", "--progress", "120"), "120"),
        (("--status", "fini bientôt"), "fini bientôt"),
        (("--status", "done"), "--evidence"),
        (("--status", "deferred", "--reason", "x"), "defer 2019-L10 --to"),
        (("--note", "x", "--date", "2019-07-13"), "2019-07-12"),
        (("--note", "x", "--by", "developement"), "developpement"),
    ],
)
def test_what_is_owed_or_wrong_is_told(
    plantrack: Callable, root: Path, words: tuple[str, ...], said: str
) -> None:
    before = plan_of(root)
    ran = plantrack("update", "2019-L10", *words, root=root, clock=CLOCK)
    assert ran.code == 2
    assert said in ran.err
    assert changed(root, before) == []


def test_on_a_terminal_it_is_asked_for(root: Path) -> None:
    told = talk(root, ["update", "2019-L10", "--due", "2019-09-30"], ["Attente."], CLOCK)
    assert told.code == 0, told
    assert "        due: 2019-09-30\n        reason: Attente.\n" in plan_of(root)[FILE]


def test_without_evidence_it_is_counted_so(plantrack: Callable, root: Path) -> None:
    words = ("update", "2019-L10", "--status", "done", "--no-evidence")
    assert plantrack(*words, root=root, clock=CLOCK).code == 0


def test_a_dry_run_writes_nothing(plantrack: Callable, root: Path) -> None:
    before = content_of(root)
    words = ("update", "2019-L10", "--progress", "90", "--dry-run")
    ran = plantrack(*words, root=root, clock=CLOCK)
    assert ran.code == 0
    assert "+        progress: 90\n" in ran.out
    assert content_of(root) == before
