"""The one module that knows git: which commit the files are at, and whether they were changed."""

import hashlib
import os
import re
import subprocess
from dataclasses import dataclass

from plantrack.source.files import FolderTree, printable
from plantrack.source.text import LARGEST

_PATIENCE = 20  # seconds
_SHA256_LENGTH = 64
_LINK = "120000"
# What git lists below plan/ and actions/ and a plan may read; hidden names are not its files.
_PLAN_FILE = re.compile(r"(?:plan|actions)(?:/[^/.][^/]*){1,2}\.yaml")
# A repository's own configuration must not be able to run or fetch anything while we read.
_QUIET = {
    "GIT_ALLOW_PROTOCOL": "",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "LC_ALL": "C",
}


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit's short name, and whether the plan's files differ from it."""

    commit: str
    modified: bool


def revision_of(tree: FolderTree) -> Revision | None:
    """Return the commit that the plan's folder is at; nothing without git or without a commit.

    Only plumbing is asked, and bytes are compared here: no filter, hook or other program that
    a repository's configuration names ever runs.
    """
    commit = _git(tree, "rev-parse", "--short=7", "--verify", "HEAD^{commit}")
    if not commit:
        return None
    listed = _git(tree, "ls-tree", "-r", "-z", "HEAD", "--", "plan", "actions")
    return Revision(commit, listed is None or _differs(tree, listed))


def _differs(tree: FolderTree, listed: str) -> bool:
    committed = {}
    for row in filter(None, listed.split("\0")):
        described, _, path = row.partition("\t")
        mode, _, name = described.split(" ")
        if _PLAN_FILE.fullmatch(path):
            committed[printable(path)] = "" if mode == _LINK else name
    present = {path for path in tree.paths() if _PLAN_FILE.fullmatch(path)}
    return present != set(committed) or any(
        not _has_name(tree, path, name) for path, name in committed.items() if name
    )


def _has_name(tree: FolderTree, path: str, name: str) -> bool:
    """Compare a file with a blob's name; a checkout may have turned LF into CRLF."""
    try:
        content = tree.read(path)
    except OSError:
        return False
    return len(content) > LARGEST or name in (
        _blob_name(content, name),
        _blob_name(content.replace(b"\r\n", b"\n"), name),
    )


def _blob_name(content: bytes, like: str) -> str:
    algorithm = "sha256" if len(like) == _SHA256_LENGTH else "sha1"
    header = f"blob {len(content)}\0".encode()
    return hashlib.new(algorithm, header + content, usedforsecurity=False).hexdigest()


def _git(tree: FolderTree, *arguments: str) -> str | None:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    environment |= _QUIET
    try:
        answer = subprocess.run(  # noqa: S603 - fixed words, no shell
            ["git", "-c", "core.fsmonitor=false", "-C", str(tree.root), *arguments],  # noqa: S607 - the user's own git
            capture_output=True,
            check=False,
            timeout=_PATIENCE,
            env=environment,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return answer.stdout.decode("utf-8", "replace").strip() if answer.returncode == 0 else None
