"""The files of a plan in a folder."""

import os
from pathlib import Path

import pytest

from plantrack.source.files import FolderTree, OutsideError, find_root, printable
from plantrack.source.text import LARGEST


def folder(root: Path, *paths: str) -> Path:
    for path in paths:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("a: 1\n", encoding="utf-8")
    return root


def test_files_of_the_plan_are_listed_in_order(tmp_path: Path) -> None:
    names = ("plan/plan.yaml", "actions/2018/b.yaml", "actions/2018/a.yaml", "plan/axes/1.yaml")
    assert FolderTree(folder(tmp_path, *names)).paths() == tuple(sorted(names))


def test_nothing_elsewhere_is_listed(tmp_path: Path) -> None:
    folder(tmp_path, "docs/a.yaml", "plan.yaml", "plan/.git/a.yaml", "plan/.a.yaml", "plan/a.yaml")
    assert FolderTree(tmp_path).paths() == ("plan/a.yaml",)


def test_a_folder_too_deep_is_named_by_itself(tmp_path: Path) -> None:
    folder(tmp_path, "actions/2018/regions/a.yaml", "actions/2018/regions/b/c.yaml")
    assert FolderTree(tmp_path).paths() == ("actions/2018/regions/",)


def test_a_folder_named_like_a_file_is_listed_and_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "plan" / "plan.yaml").mkdir(parents=True)
    tree = FolderTree(tmp_path)
    assert tree.paths() == ("plan/plan.yaml",)
    with pytest.raises(OSError, match="not a regular file"):
        tree.read("plan/plan.yaml")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "plan").mkdir()
    os.mkfifo(tmp_path / "plan" / "team.yaml")
    with pytest.raises(OSError, match="not a regular file"):
        FolderTree(tmp_path).read("plan/team.yaml")


def test_a_file_that_is_not_there_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        FolderTree(tmp_path).read("plan/plan.yaml")


def test_a_link_to_itself_is_an_os_error(tmp_path: Path) -> None:
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / "a.yaml").symlink_to("a.yaml")
    tree = FolderTree(tmp_path)
    assert tree.paths() == ("plan/a.yaml",)
    with pytest.raises(OSError, match="symbolic links"):
        tree.read("plan/a.yaml")


def test_a_folder_that_links_to_its_parent_ends(tmp_path: Path) -> None:
    folder(tmp_path, "plan/plan.yaml")
    (tmp_path / "plan" / "again").symlink_to("..")
    assert "plan/again/plan/" in FolderTree(tmp_path).paths()


@pytest.mark.parametrize("linked", ["plan", "plan/axes"])
def test_nothing_is_read_through_a_folder_that_links_out(tmp_path: Path, linked: str) -> None:
    root, out = tmp_path / "root", tmp_path / "out"
    folder(root, "plan/axes/1.yaml")
    (root / linked).rename(out)
    (root / linked).symlink_to(out)
    tree = FolderTree(root)
    assert tree.paths() == ("plan/axes/1.yaml",)
    with pytest.raises(OutsideError):
        tree.read("plan/axes/1.yaml")
    (root / linked).unlink()
    out.rename(root / "real")
    (root / linked).symlink_to(root / "real")
    assert FolderTree(root).read("plan/axes/1.yaml") == b"a: 1\n"


def test_bytes_are_given_as_they_are(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbfa: 1\r\n\xff"
    folder(tmp_path, "plan/plan.yaml")
    (tmp_path / "plan/plan.yaml").write_bytes(content)
    assert FolderTree(tmp_path).read("plan/plan.yaml") == content


def test_no_more_is_read_than_shows_that_it_is_too_large(tmp_path: Path) -> None:
    folder(tmp_path, "plan/plan.yaml")
    (tmp_path / "plan/plan.yaml").write_bytes(b"#" * (LARGEST + 10))
    assert len(FolderTree(tmp_path).read("plan/plan.yaml")) == LARGEST + 1


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("été.yaml", "été.yaml"),
        ("a\nb", "a\\nb"),
        ("a\tb", "a\\tb"),
        ("a\x1b[31m", "a\\x1b[31m"),
        ("a\u2028b", "a\\u2028b"),
        (os.fsdecode(b"a\xff"), "a\\xff"),
    ],
)
def test_a_name_is_fit_to_show(name: str, shown: str) -> None:
    assert printable(name) == shown


def test_a_file_with_an_odd_name_is_read_by_the_name_shown(tmp_path: Path) -> None:
    folder(tmp_path, "plan/a\x1b.yaml")
    tree = FolderTree(tmp_path)
    assert tree.paths() == ("plan/a\\x1b.yaml",)
    assert tree.read("plan/a\\x1b.yaml") == b"a: 1\n"


def test_the_root_is_the_nearest_above(tmp_path: Path) -> None:
    folder(tmp_path, "plan/plan.yaml", "inner/plan/plan.yaml", "inner/x/y.txt", "other/z.txt")
    assert find_root(tmp_path / "inner" / "x") == tmp_path / "inner"
    assert find_root(tmp_path / "inner" / "plan") == tmp_path / "inner"
    assert find_root(tmp_path / "other") == tmp_path


def test_without_a_plan_there_is_no_root(tmp_path: Path) -> None:
    (tmp_path / "plan").mkdir()
    assert find_root(tmp_path / "plan") is None
