"""`plantrack cancel`: given up, and why."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import changed, content_of, copied, errors_of, plan_of, reopened, talk

CLOCK = date(2019, 12, 31)
FILE = "actions/2019/2-ecosysteme.yaml"


@pytest.fixture
def root(real_root: Path, tmp_path: Path) -> Path:
    copy = copied(real_root, tmp_path)
    reopened(copy, FILE, "2019-L10")
    return copy


def test_it_is_closed_with_its_reason(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    ran = plantrack(
        "cancel", "2019-l10", "--reason", "Le fonds a été refusé.", "--resolution", "CA-2019-12",
        "--by", "direction", "--note", "Rien de plus.", "--lang", "en", root=root, clock=CLOCK,
    )  # fmt: skip
    assert ran.code == 0, ran
    assert ran.out == f"2019-L10: Cancelled, entry of 2019-12-31 added ({FILE}:88)\n"
    assert changed(root, before) == [FILE]
    entry = """\
      - date: 2019-12-31
        status: cancelled
        note: Rien de plus.
        reason: Le fonds a été refusé.
        resolution: CA-2019-12
        by: direction
"""
    place = before[FILE].index("  - id: 2019-L11\n")
    assert plan_of(root)[FILE] == before[FILE][:place] + entry + before[FILE][place:]
    assert not errors_of(plantrack, root, CLOCK)


def test_the_reason_is_owed(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    ran = plantrack("cancel", "2019-L10", root=root, clock=CLOCK)
    assert ran.code == 2
    assert "--reason" in ran.err
    assert changed(root, before) == []


def test_on_a_terminal_it_is_asked_for(root: Path) -> None:
    told = talk(root, ["cancel", "2019-L10"], ["", "Le fonds est refusé."], CLOCK)
    assert told.code == 0, told
    assert "reason: Le fonds est refusé.\n" in plan_of(root)[FILE]
    assert "2019-L10" in told.out


@pytest.mark.parametrize(
    ("identifier", "said"),
    [
        ("2019-L08", "Réalisé"),
        ("2019-L13", "Abandonné"),
        ("2019-L12", "Réalisé en partie"),
        ("2017-L08", "2018-L07"),
        ("2019-L99", "2019-L"),
        ("2.1", "2.1"),
    ],
)
def test_what_is_closed_stays_so(
    plantrack: Callable, root: Path, identifier: str, said: str
) -> None:
    before = plan_of(root)
    ran = plantrack("cancel", identifier, "--reason", "x", root=root, clock=CLOCK)
    assert ran.code == 2
    assert said in ran.err
    assert changed(root, before) == []


def test_a_dry_run_writes_nothing(plantrack: Callable, root: Path) -> None:
    before = content_of(root)
    ran = plantrack("cancel", "2019-L10", "--reason", "x", "--dry-run", root=root, clock=CLOCK)
    assert ran.code == 0
    assert "+        status: cancelled\n" in ran.out
    assert content_of(root) == before
