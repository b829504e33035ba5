"""The commits that wrote a plan: who made each, and when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plantrack.source.commits import moment, short
from plantrack.source.git import TooMuch, git_streaming
from plantrack.source.text import CONTROL
from plantrack.source.trees import FOLDERS

_TOLD = ("--date=raw", "--encoding=UTF-8", "--format=%an%x00%ad")
_DATE = re.compile(r"(\d{1,12}) ([+-]\d{4})")
_LONGEST = 200  # characters of a name
_MOST = 64_000_000  # bytes
_LONGEST_ROW = 100_000  # bytes
_PATIENCE = 60.0  # seconds


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
        return short(self.name)


def commits_of(root: Path, tip: str) -> tuple[Commit, ...]:
    """Return the commits that led to what a plan's files are at `tip`, each after its parents.

    A branch that left no trace in them is not told.

    Raises:
        GitFailed: git does not tell them.
    """
    words = ("--topo-order", "--reverse", "--parents", *_TOLD)
    return tuple(
        found
        for head, told in _pairs(root, ("rev-list", *words, tip, "--", *FOLDERS))
        if (found := _commit(head, told))
    )


def commit_told(root: Path, name: str) -> Commit | None:
    """Return a commit that is there; nothing of one that git cannot read.

    Raises:
        GitFailed: git does not tell it.
    """
    words = ("rev-list", "--max-count=1", "--parents", *_TOLD, name, "--")
    return next((_commit(head, told) for head, told in _pairs(root, words)), None)


def _pairs(root: Path, words: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Give the two lines that git tells of each commit."""
    left = _MOST
    with git_streaming(root, *words, patience=_PATIENCE) as answer:
        while head := answer.readline(_LONGEST_ROW):
            told = answer.readline(_LONGEST_ROW)
            left -= len(head) + len(told)
            if left < 0 or not told.endswith(b"\n"):
                raise TooMuch(_MOST)
            yield head.decode("utf-8", "replace"), told.decode("utf-8", "replace")


def _commit(head: str, told: str) -> Commit | None:
    _, name, *parents = head.split()
    author, _, typed = told.rstrip("\n").partition("\0")
    when = _DATE.fullmatch(typed)
    if when is None:
        return None
    called = CONTROL.sub(" ", author)[:_LONGEST]
    return Commit(name, tuple(parents), called, moment(int(when[1]), when[2]))
