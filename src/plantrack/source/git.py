"""The one module that starts git: which commit the files are at, and whether they were changed."""

import hashlib
import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from threading import Thread
from typing import IO, cast

from plantrack.source.files import FolderTree, printable
from plantrack.source.text import LARGEST

_PATIENCE = 20  # seconds
_PIPE = 1 << 20  # bytes: git goes on while we read
_SHA256_LENGTH = 64
_LINK = "120000"
_LAST = datetime(9999, 12, 30, tzinfo=UTC)
_COMMITTED = re.compile(r"^committer .* (\d{1,12}) ([+-]\d{4})$", re.MULTILINE)
# What git lists below plan/ and actions/ and a plan may read; hidden names are not its files.
_PLAN_FILE = re.compile(r"(?:plan|actions)(?:/[^/.][^/]*){1,2}\.yaml")
# A repository's own configuration must not be able to run or fetch anything while we read.
_QUIET = {
    "GIT_ALLOW_PROTOCOL": "",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "LC_ALL": "C",
}


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit's short name, when it was made, and whether the plan's files differ from it."""

    commit: str
    modified: bool
    moment: datetime | None = None


def revision_of(tree: FolderTree) -> Revision | None:
    """Return the commit that the plan's folder is at; nothing without git or without a commit.

    Only plumbing is asked, and bytes are compared here: no filter, hook or other program that
    a repository's configuration names ever runs.
    """
    commit = ask_git(tree.root, "rev-parse", "--short=7", "--verify", "HEAD^{commit}")
    if not commit:
        return None
    listed = ask_git(tree.root, "ls-tree", "-r", "-z", "HEAD", "--", "plan", "actions")
    modified = listed is None or _differs(tree, listed)
    return Revision(commit, modified, moment_of(tree.root, commit))


def commit_named(root: Path, word: str) -> str | None:
    """Return the short name of the commit that a word means, or nothing."""
    return _named(root, word, "--short=7")


def full_name(root: Path, word: str) -> str | None:
    """Return the full name of the commit that a word means, or nothing."""
    return _named(root, word)


def _named(root: Path, word: str, *how: str) -> str | None:
    if word.startswith("^"):  # git's word for all but that commit
        return None
    meant = f"{word}^{{commit}}"
    return ask_git(root, "rev-parse", *how, "--verify", "--quiet", "--end-of-options", meant)


def names_since(root: Path, first: str | None, last: str) -> frozenset[str]:
    """Return the full names of the commits that led to one, and not to another before it."""
    found = ask_git(root, "rev-list", last, *([f"^{first}"] if first else []))
    return frozenset((found or "").split())


def cut_at(root: Path) -> str:
    """Return the names of the commits where git's history is cut short here; nothing elsewhere."""
    path = ask_git(root, "rev-parse", "--git-path", "shallow")
    try:
        return (root / path).read_text(encoding="ascii") if path else ""
    except (OSError, UnicodeDecodeError):
        return ""


def merge_base(root: Path, one: str, other: str) -> str | None:
    """Return the short name of the last commit that two commits share, or nothing."""
    found = ask_git(root, "merge-base", one, other)
    return commit_named(root, found) if found else None


def is_shallow(root: Path) -> bool:
    """Return whether git has only a part of the history here."""
    return ask_git(root, "rev-parse", "--is-shallow-repository") == "true"


def commit_before(root: Path, moment: datetime) -> str | None:
    """Return the last commit made on the current branch at or before a moment, or nothing."""
    until = f"--before={int(moment.timestamp())}"
    found = ask_git(root, "rev-list", "-1", "--first-parent", "--abbrev-commit", until, "HEAD")
    return found or None


def moment_of(root: Path, commit: str) -> datetime | None:
    """Return when a commit was made, in the time zone of whoever made it."""
    told = ask_git(root, "cat-file", "commit", commit)
    found = _COMMITTED.search(told.partition("\n\n")[0]) if told else None
    return moment(int(found[1]), found[2]) if found else None


def prefix_of(root: Path) -> str:
    """Return what leads from the top of a repository to a folder of it, such as `plans/a/`."""
    answer = ask_git_bytes(root, "rev-parse", "--show-prefix")
    return (answer or b"").decode("utf-8", "replace").removesuffix("\n")


def moment(seconds: int, zone: str) -> datetime:
    """Return a moment as git writes one: seconds since 1970, and a zone such as `-0400`.

    A zone of a day or more is no zone, and a moment that no calendar has is the last one.
    """
    minutes = int(zone[1:3]) * 60 + int(zone[3:5])
    apart = timedelta(minutes=-minutes if zone[0] == "-" else minutes)
    offset = timezone(apart) if abs(apart) < timedelta(days=1) else UTC
    try:
        return datetime.fromtimestamp(seconds, offset)
    except (OverflowError, ValueError, OSError):
        return _LAST


def _differs(tree: FolderTree, listed: str) -> bool:
    committed = {}
    for row in filter(None, listed.split("\0")):
        described, _, path = row.partition("\t")
        mode, _, name = described.split(" ")
        if _PLAN_FILE.fullmatch(path):
            committed[printable(path)] = "" if mode == _LINK else name
    present = {path for path in tree.paths() if _PLAN_FILE.fullmatch(path)}
    return present != set(committed) or any(
        not has_name(tree, path, name) for path, name in committed.items() if name
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


def _blob_name(content: bytes, like: str) -> str:
    algorithm = "sha256" if len(like) == _SHA256_LENGTH else "sha1"
    header = f"blob {len(content)}\0".encode()
    return hashlib.new(algorithm, header + content, usedforsecurity=False).hexdigest()


def ask_git(root: Path, *arguments: str) -> str | None:
    """Return git's answer as text without its last line break, or nothing where it has none."""
    answer = ask_git_bytes(root, *arguments)
    return None if answer is None else answer.decode("utf-8", "replace").strip()


def ask_git_bytes(root: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """Return what git answers in a plan's folder to what it is given, or nothing."""
    try:
        answer = subprocess.run(  # noqa: S603 - fixed words, no shell
            _command(root, arguments),
            capture_output=True,
            check=False,
            timeout=_PATIENCE,
            env=_environment(),
            input=given,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    return answer.stdout if answer.returncode == 0 else None


@contextmanager
def git_streaming(root: Path, *arguments: str, given: bytes) -> Iterator[IO[bytes]]:
    """Give what git answers to what it is given, while it goes on answering.

    Raises:
        OSError: it cannot be started.
    """
    with subprocess.Popen(  # noqa: S603 - fixed words, no shell
        _command(root, arguments),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        pipesize=_PIPE,
    ) as process:
        feeder = Thread(target=_feed, args=(process.stdin, given), daemon=True)
        feeder.start()
        try:
            yield cast("IO[bytes]", process.stdout)
        finally:
            process.kill()
            feeder.join()


def _feed(stream: IO[bytes], given: bytes) -> None:
    with suppress(OSError), stream:  # nobody listens any more
        stream.write(given)


def _command(root: Path, arguments: tuple[str, ...]) -> list[str]:
    return ["git", "-c", "core.fsmonitor=false", "-C", str(root), *arguments]


def _environment() -> dict[str, str]:
    return {k: v for k, v in os.environ.items() if not k.startswith("GIT_")} | _QUIET
