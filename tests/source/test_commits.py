"""Commits by what names them, in real repositories: their names are whole."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from plantrack.source.commits import commit_before, commit_named, merge_base, names_since, short
from repository import commit, git


@pytest.mark.parametrize("word", ["--help", "-1", "none", "HEAD^^^", "HEAD:plan", "a\0b", ""])
def test_words_that_name_no_commit_name_none(tmp_path: Path, word: str) -> None:
    commit(tmp_path, "2018-06-12T10:00:00Z", {"plan/plan.yaml": "title: a\n"})
    assert commit_named(tmp_path, word) is None
    assert commit_named(tmp_path, "HEAD") == commit_named(tmp_path, "main")


def test_the_last_commit_before_a_moment(tmp_path: Path) -> None:
    first = commit(tmp_path, "2018-06-12T10:00:00Z", {"plan/plan.yaml": "title: a\n"})
    second = commit(tmp_path, "2018-06-14T10:00:00Z")
    noon = datetime(2018, 6, 13, 12, tzinfo=UTC)
    assert commit_before(tmp_path, noon) == git(tmp_path, "rev-parse", first)
    assert commit_before(tmp_path, noon + timedelta(days=9)) == git(tmp_path, "rev-parse", second)
    assert commit_before(tmp_path, noon - timedelta(days=9)) is None


@pytest.mark.parametrize("kind", ["tag", "branch"])
def test_what_is_named_like_a_commit_is_not_taken_for_it(tmp_path: Path, kind: str) -> None:
    first = commit(tmp_path, "2018-06-12T10:00:00Z", {"plan/plan.yaml": "title: a\n"})
    commit(tmp_path, "2018-06-14T10:00:00Z")
    git(tmp_path, kind, first, "HEAD")
    meant = git(tmp_path, "rev-parse", "HEAD~1")
    assert short(meant) == first
    assert commit_named(tmp_path, first) == meant
    assert commit_named(tmp_path, first.upper()) == meant
    assert commit_named(tmp_path, meant) == meant


def test_a_tag_of_digits_that_begins_no_commit_is_a_tag(tmp_path: Path) -> None:
    commit(tmp_path, "2018-06-12T10:00:00Z", {"plan/plan.yaml": "title: a\n"})
    git(tmp_path, "tag", "20180612")
    assert commit_named(tmp_path, "20180612") == git(tmp_path, "rev-parse", "HEAD")


def test_an_option_s_name_may_be_a_branch_s(tmp_path: Path) -> None:
    commit(tmp_path, "2018-06-12T10:00:00Z", {"plan/plan.yaml": "title: a\n"})
    git(tmp_path, "update-ref", "refs/heads/--output=x", "HEAD")
    assert commit_named(tmp_path, "--output=x") == git(tmp_path, "rev-parse", "HEAD")
    assert not (tmp_path / "x").exists()


def test_what_two_commits_share(tmp_path: Path) -> None:
    commit(tmp_path, "2018-06-12T10:00:00Z", {"plan/plan.yaml": "title: a\n"})
    git(tmp_path, "checkout", "-q", "--orphan", "other")
    commit(tmp_path, "2018-06-14T10:00:00Z")
    commit(tmp_path, "2018-06-15T10:00:00Z")
    one, other = (git(tmp_path, "rev-parse", name) for name in ("main", "other"))
    assert merge_base(tmp_path, one, other) is None
    assert merge_base(tmp_path, other, other) == other
    assert names_since(tmp_path, f"{other}~1", other) == {other}
    assert names_since(tmp_path, None, one) == {one}
