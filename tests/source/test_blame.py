"""Each line of a plan's file and the commit that wrote it, in real repositories."""

from pathlib import Path

import pytest

from plantrack.source.blame import typed_lines
from repository import commit, git

PATH = "actions/2018/a.yaml"
FIRST = "deliverables:\n  - id: A\n    title: été\n"
SECOND = FIRST + "  - id: B\n    title: hiver\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    commit(tmp_path, "2018-06-12T10:00:00-04:00", {PATH: FIRST})
    commit(tmp_path, "2018-07-01T23:30:00-04:00", {PATH: SECOND})
    return tmp_path


def days(root: Path, text: str) -> list[str]:
    found = typed_lines(root, PATH, text)
    return [one.moment.date().isoformat() if one else "" for one in found]


def test_each_line_is_dated_by_its_own_commit(root: Path) -> None:
    assert days(root, SECOND) == ["2018-06-12"] * 3 + ["2018-07-01"] * 2
    last = typed_lines(root, PATH, SECOND)[-1]
    assert last is not None
    assert last.commit == git(root, "rev-parse", "--short=7", "HEAD")


def test_lines_not_committed_are_nobody_s(root: Path) -> None:
    changed = SECOND.replace("  - id: B", "  - id: C\n    title: neuf\n  - id: B")
    assert days(root, changed) == ["2018-06-12"] * 3 + ["", ""] + ["2018-07-01"] * 2
    assert days(root, SECOND.replace("été", "été indien"))[2] == ""


def test_a_large_file_changed_in_one_place_takes_no_time(root: Path) -> None:
    large = SECOND + "#\n" * 20_000
    commit(root, "2018-08-01T10:00:00-04:00", {PATH: large})
    found = days(root, "# neuf\n" + large)
    assert found[:2] == ["", "2018-06-12"]
    assert found[-1] == "2018-08-01"


def test_line_ends_of_windows_are_the_same_lines(root: Path) -> None:
    assert days(root, SECOND.replace("\n", "\r\n")) == ["2018-06-12"] * 3 + ["2018-07-01"] * 2


def test_without_git_or_without_a_commit_nobody_is_named(tmp_path: Path, root: Path) -> None:
    assert typed_lines(root, "actions/2018/none.yaml", "a\nb\n") == [None, None]
    away = tmp_path / "away"
    away.mkdir()
    (root / ".git").rename(tmp_path / "gone")
    assert typed_lines(away, PATH, SECOND) == [None] * 5


def test_no_program_of_the_repository_runs(root: Path) -> None:
    """A text converter would be a program that a cloned repository names."""
    trace = root / "ran"
    git(root, "config", "diff.evil.textconv", f"touch {trace}; cat")
    git(root, "config", "filter.evil.clean", f"touch {trace}; cat")
    (root / ".gitattributes").write_text("*.yaml diff=evil filter=evil\n")
    assert days(root, SECOND + "# neuf\n")[-1] == ""
    assert not trace.exists()
