"""Commits by what names them: a word of git's, a moment, two others. Their names are whole.

A short name is for people to read. Asked of git again it could be another commit's, or a tag's.
"""

import re
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from plantrack.errors import PlantrackError
from plantrack.source.git import GitFailed, ask_git, ask_git_bytes, told_by_git

_SHORT = 7
_LONGER = 12  # of a name, where its beginning is others' too
_BEGINNING = re.compile(r"([0-9a-f]{4,63})([~^].*)?", re.IGNORECASE | re.DOTALL)
_WHOLE = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_LAST = datetime(9999, 12, 30, tzinfo=UTC)
_COMMITTED = re.compile(r"^committer .* (\d{1,12}) ([+-]\d{4})$", re.MULTILINE)
_MOST_NAMES = 64_000_000  # bytes: more than a million commits


def short(commit: str) -> str:
    """Return a commit's name as people are shown it."""
    return commit[:_SHORT]


def is_commit(word: str) -> bool:
    """Return whether a word is the whole name that a commit may have."""
    return _WHOLE.fullmatch(word) is not None


def commit_named(root: Path, word: str) -> str | None:
    """Return the whole name of the commit that a word means, or nothing.

    The beginning of a commit's name, as people are shown it, means that commit, also where a
    branch or tag is named so: nobody can have it mean another.

    Raises:
        PlantrackError: it begins the names of several commits, or is shorter, and a label as well.
    """
    if word.startswith("^") or "\0" in word:  # git's word for all but that commit; no word at all
        return None
    found = _BEGINNING.fullmatch(word)
    if found and (begun := _begun(root, found[1])):
        word = begun + (found[2] or "")
    meant = f"{word}^{{commit}}"
    name = ask_git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", meant)
    return name if name and _WHOLE.fullmatch(name) else None


def _begun(root: Path, beginning: str) -> str | None:
    """Return the only commit whose name begins so, or nothing."""
    commits = _beginning_with(root, beginning.lower())
    label = label_named(root, beginning) if commits else None
    if label and (len(commits) > 1 or len(beginning) < _SHORT):
        raise PlantrackError(
            "“{word}” could mean the version {commit}, or the one that git calls {label}: write "
            "{commit}, or {label}",
            word=beginning,
            commit=commits[0][: max(_LONGER, len(beginning) + 1)],
            label=label,
        )
    if len(commits) > 1:
        raise PlantrackError(
            "“{word}” begins the names of several versions: write more of the one you mean, such "
            "as {commit}",
            word=beginning,
            commit=commits[0][: max(_LONGER, len(beginning) + 1)],
        )
    return commits[0] if commits else None


def _beginning_with(root: Path, beginning: str) -> list[str]:
    """Return the commits whose names begin so."""
    told = ask_git(root, "rev-parse", f"--disambiguate={beginning}") or ""
    names = "".join(f"{name}\n" for name in told.split())
    if not names:
        return []
    checked = told_by_git(root, "cat-file", "--batch-check", given=names.encode("ascii"))
    rows = (row.split() for row in checked.decode("ascii", "replace").splitlines())
    return [name for name, kind, *_ in rows if kind == "commit"]


def label_named(root: Path, word: str) -> str | None:
    """Return the whole name of the tag or branch that is called so, or nothing."""
    for label in (f"refs/tags/{word}", f"refs/heads/{word}"):
        if ask_git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", label):
            return label
    return None


def names_since(root: Path, first: str | None, last: str) -> frozenset[str]:
    """Return the names of the commits that led to one, and not to another before it.

    Raises:
        GitFailed: git does not tell them.
    """
    words = ("rev-list", last, *([f"^{first}"] if first else []))
    return frozenset(told_by_git(root, *words, most=_MOST_NAMES).decode("ascii").split())


def merge_base(root: Path, first: str, second: str) -> str | None:
    """Return the last commit that two commits share, or nothing.

    Raises:
        GitFailed: git does not know them.
    """
    try:
        return told_by_git(root, "merge-base", first, second).decode("ascii").split()[0]
    except GitFailed as error:
        if error.code == 1:  # it looked, and there is none
            return None
        raise


def commit_before(root: Path, moment: datetime) -> str | None:
    """Return the last commit made on the current branch at or before a moment, or nothing."""
    until = f"--before={int(moment.timestamp())}"
    return ask_git(root, "rev-list", "-1", "--first-parent", until, "HEAD") or None


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
