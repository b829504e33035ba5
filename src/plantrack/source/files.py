"""The files of a plan in a folder: which there are, and their bytes."""

import os
import re
import stat
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Protocol, TypeAlias

from plantrack.own_folders import is_link
from plantrack.source.names import is_file, located
from plantrack.source.text import CONTROL, LARGEST

PLAN_FILE = "plan/plan.yaml"
FORMER = ".plantrack"  # a folder that earlier versions kept in a plan's; nothing there is read
_FOLDERS = ("plan", "actions")
Stamp: TypeAlias = tuple[int, ...]
_DEEPEST = 2  # actions/<year>/<folder>: what lies deeper is named by that folder


class Tree(Protocol):
    """Where a plan's files are read from: a folder, or a revision."""

    def paths(self) -> tuple[str, ...]:
        """Return the files below `plan/` and `actions/`; a folder left unlisted ends with `/`."""

    def read(self, path: str) -> bytes:
        """Return a file's bytes, one more than `LARGEST` at most; raises OSError."""

    def has_file(self, path: str) -> bool:
        """Return whether an ordinary file of any kind is there, below the plan's folder."""

    def beside(self, path: str, most: int) -> bytes:
        """Return the bytes of a file of any kind, one more than `most` at most; raises OSError."""


class OutsideError(OSError):
    """A link leads out of the plan's folder, to what is none of the plan's."""


class LinkError(OSError):
    """A file that is read as it is, or a folder above it, is a link."""


class FolderTree:
    """The plan's files in a folder.

    `asked` has the other files that something was asked of: whether they are there; `looked_into`
    those that were read.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.asked: dict[str, bool] = {}
        self.looked_into: set[str] = set()
        self._linked: set[Path] = set()
        self._files = dict(self._found())

    def paths(self) -> tuple[str, ...]:
        """Return the files below `plan/` and `actions/`; a folder left unlisted ends with `/`."""
        return tuple(sorted(self._files))

    @cached_property
    def stamps(self) -> Mapping[str, Stamp]:
        """What tells, without reading, that a file was written; asked before the first is read."""
        return {path: stamp_of(file) for path, file in self._files.items()}

    def read(self, path: str) -> bytes:
        """Return a file's bytes, one more than `LARGEST` at most.

        Raises:
            OSError: it cannot be opened, or is no regular file (a FIFO would wait for ever).
            OutsideError: it is a link out of the plan's folder: its first lines would stand in a
                message.
        """
        file = self._files.get(path, self.root / path)
        mode = file.stat().st_mode
        linked = file.is_symlink() or not self._linked.isdisjoint(file.parents)
        if linked and not file.resolve().is_relative_to(self.root.resolve()):
            raise OutsideError(path)
        if not stat.S_ISREG(mode):
            raise OSError(0, "not a regular file")
        with file.open("rb") as stream:
            return stream.read(LARGEST + 1)

    def has_file(self, path: str) -> bool:
        """Return whether an ordinary file of any kind is there, below the plan's folder."""
        if path not in self.asked:
            there = is_below(path) and (
                os.path.isfile(f"{self.root}/{path}")  # noqa: PTH113 - five times as fast
                or (not path.isascii() and is_file(located(self.root / path)))
            )
            self.asked[path] = there
        return self.asked[path]

    def beside(self, path: str, most: int) -> bytes:
        """Return the bytes of a file of any kind, one more than `most` at most.

        Raises:
            LinkError: it is a link, or stands behind one.
            OSError: it cannot be opened, or is no regular file.
        """
        self.looked_into.add(path)
        file = located(self.root / path)
        for step in (file, *file.parents):
            if step == self.root:
                break
            if is_link(step.lstat()):
                raise LinkError(path)
        if not stat.S_ISREG(file.lstat().st_mode):
            raise OSError(0, "not a regular file")
        with open(file, "rb", opener=_as_it_is) as stream:
            return stream.read(most + 1)

    def _found(self) -> Iterable[tuple[str, Path]]:
        for name in _FOLDERS:
            folder = self.root / name
            if folder.is_dir():
                yield from _below(folder, name, self._linked)
            elif os.path.lexists(folder):
                yield name, folder


def stamp_of(file: Path) -> Stamp:
    """Return what tells that a file was written since; nothing where it cannot be looked at."""
    try:
        found = file.stat()
    except OSError:
        return ()
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino


def _as_it_is(path: str, flags: int) -> int:
    """Open a file that nobody put a link or a pipe in the place of meanwhile."""
    more = sum(getattr(os, f"O_{flag}", 0) for flag in ("NOFOLLOW", "NONBLOCK"))
    return os.open(path, flags | more)


def files_in(folder: Path, prefix: str) -> Iterable[tuple[str, Path]]:
    """Give the files of a folder and of those in it, as a plan's are listed; nothing of a link."""
    return _below(folder, prefix, set()) if folder.is_dir() and not folder.is_symlink() else ()


def _below(
    folder: Path, prefix: str, linked: set[Path], depth: int = 0
) -> Iterable[tuple[str, Path]]:
    """Give the files of a folder, and remember the folders that are links."""
    if is_link(folder.lstat()):
        linked.add(folder)
    try:
        entries = list(folder.iterdir())
    except OSError:
        yield f"{prefix}/", folder
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = f"{prefix}/{printable(entry.name)}"
        if not entry.is_dir() or entry.suffix == ".yaml":
            yield path, entry
        elif depth < _DEEPEST - 1:
            yield from _below(entry, path, linked, depth + 1)
        else:
            yield f"{path}/", entry


def is_below(path: str) -> bool:
    """Return whether a path leads below the folder that it starts from, on any system."""
    steps = re.split(r"[/\\]", path)
    return bool(steps[0]) and ".." not in steps and ":" not in steps[0] and "\0" not in path


def printable(name: str) -> str:
    """Return a file's name fit to show: undecodable bytes and control characters as escapes."""
    readable = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return CONTROL.sub(_as_escape, readable).replace("\n", "\\n").replace("\t", "\\t")


def _as_escape(found: re.Match[str]) -> str:
    return found.group().encode("unicode_escape").decode("ascii")


def find_root(start: Path) -> Path | None:
    """Return the nearest folder at or above `start` that holds `plan/plan.yaml`."""
    for folder in (start, *start.parents):
        if os.path.lexists(folder / PLAN_FILE):  # a file that cannot be read is named, not denied
            return folder
    return None
