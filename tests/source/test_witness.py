"""What git can tell in a folder: all, the end of it, or why nothing."""

import os
import shutil
from pathlib import Path

import pytest

from plantrack.locale import Translator
from plantrack.source.witness import Witness, witness_of
from repository import commit, git

ENGLISH = Translator("en")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "repo"
    commit(folder, "2018-06-12T10:00:00Z", {"plan/plan.yaml": "a\n"})
    commit(folder, "2018-06-13T10:00:00Z", {"plan/plan.yaml": "b\n"})
    return folder


def why(found: Witness) -> str:
    return ENGLISH.spell(found.why) if found.why else ""


def test_a_repository_tells_all(root: Path) -> None:
    assert witness_of(root) == Witness("whole")
    assert witness_of(root / "plan").is_whole


def test_a_shallow_clone_says_where_it_is_cut(root: Path, tmp_path: Path) -> None:
    git(root, "clone", "-q", "--depth", "1", root.as_uri(), str(tmp_path / "clone"))
    found = witness_of(tmp_path / "clone")
    assert found == Witness("shallow", frozenset([git(root, "rev-parse", "HEAD")]))


def test_a_partial_clone_says_so(root: Path, tmp_path: Path) -> None:
    git(root, "config", "uploadpack.allowFilter", "true")
    git(root, "clone", "-q", "--filter=blob:none", root.as_uri(), str(tmp_path / "clone"))
    assert witness_of(tmp_path / "clone").state == "partial"


def test_no_repository_no_commit_no_git(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert witness_of(tmp_path).state == "no-repository"
    (tmp_path / "new").mkdir()
    git(tmp_path / "new", "init", "-q")
    assert witness_of(tmp_path / "new").state == "no-commit"
    monkeypatch.setenv("PATH", str(tmp_path))
    assert witness_of(root).state == "no-git"
    assert witness_of(tmp_path).state == "no-repository"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="gives files away")
def test_a_folder_of_somebody_else_s_is_refused_with_git_s_reason(root: Path) -> None:
    for path in (root, root / ".git"):
        os.chown(path, 12345, 12345)
    found = witness_of(root)
    assert found.is_refused
    assert "dubious ownership" in why(found)
    assert found.cure is not None
    assert f"safe.directory {root}" in ENGLISH.spell(found.cure)


def test_a_bare_repository_in_the_folder_is_refused(root: Path) -> None:
    inner = root / "plans"
    shutil.copytree(root / ".git", inner)
    git(inner, "config", "core.bare", "true")
    found = witness_of(inner)
    assert found.is_refused
    assert "bareRepository" in why(found)


@pytest.mark.parametrize("text", ["gitdir: ../nowhere\n", "gitdir: /dev/null\n", "x"])
def test_a_file_that_leads_nowhere_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / ".git").write_text(text, encoding="utf-8")
    found = witness_of(tmp_path)
    assert found.state == "refused"
    assert why(found)


def test_a_repository_that_keeps_its_files_elsewhere_is_refused(root: Path) -> None:
    git(root, "config", "core.worktree", str(root / ".git"))
    assert witness_of(root).state == "refused"


def test_a_repository_that_is_damaged_is_not_said_to_be_none(root: Path) -> None:
    (root / ".git/HEAD").write_text("x\n", encoding="utf-8")
    found = witness_of(root)
    assert found.state == "refused"
    assert "not a git repository" in why(found)


def test_what_notes_a_cut_may_be_anything(root: Path) -> None:
    shutil.rmtree(root / ".git" / "shallow", ignore_errors=True)
    (root / ".git" / "shallow").write_bytes(b"\xff" * 100)
    assert witness_of(root).state in ("shallow", "refused")
