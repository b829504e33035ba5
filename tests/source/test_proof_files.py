"""A file given as evidence is known again by its fingerprint; nothing outside is read."""

import hashlib
import os
from pathlib import Path

import pytest

from plantrack.source.proof_files import fingerprint


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
