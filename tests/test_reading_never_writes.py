"""Reading commands never write, whatever the plan: names, bytes and times of every file."""

import os
from collections.abc import Callable, Container
from pathlib import Path

import pytest

from cli.terminal import copied
from plantrack.cli.commands import GROUPS
from plantrack.edits import PENDING
from plantrack.state import opened_state
from repository import with_history
from rules.specimens import HERE, plan_with

READING = [
    ("sheets", "--format", "md", "--output", "../fiches"),
    ("status",),
    ("status", "--json"),
    ("list",),
    ("list", "--json"),
    ("show", "2018-L01"),
    ("show", "1.1", "--json"),
    ("agenda",),
    ("agenda", "--format", "md"),
    ("monday", "--json"),
    ("undo", "--list"),
    ("coverage",),
    ("coverage", "--json"),
    ("doubts",),
    ("decisions",),
    ("decisions", "--json"),
    ("forecast",),
    ("forecast", "--json"),
    ("why", "plan"),
    ("why", "2018", "--json"),
    ("history",),
    ("changes",),
    ("changes", "--format", "md"),
    ("status", "--details"),
    ("check",),
    ("check", "--format", "json"),
    ("rules",),
    ("explain", "unknown-role"),
    ("report",),
    ("report", "--format", "html"),
    ("export", "--format", "json"),
    ("export", "--what", "nodes"),
    ("list", "--csv"),
    ("cache", "info"),
    ("cache", "clear"),
    ("schema",),
    ("schema", "deliverables"),
    ("--version",),
    ("status", "--help"),
]
COMPARING = [
    ("status", "--at", "HEAD~1"),
    ("report", "--at", "2018-06-12"),
    ("diff",),
    ("diff", "HEAD~1", "HEAD"),
    ("diff", "main...HEAD", "--json"),
]
BEGINNING = "--from axes-annual --title x --organisation x --language fr --start 2020 --end 2022"
EDITING = [
    ("set", "2018-L01", "title", "x"),
    ("unset", "2018-L01", "lead"),
    ("rename", "2018-L01", "X"),
    ("move", "2018-L01", "--to", "x.yaml"),
    ("remove", "direction"),
    ("update", "2018-L01", "--note", "x"),
    ("confirm", "2018-L01"),
    ("comment", "2018-L01", "x"),
    ("review", "2018-L01", "--verdict", "kept", "--basis", "x", "--by", "direction"),
    ("add", "--title", "x", "--commitment", "1.1"),
    ("cancel", "2018-L01", "--reason", "x"),
    ("withdraw", "1.1", "--reason", "x"),
    ("resolve", "2018-L02", "CA-1"),
    ("defer", "2018-L01", "--to", "2019", "--reason", "x"),
    ("measure", "I-01", "3"),
    ("new-year", "2030", "--carry", "none", "--anyway"),
    ("withdraw", "1.1", "--reason", "x"),
    ("init", "autre", *BEGINNING.split()),
    ("undo",),
]
SPECIMENS = sorted(one.parent.name for one in HERE.glob("*/expected.txt"))
# Of mistakes that are met at each stage of the reading.
MISTAKEN = (
    "bad-value",
    "duplicate-id",
    "merge-conflict",
    "missing-field",
    "stray-file",
    "syntax-error",
)


def state_of(root: Path) -> dict[str, tuple[int, int, bytes]]:
    """Return every file and folder: when it was written, its mode, its bytes."""
    state = {}
    for path in (root, *sorted(root.rglob("*"))):
        found = path.lstat()
        content = path.read_bytes() if path.is_file() and os.access(path, os.R_OK) else b""
        state[path.relative_to(root).as_posix()] = (found.st_mtime_ns, found.st_mode, content)
    return state


def unchanged_by(
    plantrack: Callable,
    root: Path,
    lines: list[tuple[str, ...]],
    codes: Container[int] = (0, 1, 2),
) -> None:
    before = state_of(root)
    for words in lines:
        ran = plantrack(*words, root=root)
        assert ran.code in codes, ran
        assert state_of(root) == before, words


