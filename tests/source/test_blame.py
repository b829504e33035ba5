"""Each line of a plan's file and the commit that wrote it, in real repositories."""

from pathlib import Path

import pytest

from plantrack.source.blame import Typed, Untyped, typed_lines
from plantrack.source.witness import WHOLE, Witness, witness_of
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
    found = typed_lines(root, PATH, text, WHOLE)
    return [one.moment.date().isoformat() if isinstance(one, Typed) else "" for one in found]


def test_each_line_is_dated_by_its_own_commit(root: Path) -> None:
    assert days(root, SECOND) == ["2018-06-12"] * 3 + ["2018-07-01"] * 2
    last = typed_lines(root, PATH, SECOND, WHOLE)[-1]
    assert isinstance(last, Typed)
    assert last.commit == git(root, "rev-parse", "HEAD")


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
    nobody = Untyped.UNCOMMITTED
    assert typed_lines(root, "actions/2018/none.yaml", "a\nb\n", WHOLE) == [nobody, nobody]
    away = tmp_path / "away"
    away.mkdir()
    (root / ".git").rename(tmp_path / "gone")
    assert typed_lines(away, PATH, SECOND, witness_of(away)) == [nobody] * 5


def test_a_line_of_a_commit_where_history_is_cut_is_of_no_day(tmp_path: Path, root: Path) -> None:
    clone = tmp_path / "clone"
    git(root, "clone", "-q", "--depth", "1", root.as_uri(), str(clone))
    commit(clone, "2018-09-01T10:00:00Z", {PATH: SECOND + "# fin\n"})
    found = typed_lines(clone, PATH, SECOND + "# fin\n", witness_of(clone))
    assert found[:-1] == [Untyped.CUT] * 5
    assert isinstance(found[-1], Typed)


def test_where_git_refuses_nobody_is_said_to_have_committed_nothing(root: Path) -> None:
    refused = Witness("refused")
    assert set(typed_lines(root, PATH, SECOND, refused)) == {Untyped.UNTOLD}


def test_no_program_of_the_repository_runs(root: Path) -> None:
    """A text converter would be a program that a cloned repository names."""
    trace = root / "ran"
    git(root, "config", "diff.evil.textconv", f"touch {trace}; cat")
    git(root, "config", "filter.evil.clean", f"touch {trace}; cat")
    (root / ".gitattributes").write_text("*.yaml diff=evil filter=evil\n")
    assert days(root, SECOND + "# neuf\n")[-1] == ""
    assert not trace.exists()
