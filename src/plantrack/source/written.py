"""What each version of a plan wrote: its folders compared with those before, level by level.

Two folders are compared once, however many versions and places have them. A version that would
have more files than a plan can have is taken to be as the one before it: what it wrote is not
told, and the next one is compared with the last that could be read.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TypeAlias

from plantrack.source.git import TooMuch, git_streaming
from plantrack.source.log import Commit
from plantrack.source.objects import held_under
from plantrack.source.trees import (
    DEEPEST,
    FOLDERS,
    MOST_FILES,
    Entry,
    is_followed,
    is_hidden,
    place_of,
)

Folders: TypeAlias = tuple[str, ...]  # the names of a version's folders, in the order of FOLDERS
Pair: TypeAlias = tuple[str, str]  # a folder before, and after
_EMPTY = {40: "4b825dc642cb6eb9a060e54bf8d69288fbee4904"}
_EMPTY[64] = "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321"
_MOST_ROUNDS = 20  # versions in a row that have too many files
_MOST_ROWS = 1_000_000  # of all comparisons
_ROW = 100  # bytes
_PATIENCE = 60.0  # seconds
_CHUNK = 1 << 20
_COMPARED = re.compile(rb"([0-9a-f]{40,64}) ([0-9a-f]{40,64})\n")
_FOUND = re.compile(rb":(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) [A-Z]\d*")


@dataclass(frozen=True, slots=True)
class FileWritten:
    """What a commit makes of a file: git's mode and name for its content, empty where it goes."""

    path: str
    mode: str
    name: str

    @property
    def is_regular(self) -> bool:
        """Whether an ordinary file stands there now."""
        return bool(self.name) and Entry(self.mode, self.name).is_regular


@dataclass(frozen=True, slots=True)
class _Differs:
    """A name in a folder that holds something else than before; "" is nothing."""

    step: str
    was: Entry
    now: Entry


def written_by(root: Path, commits: Sequence[Commit]) -> Mapping[str, tuple[FileWritten, ...]]:
    """Return what each commit wrote of a plan's files, beside its first parent, by its name.

    Raises:
        GitFailed: git does not tell it.
    """
    return _Comparing(root, commits).written() if commits else {}


