"""Files that a plan gives as evidence: their fingerprints, so that an auditor knows them again."""

import hashlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from plantrack.source.git import ask_git_bytes
from plantrack.source.revisions import RevisionTree

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A file's SHA-256, in hexadecimal, and its size in bytes."""

    sha256: str
    size: int


def fingerprint(root: Path, path: str) -> Fingerprint | None:
    """Return the fingerprint of an ordinary file below a folder, or nothing."""
    try:
        file = (root / path).resolve()
        if not file.is_relative_to(root.resolve()) or not file.is_file():
            return None
        digest, size = hashlib.sha256(), 0
        with file.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
    except (OSError, ValueError):
        return None
    return Fingerprint(digest.hexdigest(), size)


def fingerprint_at(tree: RevisionTree, path: str) -> Fingerprint | None:
    """Return the fingerprint of an ordinary file as a commit has it, or nothing."""
    if not tree.has_file(path):
        return None
    there = f"{tree.commit}:./{PurePosixPath(path)}"
    content = ask_git_bytes(tree.root, "cat-file", "blob", there)
    if content is None:
        return None
    return Fingerprint(hashlib.sha256(content).hexdigest(), len(content))
