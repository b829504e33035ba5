"""The two readings that words mean, from real repositories."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plantrack.errors import PlantrackError
from plantrack.project import Project
from plantrack.project.sides import sides_of
from project.versions import compared_of
from repository import commit, git

CLOCK = date(2020, 1, 1)


@pytest.fixture
def root(make_plan: Callable[..., Path]) -> Path:
    return make_plan()


def commits(root: Path, *words: str) -> tuple[str | None, str | None]:
    before, after = sides_of(Project(root), compared_of(Project(root), words, CLOCK), CLOCK)
    return before.commit, after.commit


def test_words_are_commits_branches_ranges_and_days(root: Path) -> None:
    first = commit(root, "2018-06-12T10:00:00+00:00")
    second = commit(root, "2018-07-12T10:00:00+00:00", {"note.txt": "x"})
    git(root, "branch", "autre", first)
    assert commits(root) == (second, None)
    assert commits(root, "autre") == (first, None)
    assert commits(root, "autre", "HEAD") == (first, second)
    assert commits(root, "autre..") == (first, second)
    assert commits(root, f"{second}..{first}") == (second, first)
    assert commits(root, f"{second}...{first}") == (first, first)
    assert commits(root, "2018-07-11") == (first, None)
    assert commits(root, "2018-06-12", "2018-07-12") == (first, second)


def test_a_branch_is_compared_with_where_it_left(root: Path) -> None:
    base = commit(root, "2018-06-12T10:00:00+00:00")
    git(root, "checkout", "-q", "-b", "travail")
    work = commit(root, "2018-06-13T10:00:00+00:00", {"a.txt": "x"})
    git(root, "checkout", "-q", "main")
    commit(root, "2018-06-14T10:00:00+00:00", {"b.txt": "x"})
    assert commits(root, "main...travail") == (base, work)


def test_a_side_has_the_day_of_its_commit(root: Path) -> None:
    commit(root, "2018-06-12T23:30:00-04:00")
    before, after = sides_of(Project(root), compared_of(Project(root), ["HEAD"], CLOCK), CLOCK)
    assert before.day == date(2018, 6, 12)
    assert after.day is None


@pytest.mark.parametrize(
    "word",
    ["nope", "--output=x", "-1", "^HEAD", "HEAD:plan/plan.yaml", "", "1999-01-01"],
)
def test_words_that_name_nothing(root: Path, word: str) -> None:
    commit(root, "2018-06-12T10:00:00+00:00")
    with pytest.raises(PlantrackError, match="neither a commit that git knows"):
        sides_of(Project(root), compared_of(Project(root), [word], CLOCK), CLOCK)


def test_a_plan_without_git_has_nothing_to_compare_with(root: Path) -> None:
    with pytest.raises(PlantrackError, match="git has no commit here"):
        sides_of(Project(root), compared_of(Project(root), [], CLOCK), CLOCK)


def test_a_history_that_is_cut_short_says_what_to_do(root: Path, tmp_path: Path) -> None:
    first = commit(root, "2018-06-12T10:00:00+00:00")
    commit(root, "2018-07-12T10:00:00+00:00", {"note.txt": "x"})
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "-q", "--depth", "1", root.as_uri(), str(shallow))
    with pytest.raises(PlantrackError, match="fetch-depth: 0"):
        sides_of(Project(shallow), compared_of(Project(shallow), [first], CLOCK), CLOCK)


def test_commits_without_a_common_one(root: Path) -> None:
    commit(root, "2018-06-12T10:00:00+00:00")
    git(root, "checkout", "-q", "--orphan", "seul")
    commit(root, "2018-06-13T10:00:00+00:00")
    with pytest.raises(PlantrackError, match="share no commit"):
        sides_of(Project(root), compared_of(Project(root), ["main...seul"], CLOCK), CLOCK)


def test_a_commit_without_a_plan(root: Path) -> None:
    commit(root, "2018-06-12T10:00:00+00:00")
    git(root, "rm", "-q", "plan/plan.yaml")
    commit(root, "2018-06-13T10:00:00+00:00")
    with pytest.raises(PlantrackError, match="has no"):
        sides_of(Project(root), compared_of(Project(root), ["HEAD~1", "HEAD"], CLOCK), CLOCK)