@dataclass
class _Comparing:
    root: Path
    commits: Sequence[Commit]
    found: dict[Pair, list[_Differs] | None] = field(default_factory=dict)
    counts: dict[tuple[Pair, int], int] = field(default_factory=dict)
    folders: dict[str, Folders] = field(default_factory=dict)

    def written(self) -> dict[str, tuple[FileWritten, ...]]:
        """Compare each version with the one before it, anew where that one cannot be read."""
        self.folders = dict(self._folders())
        told: dict[str, tuple[FileWritten, ...]] = {}
        pending: Sequence[Commit] = self.commits
        for _ in range(_MOST_ROUNDS):
            pairs = {commit.name: self._pairs(commit) for commit in pending}
            self._compare({pair for each in pairs.values() for _, pair in each})
            unread = set()
            for commit in pending:
                if sum(self._count(pair, 0) for _, pair in pairs[commit.name]) > MOST_FILES:
                    unread.add(commit.name)
                    self.folders[commit.name] = self._before(commit)
                    told.pop(commit.name, None)
                else:
                    told[commit.name] = tuple(self._files(pairs[commit.name]))
            pending = [commit for commit in self.commits if unread & set(commit.parents[:1])]
            if not pending:
                return {name: files for name, files in told.items() if files}
        raise TooMuch(_MOST_ROWS * _ROW)

    def _folders(self) -> Iterator[tuple[str, Folders]]:
        """Give the names of each version's folders."""
        words = [f"{commit.name}:./{folder}" for commit in self.commits for folder in FOLDERS]
        held = iter(held_under(self.root, words))
        for commit in self.commits:
            names = [
                there.name if there is not None and there.kind == "tree" else _empty(commit.name)
                for there in (next(held) for _ in FOLDERS)
            ]
            yield commit.name, tuple(names)

    def _before(self, commit: Commit) -> Folders:
        nothing = (_empty(commit.name),) * len(FOLDERS)
        return self.folders.get(commit.parents[0], nothing) if commit.parents else nothing

    def _pairs(self, commit: Commit) -> list[tuple[str, Pair]]:
        """Return the folders of a version that differ from those before, with their prefixes."""
        three = zip(FOLDERS, self._before(commit), self.folders[commit.name], strict=True)
        return [(prefix, (was, now)) for prefix, was, now in three if was != now]

    def _compare(self, pairs: set[Pair]) -> None:
        """Compare folders that were not yet, then those in them, as deep as a plan goes."""
        for depth in range(DEEPEST):
            self._compare_level(sorted(pairs - self.found.keys()))
            pairs = {
                inner
                for pair in pairs
                for named in self.found.get(pair) or ()
                if (inner := _inner(named, depth))
            }

    def _compare_level(self, pairs: Sequence[Pair]) -> None:
        given = "".join(f"{was} {now}\n" for was, now in pairs).encode("ascii")
        self.found.update((pair, []) for pair in pairs)
        left = _MOST_ROWS
        words = ("diff-tree", "--stdin", "--raw", "-z", "--no-renames", "--no-abbrev")
        with git_streaming(self.root, *words, given=given, patience=_PATIENCE) as answer:
            for pair, named in _differences(answer):
                left -= 1
                if left < 0:
                    raise TooMuch(_MOST_ROWS * _ROW)
                self._note(pair, named)

    def _note(self, pair: Pair, named: _Differs) -> None:
        known = self.found.get(pair)
        if known is not None and not is_hidden(named.step):
            known.append(named)
            if len(known) > MOST_FILES:
                self.found[pair] = None

    def _count(self, pair: Pair, depth: int) -> int:
        """Return how many files differ between two folders, without naming them."""
        if (pair, depth) not in self.counts:
            differs = self.found[pair]
            self.counts[pair, depth] = (
                MOST_FILES + 1
                if differs is None
                else sum(
                    self._count(inner, depth + 1) if (inner := _inner(named, depth)) else 1
                    for named in differs
                )
            )
        return self.counts[pair, depth]

    def _files(self, pairs: Iterable[tuple[str, Pair]], depth: int = 0) -> Iterator[FileWritten]:
        """Give what differs between folders, files that go before those that come."""
        for prefix, pair in pairs:
            for named in self.found[pair] or ():
                if inner := _inner(named, depth):
                    yield from self._files([(f"{prefix}/{named.step}", inner)], depth + 1)
                for entry in _standing(named, depth):
                    gone = entry is named.was
                    place = place_of(prefix, named.step, entry)
                    yield FileWritten(place, entry.mode, "" if gone else entry.name)


def _standing(named: _Differs, depth: int) -> list[Entry]:
    """Return what is a file of its own, or a folder that is left unlisted: gone, or come."""
    both = [
        entry
        for entry in (named.was, named.now)
        if entry.name and not is_followed(named.step, entry, depth)
    ]
    if len(both) > 1 and both[0].is_folder == both[1].is_folder:
        return both[1:]  # the same path, written anew
    return both


def _inner(named: _Differs, depth: int) -> Pair | None:
    """Return the two folders that a name leads to, where one of them is to be read."""
    names = [
        entry.name if entry.name and is_followed(named.step, entry, depth) else ""
        for entry in (named.was, named.now)
    ]
    if not any(names):
        return None
    was, now = (name or _empty(names[0] or names[1]) for name in names)
    return was, now


def _empty(like: str) -> str:
    return _EMPTY[len(like)]


def _differences(answer: IO[bytes]) -> Iterator[tuple[Pair, _Differs]]:
    """Give what git tells of pairs of folders: each pair is named before its rows."""
    pair = ("", "")
    rows = _fields(answer)
    for row in rows:
        at = 0
        while named := _COMPARED.match(row, at):
            pair, at = (named[1].decode(), named[2].decode()), named.end()
        found = _FOUND.fullmatch(row, at)
        if found is None:
            continue
        step = next(rows, b"").decode("utf-8", "surrogateescape")
        modes, names = (found[1], found[2]), (found[3], found[4])
        was, now = (
            Entry(mode.decode(), name.decode() if int(mode) else "")
            for mode, name in zip(modes, names, strict=True)
        )
        yield pair, _Differs(step, was, now)


def _fields(answer: IO[bytes]) -> Iterator[bytes]:
    """Give what stands between zeros."""
    rest = b""
    while piece := answer.read(_CHUNK):
        *whole, rest = (rest + piece).split(b"\0")
        yield from whole
    if rest:
        yield rest
