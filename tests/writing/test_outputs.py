"""Writing a file: whole or not at all, and never among the files of the plan."""

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plantrack import writing
from plantrack.errors import PlantrackError
from plantrack.writing import write_document

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="POSIX files")


@pytest.fixture
def root(make_plan: Callable[..., Path]) -> Path:
    return make_plan()


def test_it_writes_the_text_as_utf_8_with_its_own_line_ends(tmp_path: Path, root: Path) -> None:
    target = tmp_path / "bilan.html"
    write_document(target, "é\nà\n".encode(), forbidden=root)
    assert target.read_bytes() == "é\nà\n".encode()
    assert [one.name for one in tmp_path.iterdir() if one.suffix == ".tmp"] == []


@POSIX
def test_it_keeps_the_mode_of_what_it_replaces(tmp_path: Path, root: Path) -> None:
    target = tmp_path / "bilan.html"
    target.write_text("old")
    target.chmod(0o640)
    write_document(target, b"new", forbidden=root)
    assert target.read_text() == "new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@POSIX
def test_a_new_file_has_the_mode_that_the_umask_gives(tmp_path: Path, root: Path) -> None:
    before = os.umask(0o022)
    try:
        write_document(tmp_path / "new", b"x", forbidden=root)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o644


def test_a_folder_is_refused(tmp_path: Path, root: Path) -> None:
    with pytest.raises(PlantrackError, match="is a folder"):
        write_document(tmp_path, b"x", forbidden=root)


def test_a_missing_folder_is_named(tmp_path: Path, root: Path) -> None:
    with pytest.raises(PlantrackError, match="there is no folder"):
        write_document(tmp_path / "no" / "bilan.md", b"x", forbidden=root)
    assert not (tmp_path / "no").exists()


@POSIX
def test_a_link_is_refused_even_one_that_leads_nowhere(tmp_path: Path, root: Path) -> None:
    kept = tmp_path / "kept"
    kept.write_text("kept")
    for aim in (kept, tmp_path / "nowhere"):
        link = tmp_path / f"to-{aim.name}"
        link.symlink_to(aim)
        with pytest.raises(PlantrackError, match="symbolic link"):
            write_document(link, b"x", forbidden=root)
    assert kept.read_text() == "kept"
    assert not (tmp_path / "nowhere").exists()


@POSIX
@pytest.mark.parametrize("name", ["pipe", "/dev/null"])
def test_a_pipe_or_a_device_is_refused(tmp_path: Path, root: Path, name: str) -> None:
    target = tmp_path / name
    if name == "pipe":
        os.mkfifo(target)
    with pytest.raises(PlantrackError, match="not a regular file"):
        write_document(target, b"x", forbidden=root)
    assert not stat.S_ISREG(target.stat().st_mode)


@pytest.mark.parametrize("place", ["plan/plan.yaml", "plan/new.md", "actions/2017/bilan.md"])
def test_a_place_among_the_plan_s_files_is_refused(root: Path, place: str) -> None:
    target = root / place
    before = target.read_bytes() if target.exists() else None
    with pytest.raises(PlantrackError, match="among the files of the plan"):
        write_document(target, b"x", forbidden=root)
    assert (target.read_bytes() if target.exists() else None) == before


@POSIX
def test_a_way_round_to_the_plan_s_files_is_refused(tmp_path: Path, root: Path) -> None:
    (tmp_path / "side").symlink_to(root / "actions", target_is_directory=True)
    for target in (
        tmp_path / "side" / "2017" / "a.yaml",
        root / "docs" / ".." / "plan" / "plan.yaml",
    ):
        (root / "docs").mkdir(exist_ok=True)
        before = target.read_bytes()
        with pytest.raises(PlantrackError, match="among the files of the plan"):
            write_document(target, b"x", forbidden=root)
        assert target.read_bytes() == before


def test_elsewhere_in_the_plan_s_folder_is_allowed(root: Path) -> None:
    write_document(root / "bilan.md", b"x", forbidden=root)
    assert (root / "bilan.md").read_text() == "x"


def test_a_failure_keeps_the_old_content_and_leaves_nothing(
    tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "bilan.md"
    target.write_text("old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing.os, "fsync", full)
    with pytest.raises(PlantrackError) as caught:
        write_document(target, b"new", forbidden=root)
    assert caught.value.values["reason"] == "No space left on device"
    assert target.read_text() == "old"
    assert {one.name for one in tmp_path.iterdir()} == {"bilan.md", root.name}
