"""Whether git tracks what stands in a plan's folder."""

from pathlib import Path

import pytest

from plantrack.source import tracked
from plantrack.source.tracked import first_tracked
from repository import git


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / ".kept").mkdir()
    (tmp_path / ".kept/x\x1b").write_text("x")
    return tmp_path


def test_only_what_the_index_has(root: Path) -> None:
    assert first_tracked(root, ".kept") is None  # no repository
    git(root, "init", "-q")
    assert first_tracked(root, ".kept") is None
    git(root, "add", ".kept")
    assert first_tracked(root, ".kept") == ".kept/x\\x1b"
    assert first_tracked(root, ".other") is None


def test_below_the_top_of_the_repository(root: Path) -> None:
    (root / "plan").mkdir()
    (root / ".kept").rename(root / "plan/.kept")
    git(root, "init", "-q")
    git(root, "add", ".")
    assert first_tracked(root, ".kept") is None
    assert first_tracked(root / "plan", ".kept") == ".kept/x\\x1b"


def test_where_git_does_not_answer_it_is_not_taken_for_harmless(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / ".git").write_text("gitdir: nowhere\n")
    assert first_tracked(root, ".kept") == ".kept"
    monkeypatch.setattr(tracked, "ask_git_bytes", lambda *_: None)
    assert first_tracked(root, ".other") is None
