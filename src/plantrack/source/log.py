"""The commits that wrote a plan: who made each, when, and which files it wrote."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plantrack.source.git import ask_git_bytes, moment
from plantrack.source.text import CONTROL

_FOLDERS = ("plan", "actions")
_TOLD = "--format=%an%x00%ad"
_DATE = re.compile(r"(\d{1,12}) ([+-]\d{4})")
_HEAD = re.compile(rb"[0-9a-f]{40,64}")
_SHORT = 7


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit that wrote a plan's files.

    `parents` are the commits before it that wrote them too, the first one first; `typed` is when
    its author made it.
    """

    name: str
    parents: tuple[str, ...]
    author: str
    typed: datetime

    @property
    def short(self) -> str:
        """Its short name."""
        return self.name[:_SHORT]


@dataclass(frozen=True, slots=True)
class FileWritten:
    """What a commit makes of a file: git's mode and name for its content, empty where it goes."""

    path: str
    mode: str
    name: str


def commits_of(root: Path, tip: str) -> tuple[Commit, ...]:
    """Return the commits that led to what a plan's files are at `tip`, each after its parents.

    A branch that left no trace in them is not told; nothing is without git.
    """
    words = ("--topo-order", "--reverse", "--parents", "--date=raw", "--encoding=UTF-8", _TOLD)
    answer = ask_git_bytes(root, "rev-list", *words, tip, "--", *_FOLDERS)
    lines = (answer or b"").decode("utf-8", "replace").split("\n")
    return tuple(
        found
        for head, told in zip(lines[::2], lines[1::2], strict=False)
        if (found := _commit(head, told))
    )


def written_by(root: Path, commits: Iterable[Commit]) -> Mapping[str, tuple[FileWritten, ...]]:
    """Return what each commit wrote of a plan's files, beside its first parent, by its name."""
    asked = "".join(" ".join((one.name, *one.parents[:1])) + "\n" for one in commits)
    words = ("--stdin", "-r", "--raw", "-z", "--root", "--no-renames", "--relative")
    answer = ask_git_bytes(root, "diff-tree", *words, "--", *_FOLDERS, given=asked.encode("ascii"))
    found: dict[str, list[FileWritten]] = {}
    rows = iter((answer or b"").split(b"\0"))
    current: list[FileWritten] = []
    for row in rows:
        if row.startswith(b":"):
            _, mode, _, name, kind = row[1:].decode("ascii").split(" ")
            path = next(rows).decode("utf-8", "surrogateescape")
            current.append(FileWritten(path, mode, "" if kind.startswith("D") else name))
        elif _HEAD.fullmatch(row):
            current = found.setdefault(row.decode("ascii"), [])
    return {name: tuple(rows_) for name, rows_ in found.items()}


def _commit(head: str, told: str) -> Commit | None:
    _, name, *parents = head.split(" ")
    author, _, typed = told.partition("\0")
    when = _DATE.fullmatch(typed)
    if when is None:
        return None
    return Commit(name, tuple(parents), CONTROL.sub(" ", author), moment(int(when[1]), when[2]))
