"""Writing a file: whole or not at all, and never among the files of the plan."""

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from plantrack.errors import PlantrackError
from plantrack.locale import msg
from plantrack.writing import (
    Linked,
    folder,
    outputs,
    refuse_folder,
    write_document,
    write_documents,
)

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
def test_a_link_outside_the_plan_s_folder_is_followed_and_stays(tmp_path: Path, root: Path) -> None:
    kept = tmp_path / "kept"
    kept.write_text("old")
    (tmp_path / "folder").mkdir()
    (tmp_path / "way").symlink_to("folder")
    for number, aim in enumerate((kept, tmp_path / "nowhere", Path("way/deep"))):
        link = tmp_path / f"link-{number}"
        link.symlink_to(aim)
        write_document(link, b"new", forbidden=root)
        assert link.is_symlink()
        assert (tmp_path / aim).read_text() == "new"
    assert (tmp_path / "folder/deep").is_file()


@POSIX
def test_links_that_go_round_in_a_circle_are_told(tmp_path: Path, root: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(PlantrackError, match="cannot be written"):
        write_document(tmp_path / "a", b"x", forbidden=root)


@POSIX
@pytest.mark.parametrize("aim", ["kept.md", "../kept.md", "nowhere", "/dev/null", "plan/plan.yaml"])
def test_a_link_inside_the_plan_s_folder_is_refused(tmp_path: Path, root: Path, aim: str) -> None:
    for kept in (tmp_path / "kept.md", root / "kept.md"):
        kept.write_text("kept")
    (root / "bilan.md").symlink_to(aim)
    before = (root / "plan/plan.yaml").read_bytes()
    with pytest.raises(Linked, match="link in the plan's folder"):
        write_document(root / "bilan.md", b"x", forbidden=root)
    assert (root / "kept.md").read_text() == (tmp_path / "kept.md").read_text() == "kept"
    assert (root / "plan/plan.yaml").read_bytes() == before
    assert not (root / "nowhere").exists()


@POSIX
@pytest.mark.parametrize("aim", ["../out", "plan", ".git", "real"])
def test_a_linked_folder_inside_the_plan_s_folder_is_refused(
    tmp_path: Path, root: Path, aim: str
) -> None:
    for real in (tmp_path / "out", root / "real", root / ".git"):
        real.mkdir(exist_ok=True)
    (root / "docs").symlink_to(aim)
    (tmp_path / "side").symlink_to(root)
    for way in (root / "docs", tmp_path / "side/docs", root / "plan/../docs"):
        with pytest.raises(Linked):
            write_document(way / "bilan.md", b"x", forbidden=root)
        with pytest.raises(Linked):
            write_documents(way / "new", {"bilan.md": b"x"}, forbidden=root)
    assert [*(tmp_path / "out").iterdir(), *(root / "real").iterdir()] == []


@POSIX
def test_a_link_that_the_repository_brings_beside_the_plan_is_refused(
    tmp_path: Path, make_plan: Callable[..., Path]
) -> None:
    root = make_plan(folder="repository/plan-of-it")
    (root.parent / "out").symlink_to(tmp_path / "aim")
    (tmp_path / "aim").mkdir()
    write_document(root.parent / "out/a.md", b"x", forbidden=root)  # not git's: the user's own
    (root.parent / ".git").mkdir()
    with pytest.raises(Linked):
        write_document(root.parent / "out/b.md", b"x", forbidden=root)
    with pytest.raises(Linked):
        write_documents(root.parent / "out/new", {"b.md": b"x"}, forbidden=root)
    assert [one.name for one in (tmp_path / "aim").iterdir()] == ["a.md"]


@POSIX
def test_a_link_that_leads_into_the_plan_s_folder_may_be_used(tmp_path: Path, root: Path) -> None:
    (tmp_path / "side").symlink_to(root)
    write_document(tmp_path / "side/bilan.md", b"x", forbidden=root)
    write_document(root / "plan/../annexe.md", b"x", forbidden=tmp_path / "side")
    assert (root / "bilan.md").read_text() == (root / "annexe.md").read_text() == "x"


@POSIX
def test_a_link_put_in_the_way_meanwhile_is_not_followed(
    tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look at the path and the writing, somebody turns the folder into a link."""
    (root / "docs").mkdir()
    (tmp_path / "out").mkdir()
    looked = outputs._ready

    def turned(*words: Path) -> object:
        place = looked(*words)
        (root / "docs").rename(root / "were")
        (root / "docs").symlink_to(tmp_path / "out")
        return place

    monkeypatch.setattr(outputs, "_ready", turned)
    with pytest.raises(PlantrackError):
        write_document(root / "docs/bilan.md", b"x", forbidden=root)
    assert list((tmp_path / "out").iterdir()) == []


@POSIX
def test_a_pipe_is_given_the_bytes(tmp_path: Path, root: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_document(pipe, b"x" * 100_000, forbidden=root)
    reader.join()
    assert read == [b"x" * 100_000]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@POSIX
def test_an_open_output_is_given_the_bytes_after_what_it_has(tmp_path: Path, root: Path) -> None:
    with (tmp_path / "log").open("wb", buffering=0) as log:
        log.write(b"before ")
        write_document(Path(f"/dev/fd/{log.fileno()}"), b"after", forbidden=root)
        log.write(b" end")
    assert (tmp_path / "log").read_bytes() == b"before after end"
    with pytest.raises(PlantrackError, match="cannot be written"):
        write_document(Path("/dev/fd/999"), b"x", forbidden=root)


@POSIX
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_devices_are_devices(root: Path) -> None:
    write_document(Path("/dev/null"), b"x", forbidden=root)
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)
    with pytest.raises(PlantrackError, match="cannot be written"):
        write_document(Path("/dev/full"), b"x", forbidden=root)


@pytest.mark.parametrize("place", ["plan/plan.yaml", "plan/new.md", "actions/2017/bilan.md"])
def test_a_place_among_the_plan_s_files_is_refused(root: Path, place: str) -> None:
    target = root / place
    before = target.read_bytes() if target.exists() else None
    with pytest.raises(PlantrackError, match="among the files of the plan"):
        write_document(target, b"x", forbidden=root)
    assert (target.read_bytes() if target.exists() else None) == before


@pytest.mark.parametrize("place", ["plan", "plan/new", "actions/2017", ".git", ".git/hooks"])
def test_a_folder_is_refused_by_its_own_name(root: Path, place: str) -> None:
    (root / ".git/hooks").mkdir(parents=True, exist_ok=True)
    with pytest.raises(PlantrackError) as refused:
        refuse_folder(root / place, root)
    assert refused.value.values["file"] == str(root / place)


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

    monkeypatch.setattr(folder.os, "fsync", full)
    with pytest.raises(PlantrackError) as caught:
        write_document(target, b"new", forbidden=root)
    assert caught.value.values["reason"] == msg("the disk is full")
    assert target.read_text() == "old"
    assert {one.name for one in tmp_path.iterdir()} == {"bilan.md", root.name}


def test_several_go_into_a_folder_that_is_made(tmp_path: Path, root: Path) -> None:
    made = {"a.md": b"a", "b.md": b"b"}
    for folder_ in (tmp_path / "new/deep", root / "new/deep"):
        write_documents(folder_, made, forbidden=root)
        assert {one.name: one.read_bytes() for one in folder_.iterdir()} == made


def test_of_several_none_is_written_where_one_cannot_be(tmp_path: Path, root: Path) -> None:
    (tmp_path / "out/b.md").mkdir(parents=True)
    with pytest.raises(PlantrackError, match="is a folder"):
        write_documents(tmp_path / "out", {"a.md": b"a", "b.md": b"b"}, forbidden=root)
    assert [one.name for one in (tmp_path / "out").iterdir()] == ["b.md"]
