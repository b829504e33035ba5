"""Which commit a folder's files are at, and whether they differ from it."""

import hashlib
import os
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plantrack.errors import PlantrackError
from plantrack.source.commits import commit_named, moment_of, short
from plantrack.source.files import FolderTree
from plantrack.source.git import GitFailed
from plantrack.source.text import LARGEST
from plantrack.source.trees import Entry, plan_files

_SHA256_LENGTH = 64
_LARGEST_TEMPLATE = 50_000_000  # bytes: a larger one is refused by reports
# What git lists below plan/ and actions/ and a plan may read; hidden names are not its files.
_PLAN_FILE = re.compile(r"(?:plan|actions)(?:/[^/.][^/]*){1,2}\.yaml")


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit's whole name, when it was made, and whether the plan's files differ from it."""

    commit: str
    modified: bool
    moment: datetime | None = None

    @property
    def short(self) -> str:
        """The commit's short name."""
        return short(self.commit)


def revision_of(tree: FolderTree) -> Revision | None:
    """Return the commit that the plan's folder is at; nothing without git or without a commit.

    Only plumbing is asked, and bytes are compared here: no filter, hook or other program that
    a repository's configuration names ever runs.
    """
    try:
        commit = commit_named(tree.root, "HEAD")
        made = moment_of(tree.root, commit) if commit else None
    except GitFailed:
        return None
    if not commit:
        return None
    try:
        modified = _differs(tree, plan_files(tree.root, commit))
    except PlantrackError:  # that version cannot be read: it is not known to be these files
        modified = True
    return Revision(commit, modified, made)


def _differs(tree: FolderTree, committed: dict[str, Entry]) -> bool:
    known = {path: entry for path, entry in committed.items() if _PLAN_FILE.fullmatch(path)}
    present = {path for path in tree.paths() if _PLAN_FILE.fullmatch(path)}
    return present != set(known) or any(
        not has_name(tree, path, entry.name) for path, entry in known.items() if entry.is_regular
    )


def has_name(tree: FolderTree, path: str, name: str) -> bool:
    """Return whether a file has a blob's content; a checkout may have turned LF into CRLF."""
    try:
        content = tree.read(path)
    except OSError:
        return False
    return len(content) > LARGEST or name in (
        _blob_name(content, name),
        _blob_name(content.replace(b"\r\n", b"\n"), name),
    )


def is_kept_in_lf(content: bytes, name: str) -> bool:
    """Return whether git keeps a file with LF at the ends of its lines, and the folder does not."""
    return b"\r\n" in content and name == _blob_name(content.replace(b"\r\n", b"\n"), name)


def committed_as(file: Path, name: str) -> str:
    """Return the name that git has for a file's content, or would have; `name` is to be expected.

    Of what is no ordinary file it is the expected one, but for a link, which is where it leads.
    """
    if file.is_symlink():
        return _blob_name(os.fsencode(file.readlink()), name)
    if not file.is_file():
        return name
    try:
        with file.open("rb") as stream:
            content = stream.read(_LARGEST_TEMPLATE)
    except OSError:
        return ""
    as_text = _blob_name(content.replace(b"\r\n", b"\n"), name)
    return as_text if as_text == name else _blob_name(content, name)


def _blob_name(content: bytes, like: str) -> str:
    algorithm = "sha256" if len(like) == _SHA256_LENGTH else "sha1"
    header = f"blob {len(content)}\0".encode()
    return hashlib.new(algorithm, header + content, usedforsecurity=False).hexdigest()