def test_every_command_is_there() -> None:
    names = {name for _, names in GROUPS for name in names}
    tried = {words[0] for words in (*READING, *EDITING, *COMPARING)}
    # tests/cli/commands/test_edit.py has a dry run, as have those of the next two; so have
    # tests/tables/ what an import shows, tests/assistants what an assistant reads, tests/web what
    # a browser does; the others write in a folder of their own: tests/site, tests/portfolio.
    shown = {"edit", "setup", "merge-file", "import", "verify", "evidence", "mcp", "open"}
    assert names - tried <= shown | {"site", "facts", "portfolio"}


def test_on_the_real_plan(plantrack: Callable, real_root: Path, tmp_path: Path) -> None:
    unchanged_by(plantrack, copied(real_root, tmp_path), READING, (0,))


def test_nor_does_a_repository_change(plantrack: Callable, real_root: Path, tmp_path: Path) -> None:
    root = with_history(real_root, tmp_path / "plan")
    unchanged_by(plantrack, root, COMPARING, (0,))


@pytest.mark.few(5)
@pytest.mark.parametrize("specimen", SPECIMENS)
def test_a_check_of_any_mistake(plantrack: Callable, tmp_path: Path, specimen: str) -> None:
    unchanged_by(plantrack, plan_with(HERE / specimen, tmp_path / "plan"), [("check",)])


@pytest.mark.few(1)
@pytest.mark.parametrize("specimen", MISTAKEN)
def test_on_plans_with_mistakes(plantrack: Callable, tmp_path: Path, specimen: str) -> None:
    in_text = [words for words in READING if len(words) < 3 and "--json" not in words]
    unchanged_by(plantrack, plan_with(HERE / specimen, tmp_path / "plan"), in_text[:-2])


@pytest.mark.nightly
def test_on_what_is_hardly_a_plan(plantrack: Callable, make_plan: Callable) -> None:
    files: list[dict[str, str | bytes]] = [
        {"plan/plan.yaml": "a: [\n"},
        {"plan/plan.yaml": b"\xff\xfe\x00", "plan/team.yaml": ""},
        {"actions/2018/a.yaml": "deliverables: 3\n", "actions/2018/plan.yaml": "- x\n"},
    ]
    for number, broken in enumerate(files):
        root = make_plan(broken, f"plan-{number}")
        (root / "actions/2018/b.yaml").mkdir()
        unchanged_by(plantrack, root, READING)


@pytest.mark.few(2)
@pytest.mark.parametrize("specimen", [None, "bad-value", "duplicate-id", "syntax-error"])
def test_a_dry_run_is_reading(plantrack: Callable, tmp_path: Path, specimen: str | None) -> None:
    root = plan_with(HERE / specimen if specimen else None, tmp_path / "plan")
    unchanged_by(plantrack, root, [(*words, "--dry-run") for words in EDITING])


@pytest.mark.nightly
def test_nor_does_it_finish_an_edit_that_was_cut_short(
    plantrack: Callable, real_root: Path, tmp_path: Path
) -> None:
    root = copied(real_root, tmp_path)
    file = root / "actions/2019/1-promotion.yaml"
    before = file.read_bytes()
    assert plantrack("rename", "poles", "les-poles", root=root).code == 0
    with opened_state(root) as state:
        state.rename("last.json", PENDING)
    file.write_bytes(before)
    every = [*READING, *((*words, "--dry-run") for words in EDITING)]
    unchanged_by(plantrack, root, [*every, ("undo", "--recover", "--dry-run")])
    ran = plantrack("undo", "--recover", root=root)
    assert ran.code == 0
    assert b"les-poles" in file.read_bytes()


def test_an_edit_that_is_refused_changes_no_plan_file(plantrack: Callable, tmp_path: Path) -> None:
    root = plan_with(None, tmp_path / "plan")
    before = state_of(root)
    for words in (("set", "2018-L01", "lead", "nobody"), ("rename", "1.1", "9"), ("undo",)):
        assert plantrack(*words, root=root).code == 2
    assert state_of(root) == before
