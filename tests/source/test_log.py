"""Who made each version, when, and which files it wrote."""

from datetime import timedelta
from pathlib import Path

import pytest

from plantrack.source.commits import moment
from plantrack.source.git import GitFailed
from plantrack.source.log import commits_of
from plantrack.source.written import written_by
from repository import Past, git


def test_each_commit_after_its_parents(tmp_path: Path) -> None:
    past = Past(tmp_path / "repo")
    base = past.commit({"plan/plan.yaml": "a\n"}, author="Zoé Été")
    past.commit({"plan/plan.yaml": "a\n", "README": "x\n"}, day="2019-01-02")
    main = past.commit({"plan/plan.yaml": "b\n", "README": "x\n"}, day="2019-01-03")
    side = past.commit(
        {"plan/plan.yaml": "a\n", "plan/x.yaml": "c\n"}, day="2019-01-04", after=[base], branch="s"
    )
    past.commit({"plan/plan.yaml": "b\n", "plan/x.yaml": "c\n"}, after=[main, side])
    names = past.write()
    found = commits_of(past.root, "HEAD")
    assert {one.name for one in found} == {names[n] for n in (1, 3, 4, 5)}
    order = [one.name for one in found]
    for one in found:
        assert all(order.index(parent) < order.index(one.name) for parent in one.parents)
    assert found[0].author == "Zoé Été"
    assert found[0].typed.isoformat() == "2019-01-01T12:00:00+00:00"
    assert found[-1].parents == (names[3], names[4])
    written = written_by(past.root, found)
    assert [(one.path, bool(one.name)) for one in written[names[1]]] == [("plan/plan.yaml", True)]
    assert [one.path for one in written[names[5]]] == ["plan/x.yaml"]


def test_a_file_that_goes_has_no_name_and_odd_names_are_whole(tmp_path: Path) -> None:
    past = Past(tmp_path / "repo")
    past.commit({"plan/plan.yaml": "a\n", "plan/é à.yaml": "b\n"})
    past.commit({"plan/plan.yaml": "a\n"}, day="2019-01-02")
    names = past.write()
    written = written_by(past.root, commits_of(past.root, "HEAD"))
    assert [(one.path, one.name) for one in written[names[2]]] == [("plan/é à.yaml", "")]


def test_signs_that_move_a_cursor_are_not_passed_on(tmp_path: Path) -> None:
    past = Past(tmp_path / "repo")
    past.commit({"plan/plan.yaml": "a\n"}, author="Ana \x1b[31mRouge")
    past.write()
    (one,) = commits_of(past.root, "HEAD")
    assert "\x1b" not in one.author


def test_no_repository_and_no_commit(tmp_path: Path) -> None:
    with pytest.raises(GitFailed, match="refuses"):
        commits_of(tmp_path, "HEAD")
    git(tmp_path, "init", "-q")
    with pytest.raises(GitFailed, match="refuses"):
        commits_of(tmp_path, "HEAD")
    assert written_by(tmp_path, ()) == {}


def test_a_zone_or_a_time_that_nobody_has() -> None:
    assert moment(0, "+9999").utcoffset() == timedelta(0)
    assert moment(999_999_999_999, "+0000").year == 9999
    assert moment(0, "-0430").utcoffset() == -timedelta(hours=4, minutes=30)
