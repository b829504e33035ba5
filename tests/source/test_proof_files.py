"""A file given as evidence is known again by its fingerprint; nothing outside is read."""

import hashlib
import os
from pathlib import Path

import pytest

from plantrack.source.proof_files import fingerprint, fingerprint_at
from plantrack.source.revisions import RevisionTree
from repository import commit, git


def test_a_file_s_fingerprint_is_its_sha_256(tmp_path: Path) -> None:
    content = os.urandom(3_000_000)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a b.pdf").write_bytes(content)
    found = fingerprint(tmp_path, "docs/a b.pdf")
    assert found is not None
    assert found.sha256 == hashlib.sha256(content).hexdigest()
    assert found.size == 3_000_000


@pytest.mark.parametrize(
    "path", ["none.pdf", "../outside.txt", "/etc/passwd", "link", ".", "a\0b", "x" * 5000]
)
def test_nothing_else_has_one(tmp_path: Path, path: str) -> None:
    root = tmp_path / "plan"
    root.mkdir()
    (tmp_path / "outside.txt").write_text("secret")
    (root / "link").symlink_to(tmp_path / "outside.txt")
    assert fingerprint(root, path) is None


def test_a_commit_has_the_file_that_it_had(tmp_path: Path) -> None:
    root = tmp_path / "repo" / "plans"
    first = commit(tmp_path / "repo", "2018-06-12T10:00:00-04:00", {"plans/docs/a b.txt": "un\n"})
    (root / "docs/lien.txt").symlink_to("a b.txt")
    commit(tmp_path / "repo", "2018-06-13T10:00:00-04:00", {"plans/docs/a b.txt": "deux\n"})
    (root / "docs/a b.txt").write_text("trois\n", encoding="utf-8")
    then, now = RevisionTree(root, first), RevisionTree(root, git(root, "rev-parse", "HEAD"))
    found = fingerprint_at(then, "docs/a b.txt")
    assert found is not None
    assert found.sha256 == hashlib.sha256(b"un\n").hexdigest()
    assert found.size == 3
    later = fingerprint_at(now, "docs/a b.txt")
    assert later is not None
    assert later.sha256 == hashlib.sha256(b"deux\n").hexdigest()
    for path in ("docs/lien.txt", "docs", "../x", "docs/none.txt", "a\0b"):
        assert fingerprint_at(now, path) is None
