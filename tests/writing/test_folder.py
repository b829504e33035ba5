"""A folder held open."""

import os
import stat
import sys
from pathlib import Path

import pytest

from plantrack.errors import PlantrackError
from plantrack.writing import folder as held
from plantrack.writing.folder import Folder, Linked, may_be_cut

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="POSIX files")


@pytest.fixture(params=["from folders", "by paths"])
def by_either(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on systems that open folders, and as on Windows."""
    if request.param == "by paths":
        monkeypatch.setattr(held, "_FROM_FOLDERS", False)
    elif sys.platform == "win32":
        pytest.skip("no folder is opened there")


@pytest.mark.usefixtures("by_either")
def test_files_are_written_read_renamed_and_removed(tmp_path: Path) -> None:
    with Folder.opened(tmp_path) as top, top.below(["a", "b"], mode=0o777) as folder:
        folder.write("x", b"1")
        folder.write("x", b"2\n")
        assert (folder.content("x"), folder.content("x", 1)) == (b"2\n", b"2")
        folder.rename("x", "y")
        assert (folder.names(), folder.content("x")) == (["y"], None)
        folder.remove("y")
        folder.remove("y")
        assert folder.names() == []
    with Folder.opened(tmp_path) as top, top.below(["a"]) as folder:
        folder.remove_folder("b")
        assert not folder.make("../a")
    assert (tmp_path / "a").is_dir()


@pytest.mark.usefixtures("by_either")
@pytest.mark.parametrize("steps", [["none"], ["none", "further"]])
def test_what_is_not_there_is_told_as_the_system_does(tmp_path: Path, steps: list[str]) -> None:
    with Folder.opened(tmp_path) as top, pytest.raises(FileNotFoundError), top.below(steps):
        pytest.fail("opened")


@pytest.mark.usefixtures("by_either")
def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with Folder.opened(tmp_path) as top, pytest.raises(NotADirectoryError), top.below(["file"]):
        pytest.fail("opened")
    with pytest.raises(NotADirectoryError), Folder.opened(tmp_path / "file") as top:
        top.names()


@POSIX
@pytest.mark.usefixtures("by_either")
def test_no_link_is_gone_through(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real/x").write_text("kept")
    (tmp_path / "root").mkdir()
    (tmp_path / "root/folder").symlink_to(tmp_path / "real")
    (tmp_path / "root/file").symlink_to(tmp_path / "real/x")
    (tmp_path / "root/nowhere").symlink_to(tmp_path / "nowhere")
    with Folder.opened(tmp_path / "root") as top:
        with pytest.raises(Linked), top.below(["folder"]):
            pytest.fail("entered")
        for act in (
            lambda name: top.write(name, b"x"),
            lambda name: top.replace(name, b"x"),
            top.content,
            top.remove,
            top.make,
            lambda name: top.rename(name, "other"),
        ):
            for name in ("file", "folder", "nowhere"):
                with pytest.raises(Linked):
                    act(name)
    assert (tmp_path / "real/x").read_text() == "kept"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["real", "root"]
    with pytest.raises(Linked), Folder.opened(tmp_path / "root/folder", through_link=False):
        pytest.fail("opened")
    with Folder.opened(tmp_path / "root/folder") as top:
        assert top.names() == ["x"]


@pytest.mark.usefixtures("by_either")
@pytest.mark.parametrize("name", [".git", ".GIT"])
def test_nothing_below_git_s_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / ".git").mkdir()
    with Folder.opened(tmp_path) as top:
        with pytest.raises(PlantrackError, match="git's own"), top.below([name], mode=0o777):
            pytest.fail("entered")
        with pytest.raises(PlantrackError, match="git's own"):
            top.write(name, b"x")
    assert list((tmp_path / ".git").iterdir()) == []


@POSIX
def test_mode_attributes_and_other_names_stay(tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.write_text("old")
    file.chmod(0o640)
    try:
        os.setxattr(file, "user.note", b"kept")
    except (OSError, AttributeError):
        noted = False
    else:
        noted = True
    with Folder.opened(tmp_path) as top:
        top.write("x", b"new")
    assert (file.read_text(), stat.S_IMODE(file.stat().st_mode)) == ("new", 0o640)
    assert not noted or os.getxattr(file, "user.note") == b"kept"
    (tmp_path / "y").hardlink_to(file)
    with Folder.opened(tmp_path) as top:
        top.write("x", b"n")
    assert (tmp_path / "y").read_text() == "n"


@pytest.mark.usefixtures("by_either")
def test_what_killed_writers_left_is_swept(tmp_path: Path) -> None:
    left = tmp_path / ".plantrack-0123456789abcdef.tmp"
    for name in (left.name, "x.tmp", ".plantrack"):
        (tmp_path / name).write_text("x")
    with Folder.opened(tmp_path) as top:
        top.sweep(before=left.stat().st_mtime - 10)
        assert left.exists()
        top.sweep()
    assert sorted(one.name for one in tmp_path.iterdir()) == [".plantrack", "x.tmp"]


OLD, NEW = b"a" * 10_000, b"b" * 9_000


@pytest.mark.parametrize(
    ("content", "may"),
    [
        (OLD, True),
        (NEW + OLD[9_000:], True),  # not yet shortened
        (NEW[:4096] + OLD[4096:], True),
        (NEW[:8192] + OLD[8192:], True),
        (NEW[:100] + OLD[100:], False),  # somebody's own mixture
        (NEW + b"c", False),
        (NEW[:4096], False),
        (b"", False),
    ],
)
def test_where_a_writer_in_place_can_have_been_cut(content: bytes, *, may: bool) -> None:
    assert may_be_cut(content, OLD, NEW) is may


def test_a_longer_file_cut_on_the_way() -> None:
    assert may_be_cut(OLD[:8192], b"c" * 10, OLD)
    assert not may_be_cut(OLD[:5000], b"c" * 10, OLD)
