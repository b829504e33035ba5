"""A plan's files as a commit has them are those that were in the folder."""

from pathlib import Path

import pytest

from plantrack.source.files import FolderTree
from plantrack.source.git import GitFailed
from plantrack.source.revisions import RevisionTree
from plantrack.source.text import LARGEST
from repository import commit

FILES = {
    "plan/plan.yaml": "title: Été\n",
    "plan/axes/1.yaml": "id: 1\n",
    "actions/2018/a.yaml": "deliverables: []\n",
    "actions/2018/d’aide/b.yaml": "deliverables: []\n",
    "actions/2018/x/y/z.yaml": "deep: 1\n",
    "actions/2018/.hidden.yaml": "no: 1\n",
    "elsewhere.yaml": "no: 1\n",
    "plan/empty.yaml": "",
}


def test_a_commit_holds_what_the_folder_held(tmp_path: Path) -> None:
    made = commit(tmp_path, "2018-06-12T10:00:00Z", FILES)
    folder, tree = FolderTree(tmp_path), RevisionTree(tmp_path, made)
    assert tree.paths() == folder.paths()
    for path in (one for one in tree.paths() if not one.endswith("/")):
        assert tree.read(path) == folder.read(path)


def test_later_changes_are_not_in_it(tmp_path: Path) -> None:
    made = commit(tmp_path, "2018-06-12T10:00:00Z", FILES)
    commit(tmp_path, "2018-07-12T10:00:00Z", {"plan/plan.yaml": "title: Hiver\n"})
    (tmp_path / "plan/axes/2.yaml").write_text("id: 2\n")
    tree = RevisionTree(tmp_path, made)
    assert tree.read("plan/plan.yaml") == "title: Été\n".encode()
    assert "plan/axes/2.yaml" not in tree.paths()


def test_a_plan_below_the_repository_s_root_is_its_own(tmp_path: Path) -> None:
    inside = {f"deep/{path}": content for path, content in FILES.items()}
    made = commit(tmp_path, "2018-06-12T10:00:00Z", inside)
    tree = RevisionTree(tmp_path / "deep", made)
    assert tree.read("plan/axes/1.yaml") == b"id: 1\n"
    assert tree.paths() == FolderTree(tmp_path / "deep").paths()


def test_what_is_no_ordinary_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan/link.yaml").symlink_to("/etc/passwd")
    tree = RevisionTree(tmp_path, commit(tmp_path, "2018-06-12T10:00:00Z", FILES))
    assert "plan/link.yaml" in tree.paths()
    with pytest.raises(OSError, match="regular"):
        tree.read("plan/link.yaml")
    with pytest.raises(FileNotFoundError):
        tree.read("plan/none.yaml")


def test_a_huge_file_is_cut_where_it_is_too_large(tmp_path: Path) -> None:
    made = commit(tmp_path, "2018-06-12T10:00:00Z", {"plan/plan.yaml": "a" * (LARGEST + 9)})
    assert len(RevisionTree(tmp_path, made).read("plan/plan.yaml")) == LARGEST + 1


def test_without_git_nothing_is_said_to_be_absent(tmp_path: Path) -> None:
    with pytest.raises(GitFailed, match="refuses"):
        RevisionTree(tmp_path, "abc1234").paths()
