"""Files that a plan gives as evidence: their fingerprints, so that an auditor knows them again."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from plantrack.source.git import GitFailed
from plantrack.source.names import located
from plantrack.source.objects import pieces_of
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
        file = located(root / path).resolve()
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
    name = tree.name_of(path)
    if name is None:
        return None
    digest, size = hashlib.sha256(), 0
    try:
        for piece in pieces_of(tree.root, name):
            digest.update(piece)
            size += len(piece)
    except GitFailed:
        return None
    return Fingerprint(digest.hexdigest(), size)
