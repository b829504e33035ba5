"""Which commit a plan is at, in real repositories."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from plantrack.source.checkout import Revision, revision_of
from plantrack.source.commits import moment_of
from plantrack.source.files import FolderTree
from repository import commit, set_traps

FILES = {
    "plan/plan.yaml": b"title: \xc3\x89t\xc3\xa9\nyears: [2018]\n",
    "actions/2018/a.yaml": b"deliverables: []\n",
}


def git(root: Path, *words: str) -> str:
    who = ("-c", "user.name=Essai", "-c", "user.email=essai@example.org")
    answer = subprocess.run(
        ["git", "-C", str(root), *who, *words], capture_output=True, text=True, check=True
    )
    return answer.stdout.strip()


def written(root: Path, files: dict[str, bytes]) -> Path:
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    return root


def committed(
    root: Path, files: dict[str, bytes] | None = None, *, object_format: str = "sha1"
) -> Path:
    written(root, files or FILES)
    git(root, "init", "-q", f"--object-format={object_format}")
    git(root, "-c", "core.autocrlf=false", "add", ".")
    git(root, "commit", "-q", "-m", "essai")
    return root


def revision(root: Path) -> Revision | None:
    """Return the commit, without its moment, which has tests of its own."""
    found = revision_of(FolderTree(root))
    return replace(found, moment=None) if found else None


def test_a_commit_has_its_moment_in_its_own_zone(tmp_path: Path) -> None:
    made = commit(tmp_path, "2018-06-12T23:30:00-04:00", {"plan/plan.yaml": "title: a\n"})
    found = revision_of(FolderTree(tmp_path))
    assert found is not None
    assert found.moment is not None
    assert found.moment.isoformat() == "2018-06-12T23:30:00-04:00"
    assert moment_of(tmp_path, made) == found.moment
    assert moment_of(tmp_path, "0000000") is None


def test_a_clean_folder_is_at_its_commit(tmp_path: Path) -> None:
    root = committed(tmp_path)
    assert revision(root) == Revision(git(root, "rev-parse", "HEAD"), modified=False)


def test_sha256_repositories_are_known_too(tmp_path: Path) -> None:
    found = revision(committed(tmp_path, object_format="sha256"))
    assert found is not None
    assert not found.modified


def test_a_changed_file_is_seen(tmp_path: Path) -> None:
    root = committed(tmp_path)
    (root / "plan/plan.yaml").write_bytes(FILES["plan/plan.yaml"] + b"# fin\n")
    assert revision(root) == Revision(git(root, "rev-parse", "HEAD"), modified=True)


def test_a_change_of_the_same_length_in_the_same_second_is_seen(tmp_path: Path) -> None:
    root = committed(tmp_path)
    (root / "plan/plan.yaml").write_bytes(FILES["plan/plan.yaml"].replace(b"2018", b"2019"))
    found = revision(root)
    assert found is not None
    assert found.modified


@pytest.mark.parametrize("staged", [True, False])
def test_an_added_file_is_seen(tmp_path: Path, staged: bool) -> None:  # noqa: FBT001 - a parameter
    root = written(committed(tmp_path), {"actions/2018/b.yaml": b"deliverables: []\n"})
    if staged:
        git(root, "add", ".")
    found = revision(root)
    assert found is not None
    assert found.modified


def test_an_ignored_file_of_the_plan_is_still_read_so_still_seen(tmp_path: Path) -> None:
    root = committed(tmp_path, FILES | {".gitignore": b"b.yaml\n"})
    written(root, {"actions/2018/b.yaml": b"deliverables: []\n"})
    found = revision(root)
    assert found is not None
    assert found.modified


def test_a_deleted_file_is_seen(tmp_path: Path) -> None:
    root = committed(tmp_path)
    (root / "actions/2018/a.yaml").unlink()
    found = revision(root)
    assert found is not None
    assert found.modified


def test_files_that_are_not_the_plan_s_do_not_count(tmp_path: Path) -> None:
    root = written(committed(tmp_path), {"README.md": b"x", "plan/notes.md": b"y", "a.yaml": b"z"})
    found = revision(root)
    assert found is not None
    assert not found.modified


def test_a_checkout_with_crlf_is_the_same_plan(tmp_path: Path) -> None:
    root = committed(tmp_path)
    (root / "plan/plan.yaml").unlink()
    git(root, "-c", "core.autocrlf=true", "checkout", "--", "plan/plan.yaml")
    assert b"\r\n" in (root / "plan/plan.yaml").read_bytes()
    found = revision(root)
    assert found is not None
    assert not found.modified


def test_a_file_committed_with_crlf_is_clean(tmp_path: Path) -> None:
    found = revision(committed(tmp_path, {"plan/plan.yaml": b"title: a\r\nyears: [2018]\r\n"}))
    assert found is not None
    assert not found.modified


def test_line_ends_turned_to_lf_are_a_change(tmp_path: Path) -> None:
    root = committed(tmp_path, {"plan/plan.yaml": b"title: a\r\n"})
    (root / "plan/plan.yaml").write_bytes(b"title: a\n")
    found = revision(root)
    assert found is not None
    assert found.modified


def test_names_with_accents_and_spaces_are_known(tmp_path: Path) -> None:
    found = revision(committed(tmp_path, FILES | {"actions/2018/été « 1 ».yaml": b"a: 1\n"}))
    assert found is not None
    assert not found.modified


def test_a_plan_inside_a_larger_repository_is_compared_alone(tmp_path: Path) -> None:
    inner = {f"organisme/{path}": content for path, content in FILES.items()}
    root = committed(tmp_path, inner | {"plan/plan.yaml": b"title: autre\n"})
    (root / "plan/plan.yaml").write_bytes(b"title: encore\n")
    found = revision(root / "organisme")
    assert found is not None
    assert not found.modified


def test_without_a_commit_there_is_no_revision(tmp_path: Path) -> None:
    git(written(tmp_path, FILES), "init", "-q")
    assert revision(tmp_path) is None


def test_without_a_repository_there_is_no_revision(tmp_path: Path) -> None:
    assert revision(written(tmp_path, FILES)) is None


def test_without_git_there_is_no_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = committed(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert revision(root) is None


def test_the_environment_s_repository_is_not_the_plan_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = committed(tmp_path / "other", {"plan/plan.yaml": b"title: autre\n"})
    root = committed(tmp_path / "mine")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    found = revision(root)
    monkeypatch.undo()
    assert found == Revision(git(root, "rev-parse", "HEAD"), modified=False)


def trapped(root: Path) -> Path:
    """Give a repository everything that runs a program on a careless command."""
    committed(root, FILES | {".gitattributes": b"*.yaml filter=x diff=x merge=x\n"})
    return set_traps(root)


def test_the_trap_works(tmp_path: Path) -> None:
    marker = trapped(tmp_path)
    (tmp_path / "plan/plan.yaml").write_bytes(b"title: neuf\n")
    marker.unlink(missing_ok=True)
    subprocess.run(["git", "-C", str(tmp_path), "status"], capture_output=True, check=False)
    assert marker.exists()


def test_nothing_that_a_repository_names_is_run(tmp_path: Path) -> None:
    marker = trapped(tmp_path)
    (tmp_path / "plan/plan.yaml").write_bytes(b"title: neuf\n")
    marker.unlink(missing_ok=True)
    found = revision(tmp_path)
    assert found is not None
    assert found.modified
    assert not marker.exists()


def test_nothing_is_written_in_the_repository(tmp_path: Path) -> None:
    root = committed(tmp_path)
    index = root / ".git" / "index"
    (root / "plan/plan.yaml").touch()
    before = index.read_bytes(), index.stat().st_mtime_ns, sorted((root / ".git").rglob("*"))
    revision(root)
    after = index.read_bytes(), index.stat().st_mtime_ns, sorted((root / ".git").rglob("*"))
    assert after == before
