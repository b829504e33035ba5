"""Where nothing is written."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plantrack.errors import PlantrackError
from plantrack.writing import refuse_folder, write_document, write_documents
from plantrack.writing.forbidden import refuse_git


@pytest.mark.parametrize(
    "name", [".git", ".GIT", ".Git", ".git.", ".git ", ".git::$DATA", "git~1", ".g\u200cit"]
)
def test_names_that_some_system_takes_for_git_s(name: str) -> None:
    with pytest.raises(PlantrackError, match="among git's own files"):
        refuse_git(Path("plan", name))


@pytest.mark.parametrize("name", [".gitignore", "git", ".github", "a.git"])
def test_other_names(name: str) -> None:
    refuse_git(Path("plan", name))


@pytest.fixture
def root(make_plan: Callable[..., Path]) -> Path:
    root = make_plan()
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    return root


@pytest.mark.parametrize(
    "place", [".git", ".git/x.md", ".git/config", ".git/hooks/pre-commit", "plan/../.git/HEAD"]
)
def test_git_s_own_files_are_refused(root: Path, place: str) -> None:
    target = root / place
    before = target.read_bytes() if target.is_file() else None
    with pytest.raises(PlantrackError, match="among git's own files"):
        write_document(target, b"x", forbidden=root)
    assert (target.read_bytes() if target.is_file() else None) == before


@pytest.mark.parametrize("place", [".git", ".git/new", ".git/hooks"])
def test_so_are_its_folders(root: Path, place: str) -> None:
    with pytest.raises(PlantrackError, match="among git's own files"):
        write_documents(root / place, {"a.md": b"a"}, forbidden=root)
    assert not (root / place / "a.md").exists()


def test_the_git_of_a_worktree_is_a_file_and_stays(root: Path) -> None:
    (root / ".git").rename(root.parent / "elsewhere")
    (root / ".git").write_text("gitdir: ../elsewhere\n")
    with pytest.raises(PlantrackError, match="among git's own files"):
        write_document(root / ".git", b"x", forbidden=root)
    with pytest.raises(PlantrackError, match="among git's own files"):
        write_documents(root / ".git", {"a.md": b"a"}, forbidden=root)
    assert (root / ".git").read_text() == "gitdir: ../elsewhere\n"
    with pytest.raises(PlantrackError, match="among git's own files"):
        write_document(root.parent / "elsewhere/config", b"x", forbidden=root)


def test_a_bare_repository_beside_the_plan_is_refused(root: Path) -> None:
    subprocess.run(["git", "init", "-q", "--bare", "evil"], cwd=root, check=True)
    before = (root / "evil/config").read_bytes()
    with pytest.raises(PlantrackError, match="among git's own files"):
        write_document(root / "evil/config", b"x", forbidden=root)
    with pytest.raises(PlantrackError, match="among git's own files"):
        refuse_folder(root / "evil/hooks", forbidden=root)
    assert (root / "evil/config").read_bytes() == before


def test_a_working_tree_inside_a_bare_repository_is_a_working_tree(
    tmp_path: Path, make_plan: Callable[..., Path]
) -> None:
    subprocess.run(["git", "init", "-q", "--bare", "project"], cwd=tmp_path, check=True)
    root = make_plan(folder="project/main")
    (root / ".git").write_text("gitdir: ../worktrees/main\n")
    write_document(root / "bilan.md", b"x", forbidden=root)
    assert (root / "bilan.md").read_bytes() == b"x"


@pytest.mark.skipif(sys.platform == "win32", reason="links")
def test_a_link_outside_leads_to_git_s_files_no_more(root: Path) -> None:
    (root.parent / "side").symlink_to(root / ".git")
    with pytest.raises(PlantrackError, match="among git's own files"):
        write_document(root.parent / "side/config", b"x", forbidden=root)
