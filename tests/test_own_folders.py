"""Where the cache is, and what is read of it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from platformdirs import user_cache_dir

from places import FROZEN
from plantrack import own_folders
from plantrack.own_folders import content_of, folder_of, is_brought
from repository import git

posix = pytest.mark.skipif(sys.platform == "win32", reason="owners and modes")


def test_it_is_where_platformdirs_says(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable, value in (("PLANTRACK_CACHE", ""), ("XDG_CACHE_HOME", "/x"), ("HOME", "/y")):
        monkeypatch.setenv(variable, value)
        assert folder_of(os.environ) == user_cache_dir("plantrack", appauthor=False)
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert folder_of(os.environ) == user_cache_dir("plantrack", appauthor=False)
    assert folder_of({"PLANTRACK_CACHE": " Off "}) is None


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    (home / "one").write_bytes(b"abc")
    (home / "one").chmod(0o600)
    return home


def test_an_entry_is_read_whole_or_its_beginning(home: Path) -> None:
    assert content_of(str(home), "one") == b"abc"
    assert content_of(str(home), "one", 2) == b"ab"
    assert content_of(str(home), "none") is None


@posix
def test_what_others_may_have_written_is_not_read(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "link").symlink_to(home / "one")
    os.mkfifo(home / "pipe")
    assert content_of(str(home), "link") is content_of(str(home), "pipe") is None
    with monkeypatch.context() as patch:
        patch.setattr(own_folders, "user", lambda: 12345)
        assert content_of(str(home), "one") is None
    home.chmod(0o770)
    assert content_of(str(home), "one") is None


@posix
def test_a_file_that_its_group_may_write_is_read_where_the_folder_keeps_it_out(home: Path) -> None:
    (home / "one").chmod(0o664)  # as a usual umask has it
    assert content_of(str(home), "one") == b"abc"


def test_a_path_that_is_not_whole_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for kind in ("CACHE", "STATE"):
        for named in ("here", "./here", "../here"):
            assert folder_of({f"PLANTRACK_{kind}": named}, kind) is None
        assert folder_of({f"PLANTRACK_{kind}": str(tmp_path)}, kind) == str(tmp_path)


def test_what_is_brought(tmp_path: Path) -> None:
    root = tmp_path / "plan"
    assert is_brought(str(root / "a/b"), str(root))
    assert is_brought(str(root), str(root))
    assert not is_brought(str(tmp_path / "plans"), str(root))
    assert not is_brought(str(tmp_path), str(root))


@pytest.mark.parametrize("is_worktree", [False, True])
def test_what_stands_beside_the_plan_in_its_repository_came_along_too(
    tmp_path: Path, *, is_worktree: bool
) -> None:
    root = tmp_path / "clone/plans/a"
    root.mkdir(parents=True)
    git = tmp_path / "clone/.git"
    git.write_text("gitdir: elsewhere\n") if is_worktree else git.mkdir()
    assert is_brought(str(tmp_path / "clone/state"), str(root))
    (tmp_path / "out").mkdir()
    (tmp_path / "in").symlink_to(tmp_path / "clone/plans")
    assert is_brought(str(tmp_path / "in/state"), str(root))
    (tmp_path / "clone/link").symlink_to(tmp_path / "out")
    assert is_brought(str(tmp_path / "clone/link/state"), str(root))
    assert not is_brought(str(tmp_path / "out"), str(root))


def test_neither_state_nor_cache_beside_the_plan_is_used(
    plantrack: Callable, make_plan: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_plan()
    (root.parent / ".git").mkdir()
    state, cache = root.parent / "state", root.parent / "cache"
    monkeypatch.setenv("PLANTRACK_STATE", str(state))
    monkeypatch.setenv("PLANTRACK_CACHE", str(cache))
    assert plantrack("status", root=root).code == 0
    ran = plantrack("set", "plan", "funder", "x", "--lang", "en", root=root)
    assert ran.code == 2
    assert "is in the plan's folder or its repository" in ran.err
    assert not state.exists()
    assert not cache.exists()


def test_a_cache_that_the_plan_brings_is_not_used(
    plantrack: Callable, make_plan: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_plan()
    monkeypatch.setenv("PLANTRACK_CACHE", str(root / "cache"))
    for words in (("status",), ("report", "--format", "html")):
        assert plantrack(*words, root=root).code == 0
    assert not (root / "cache").exists()
    assert "PLANTRACK_CACHE" in plantrack("cache", "info", root=root).out
    code = "from plantrack.__main__ import main; import sys; sys.argv = ['x', 'status']; main()"
    subprocess.run([sys.executable, "-c", code], cwd=root, check=True, capture_output=True)
    assert not (root / "cache").exists()


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="tells what is open on Linux only")
def test_a_command_leaves_nothing_open(plantrack: Callable, tmp_path: Path) -> None:
    root = Path(copytree(FROZEN, tmp_path / "plan"))
    git(root, "init", "-q")
    counts = []
    for _ in range(3):
        plantrack("list", root=root)
        counts.append(len(os.listdir("/proc/self/fd")))  # noqa: PTH208 - names are enough
    assert counts[1] == counts[2]
