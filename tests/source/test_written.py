"""What each version wrote, where some have more files than a plan can have."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bombs import commit_with, tree_bomb, wide_bomb
from plantrack.source.log import commits_of
from plantrack.source.written import written_by
from repository import commit, git


@pytest.mark.parametrize(
    ("bomb", "paths"), [(tree_bomb, ("actions/2019", "plan/x")), (wide_bomb, ("plan",))]
)
def test_a_version_that_is_too_large_hides_none_of_the_others(
    tmp_path: Path, bomb: Callable[[Path], str], paths: tuple[str, ...]
) -> None:
    commit(
        tmp_path, "2018-06-12T10:00:00Z", {"plan/plan.yaml": "a\n", "actions/2018/a.yaml": "b\n"}
    )
    commit_with(tmp_path, bomb(tmp_path), *paths)
    git(tmp_path, "reset", "-q", "--hard", "main")
    last = commit(tmp_path, "2018-08-12T10:00:00Z", {"actions/2018/a.yaml": "c\n"})
    commits = commits_of(tmp_path, "HEAD")
    written = written_by(tmp_path, commits)
    assert [one.path for one in written[commits[0].name]] == [
        "plan/plan.yaml",
        "actions/2018/a.yaml",
    ]
    assert [one.path for one in written[commits[-1].name]] == ["actions/2018/a.yaml"]
    assert commits[-1].short == last
    assert sum(map(len, written.values())) < 100


def test_a_folder_that_becomes_a_file_goes_before_it_comes(tmp_path: Path) -> None:
    commit(tmp_path, "2018-06-12T10:00:00Z", {"plan/axes/1.yaml": "a\n"})
    git(tmp_path, "rm", "-q", "-r", "plan/axes")
    commit(tmp_path, "2018-06-13T10:00:00Z", {"plan/axes": "b\n"})
    _, last = commits_of(tmp_path, "HEAD")
    told = [
        (one.path, bool(one.name))
        for one in written_by(tmp_path, commits_of(tmp_path, "HEAD"))[last.name]
    ]
    assert sorted(told) == [("plan/axes", True), ("plan/axes/1.yaml", False)]
