"""A version's files are listed as a folder's are; what cannot be a plan is not listed at all."""

from pathlib import Path

import pytest

from bombs import asked, commit_with, tree_bomb, wide_bomb
from plantrack.source.trees import TooManyFiles, plan_files
from repository import commit, git


@pytest.fixture
def root(tmp_path: Path) -> Path:
    commit(
        tmp_path, "2018-06-12T10:00:00Z", {"plan/plan.yaml": "a\n", "actions/2018/a.yaml": "b\n"}
    )
    return tmp_path


def test_a_bomb_is_a_folder_left_unlisted(root: Path) -> None:
    bombed, _ = commit_with(root, tree_bomb(root), "plan/bomb", "actions/2019")
    found = plan_files(root, bombed)
    assert {"plan/plan.yaml", "actions/2018/a.yaml", "plan/bomb/d0/", "actions/2019/d9/"} <= set(
        found
    )
    assert len(found) == 22


def test_a_version_with_too_many_files_is_refused(root: Path) -> None:
    bombed, _ = commit_with(root, wide_bomb(root), "actions")
    with pytest.raises(TooManyFiles):
        plan_files(root, bombed)


def test_names_that_are_no_names_are_left_out(root: Path) -> None:
    blob = git(root, "rev-parse", "HEAD:plan/plan.yaml")
    folder = b"".join(
        f"100644 {name}".encode() + b"\0" + bytes.fromhex(blob)
        for name in ("..", ".git", "a/b.yaml", "ok.yaml")
    )
    name = asked(root, "hash-object", "-w", "--literally", "-t", "tree", "--stdin", given=folder)
    bombed, _ = commit_with(root, name, "actions/2018")
    assert sorted(plan_files(root, bombed)) == ["actions/2018/ok.yaml", "plan/plan.yaml"]
