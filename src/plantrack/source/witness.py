"""What git can tell of a plan here: all of its history, the end of it, or nothing, and why."""

import os
import re
import stat
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, TypeAlias

from plantrack.locale import Message, msg
from plantrack.source.commits import commit_named
from plantrack.source.git import GitFailed, NoGit, Refusal, ask_git, told_by_git

State: TypeAlias = Literal[
    "whole", "shallow", "partial", "no-commit", "no-repository", "no-git", "refused"
]
_LONGEST = 1_000_000  # bytes: ten thousand commits at which the history is cut
_COMMIT = re.compile(r"[0-9a-f]{40,64}")
_DUBIOUS = re.compile(r"detected dubious ownership in repository at '(?P<folder>.+)'")
_BARE = "safe.bareRepository"
_NO_REPOSITORY = re.compile(r"not a git repository \(or any ")
_PROMISED = r"^(extensions\.partialclone|remote\..*\.promisor)$"


@dataclass(frozen=True, slots=True)
class Torn:
    """A version that could not be read whole: its commit's short name, and those files."""

    commit: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Witness:
    """What git can tell of a plan's past.

    `boundary` are the commits where its history is cut: what they have may have been written long
    before, by others. `why` is the reason of a refusal, `cure` what to do against it. `torn` are
    the versions met in between that could not be read whole.
    """

    state: State = "whole"
    boundary: frozenset[str] = frozenset()
    why: Message | None = None
    cure: Message | None = None
    torn: tuple[Torn, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing from what git could tell."""
        return self.state == "whole"

    @property
    def has_history(self) -> bool:
        """Whether git has a commit here, and tells of it."""
        return self.state in ("whole", "shallow", "partial")

    @property
    def is_refused(self) -> bool:
        """Whether there is a repository, of which git tells nothing."""
        return self.state in ("refused", "no-git")

    def is_cut(self, commit: str) -> bool:
        """Return whether a commit is one where the history is cut."""
        return commit in self.boundary

    def failed(self, error: GitFailed) -> "Witness":
        """Return what git can tell, where it failed to: its reason."""
        return replace(self, state="refused", why=error.why, cure=None)


WHOLE = Witness()


def witness_of(root: Path) -> Witness:
    """Return what git can tell of a plan in a folder."""
    words = ("--is-inside-work-tree", "--is-shallow-repository", "--git-path", "shallow")
    try:
        told = told_by_git(root, "rev-parse", *words).decode("utf-8", "surrogateescape")
        is_inside, is_shallow, path, *_ = told.split("\n")
        if (
            is_inside != "true"
        ):  # core.worktree; or a bare one, and git knows no safe.bareRepository
            return Witness("refused", why=msg("the repository keeps its files elsewhere"))
        if commit_named(root, "HEAD") is None:
            return Witness("no-commit")
        is_partial = ask_git(root, "config", "--get-regexp", _PROMISED)
    except GitFailed as error:
        return _without_answer(root, error)
    if is_shallow == "true":
        return Witness("shallow", _boundary(root / path))
    return Witness("partial" if is_partial else "whole")


def _without_answer(root: Path, error: GitFailed) -> Witness:
    has_one = _has_repository(root)
    if isinstance(error, NoGit):
        return Witness("no-git" if has_one else "no-repository", why=error.why)
    reason = error.reason if isinstance(error, Refusal) else ""
    if _NO_REPOSITORY.match(reason) and not has_one:
        return Witness("no-repository")
    return Witness("refused", why=error.why, cure=_cure(reason))


def _cure(reason: str) -> Message | None:
    if found := _DUBIOUS.search(reason):
        return msg(
            "If the folder is yours or you trust it: `git config --global --add safe.directory "
            "{folder}`",
            folder=_quoted(found["folder"]),
        )
    if _BARE in reason:
        return msg("Files of git stand beside the plan: delete HEAD, config, objects/ and refs/.")
    return None


def _quoted(folder: str) -> str:
    return folder if re.fullmatch(r"[\w@%+=:,./~-]+", folder) else "'" + folder + "'"


def _has_repository(root: Path) -> bool:
    return any(os.path.lexists(folder / ".git") for folder in (root, *root.parents))


def _opened(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _boundary(path: Path) -> frozenset[str]:
    """Return the commits that git notes as having no parents here."""
    try:
        with open(path, "rb", opener=_opened) as stream:
            regular = stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
            noted = stream.read(_LONGEST).decode("ascii", "replace") if regular else ""
    except OSError:
        return frozenset()
    return frozenset(_COMMIT.findall(noted))
