"""`plantrack setup git`: a clone told to merge with plantrack."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Ran
from plantrack.starting.merge_driver import driver_of
from repository import git

LINES = "plan/**/*.yaml merge=plantrack\nactions/**/*.yaml merge=plantrack\n"


@pytest.fixture
def root(make_plan: Callable) -> Path:
    made: Path = make_plan()
    git(made, "init", "-q", "-b", "main")
    return made


def config(root: Path) -> str:
    return (root / ".git/config").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, LINES),
        ("*.pdf binary", f"*.pdf binary\n{LINES}"),
        ("*.pdf binary\r\n", "*.pdf binary\r\n" + LINES.replace("\n", "\r\n")),
        (LINES.splitlines()[1], f"{LINES.splitlines()[1]}\n{LINES.splitlines()[0]}\n"),
    ],
)
def test_lines_are_added_once_and_taken_back(
    root: Path, plantrack: Callable[..., Ran], before: str | None, after: str
) -> None:
    path = root / ".gitattributes"
    if before is not None:
        path.write_bytes(before.encode())
    was = config(root)
    assert plantrack("setup", "git", root=root).code == 0
    assert path.read_bytes().decode() == after
    assert f"{sys.executable} -P -m plantrack merge-file %O %A %B" in config(root)
    again = plantrack("setup", "git", "--lang", "en", root=root)
    assert again.out == "Nothing to change: git is set up so already.\n"
    assert path.read_bytes().decode() == after
    assert plantrack("setup", "git", "--undo", root=root).code == 0
    assert config(root) == was
    kept = (before or "").replace(LINES.splitlines()[1], "").strip()
    assert (path.read_text("utf-8").strip() if path.exists() else "") == kept


def test_what_it_says(root: Path, plantrack: Callable[..., Ran]) -> None:
    shown = plantrack("setup", "git", "--dry-run", "--by-name", "--lang", "en", root=root)
    assert shown.out == (
        ".gitattributes: plantrack's lines are added\n"
        "Git's configuration: merge.plantrack.driver\n"
        f"  {driver_of('plantrack')}\n"
    )
    assert shown.err == "Nothing was written (--dry-run).\n"
    assert not (root / ".gitattributes").exists()
    assert plantrack("setup", "git", "--lang", "en", root=root).out == (
        ".gitattributes: plantrack's lines are added\n"
        "Git's configuration: merge.plantrack.driver\n"
        "Git now merges the plan's files record by record, in this clone. Commit .gitattributes.\n"
        "In each other clone, run once: plantrack setup git\n"
    )


def test_every_file_of_a_plan_is_meant(root: Path, plantrack: Callable[..., Ran]) -> None:
    plantrack("setup", "git", root=root)
    files = (
        "plan/plan.yaml", "plan/axes/1.yaml", "plan/translations/en.yaml", "actions/2018/a.yaml",
        "actions/whole.yaml",
    )  # fmt: skip
    said = git(root, "check-attr", "merge", "--", *files, "README.md").splitlines()
    assert [line.rpartition(" ")[2] for line in said] == ["plantrack"] * 5 + ["unspecified"]


def test_a_program_s_path_is_quoted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/opt/my python's/100%/python")
    assert driver_of().startswith("""'/opt/my python'"'"'s/100%%/python' -P -m plantrack """)


def test_where_there_is_no_repository(make_plan: Callable, plantrack: Callable[..., Ran]) -> None:
    ran = plantrack("setup", "git", "--lang", "en", root=make_plan())
    assert ran.code == 2
    assert "is in no git repository: make one first (git init)" in ran.err


def test_a_link_in_place_of_the_attributes_is_refused(
    root: Path, plantrack: Callable[..., Ran], tmp_path: Path
) -> None:
    (root / ".gitattributes").symlink_to(tmp_path / "elsewhere")
    was = config(root)
    assert plantrack("setup", "git", root=root).code == 2
    assert not (tmp_path / "elsewhere").exists()
    assert config(root) == was
