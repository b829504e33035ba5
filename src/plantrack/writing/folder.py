"""A folder held open: what is read and written below it goes through no link.

Where the system opens folders, each step is taken from the folder that the last one opened, so that
nobody can put a link in the way meanwhile; elsewhere each step is looked at just before.
"""

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypedDict

from plantrack.errors import PlantrackError
from plantrack.locale import marked
from plantrack.own_folders import is_link
from plantrack.writing.forbidden import refuse_git

_FROM_FOLDERS = os.open in os.supports_dir_fd and hasattr(os, "O_NOFOLLOW")
_NO_LINK = sum(getattr(os, f"O_{flag}", 0) for flag in ("NOFOLLOW", "BINARY", "NOCTTY"))
_AS_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0)
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL
_BEFORE, _AFTER = ".plantrack-", ".tmp"  # of the name of a file while it is written
_TRIES = 20  # on Windows, a file that another program looks at cannot be replaced
_BLOCK = 4096  # bytes: a file is written in whole ones, but for its end


class Linked(PlantrackError):
    """Something leads elsewhere, where it would have to be gone through."""


class _From(TypedDict):
    dir_fd: int | None


class Folder:
    """A folder held open: names are those of what is in it, and `path` is for messages."""

    def __init__(self, path: Path, descriptor: int | None) -> None:
        self.path = path
        self._descriptor = descriptor

    @classmethod
    @contextmanager
    def opened(cls, path: Path, *, through_link: bool = True) -> Iterator["Folder"]:
        """Hold a folder open; the links above it, and itself if it may be one, are followed.

        Raises:
            Linked: it is a link, and may not be.
            OSError: it is no folder, or cannot be opened.
        """
        if not through_link and is_link(path.lstat()):
            raise _linked(path)
        if not _FROM_FOLDERS:
            path.stat()
            yield cls(path, None)
            return
        descriptor = os.open(path, _AS_FOLDER | (0 if through_link else _NO_LINK))
        try:
            yield cls(path, descriptor)
        finally:
            os.close(descriptor)

    @contextmanager
    def below(self, steps: Sequence[str], *, mode: int | None = None) -> Iterator["Folder"]:
        """Hold open a folder below this one; with a `mode`, it is made where it is not there.

        Raises:
            Linked: one of the steps is a link.
            OSError: one of them is no folder, or not there.
        """
        if not steps:
            yield self
            return
        step, *further = steps
        if mode is not None:
            self.make(step, mode)
        with self._entered(step) as folder, folder.below(further, mode=mode) as found:
            yield found

    @contextmanager
    def _entered(self, name: str) -> Iterator["Folder"]:
        self.refused(name)
        where, how = self._at(name)
        if self._descriptor is None:
            os.scandir(where).close()  # as opening it would say why it is no folder
            yield Folder(self.path / name, None)
            return
        descriptor = os.open(where, _AS_FOLDER | _NO_LINK, **how)
        try:
            yield Folder(self.path / name, descriptor)
        finally:
            os.close(descriptor)

    def itself(self) -> os.stat_result:
        """Return what the system knows of the folder."""
        return os.stat(self.path if self._descriptor is None else self._descriptor)

    def status(self, name: str) -> os.stat_result | None:
        """Return what the system knows of a name, links not followed; nothing where none is."""
        where, how = self._at(name)
        try:
            return os.stat(where, follow_symlinks=False, **how)
        except FileNotFoundError:
            return None

    def content(self, name: str, most: int = -1) -> bytes | None:
        """Return the first bytes of a file, as many as `most`; nothing where no file is.

        Raises:
            Linked: it is a link.
            OSError: it cannot be read.
        """
        found = self.refused(name)
        if found is None or not stat.S_ISREG(found.st_mode):
            return None
        where, how = self._at(name)
        flags = os.O_RDONLY | _NO_LINK | getattr(os, "O_NONBLOCK", 0)
        with open(where, "rb", opener=lambda at, _: os.open(at, flags, **how)) as stream:
            return stream.read(most)

    def names(self) -> list[str]:
        """Return the names of what is in the folder."""
        return os.listdir(self.path if self._descriptor is None else self._descriptor)

    def make(self, name: str, mode: int = 0o777) -> bool:
        """Make a folder in this one; return whether it was not there."""
        self.refused(name)
        where, how = self._at(name)
        try:
            os.mkdir(where, mode, **how)
        except FileExistsError:
            return False
        return True

    def write(self, name: str, content: bytes, mode: int = 0o666) -> None:
        """Write a file, or replace it whole; mode, owner and other names of the file are kept.

        A file with other names, or of another owner than could be given to a new one, is written
        in place: whoever calls keeps a record from which that can be done again.
        """
        found = self.refused(name)
        if found is not None and must_be_written_in_place(found):
            self._write_in_place(name, content)
        else:
            self.replace(name, content, mode)

    def replace(self, name: str, content: bytes, mode: int = 0o666, *, lasts: bool = True) -> None:
        """Write beside a file, then take its place: a reader sees the old text or the new.

        Where it need not last, for it can be made again, the disk is not waited for.
        """
        found = self.refused(name)
        beside = f"{_BEFORE}{os.urandom(8).hex()}{_AFTER}"
        where, how = self._at(beside)
        try:
            with open(os.open(where, _NEW | _NO_LINK, mode, **how), "wb") as stream:
                stream.write(content)
                stream.flush()
                if found is not None and sys.platform != "win32":
                    self._take_after(stream.fileno(), name, found)
                if lasts:
                    os.fsync(stream.fileno())
            self._take_place(beside, name)
        finally:
            self._drop(beside)
        self.settle(lasting=lasts)

    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""
        self.refused(name)
        self._drop(name)
        self.settle()

    def remove_folder(self, name: str) -> None:
        """Remove an empty folder; one that holds something stays."""
        self.refused(name)
        where, how = self._at(name)
        with suppress(OSError):
            os.rmdir(where, **how)

    def rename(self, name: str, new: str) -> None:
        """Give a file another name, in place of what has it."""
        self.refused(name)
        self._take_place(name, new)
        self.settle()

    def sweep(self, before: float | None = None) -> None:
        """Remove what killed writers left, written `before` a time where one is given."""
        for name in self.names():
            if name.startswith(_BEFORE) and name.endswith(_AFTER):
                found = self.status(name)
                is_old = found and (before is None or found.st_mtime < before)
                if found and is_old and not stat.S_ISDIR(found.st_mode):
                    self._drop(name)

    def settle(self, *, lasting: bool = True) -> None:
        """Have what was renamed reach the disk, on systems that open folders."""
        if lasting and self._descriptor is not None:
            with suppress(OSError):
                os.fsync(self._descriptor)

    def _at(self, name: str) -> tuple[str, _From]:
        """Return how the system is told of a name in this folder."""
        if self._descriptor is None:
            return str(self.path / name), {"dir_fd": None}
        return name, {"dir_fd": self._descriptor}

    def refused(self, name: str) -> os.stat_result | None:
        """Return what is there under a name; a link and what is git's are refused.

        Raises:
            Linked: it is a link.
            PlantrackError: it is git's.
        """
        found = self.status(name)
        if found is not None and is_link(found):
            raise _linked(self.path / name)
        refuse_git(self.path / name, found, self.status(".git"))
        return found

    def _write_in_place(self, name: str, content: bytes) -> None:
        where, how = self._at(name)
        flags = os.O_RDWR | _NO_LINK
        with open(where, "r+b", 0, opener=lambda at, _: os.open(at, flags, **how)) as stream:
            left = memoryview(content)
            while left:
                left = left[stream.write(left[: _BLOCK * _BLOCK]) or 0 :]
            os.truncate(stream.fileno(), len(content))
            os.fsync(stream.fileno())

    def _take_after(self, new: int, name: str, found: os.stat_result) -> None:
        """Give a new file the mode, the attributes and the owner of the old one, not its age."""
        if hasattr(os, "listxattr"):
            self._take_attributes(new, name)
        mine = os.fstat(new)
        if (found.st_uid, found.st_gid) != (mine.st_uid, mine.st_gid):
            os.fchown(new, found.st_uid, found.st_gid)
        os.fchmod(new, stat.S_IMODE(found.st_mode))  # last: a change of owner takes bits away

    def _take_attributes(self, new: int, name: str) -> None:
        where, how = self._at(name)
        flags = os.O_RDONLY | _NO_LINK | getattr(os, "O_NONBLOCK", 0)  # a pipe is not waited for
        with suppress(OSError), open(os.open(where, flags, **how), "rb") as old:
            for attribute in os.listxattr(old.fileno()):
                with suppress(OSError):
                    value = os.getxattr(old.fileno(), attribute)
                    os.setxattr(new, attribute, value)

    def _take_place(self, new: str, old: str) -> None:
        source, target = self._at(new)[0], self._at(old)[0]
        for left in range(_TRIES, -1, -1):
            try:
                os.replace(source, target, src_dir_fd=self._descriptor, dst_dir_fd=self._descriptor)
            except PermissionError:
                if sys.platform != "win32" or not left:
                    raise
                _wait_a_moment()
            else:
                return

    def _drop(self, name: str) -> None:
        where, how = self._at(name)
        with suppress(FileNotFoundError):
            os.unlink(where, **how)


def must_be_written_in_place(found: os.stat_result) -> bool:
    """Return whether a new file could not take this one's place without a loss."""
    if sys.platform == "win32":
        return False
    foreign = (found.st_uid, found.st_gid) != (os.geteuid(), os.getegid()) and os.geteuid() != 0
    return found.st_nlink > 1 or (foreign and found.st_uid != os.geteuid())


def may_be_cut(content: bytes, before: bytes, after: bytes) -> bool:
    """Return whether a writer that was killed in place can have left this content.

    It writes from the beginning, and the system stops between two blocks.
    """
    pairs = enumerate(zip(content, after, strict=False))
    agreed = next((n for n, (is_, was) in pairs if is_ != was), min(len(content), len(after)))
    whole = agreed - agreed % _BLOCK
    return content in (after + before[len(after) :], after[:whole] + before[whole:])


def _linked(path: Path) -> Linked:
    return Linked(
        marked(
            "{file} is a link: nothing is written through it; put what it leads to in its place"
        ),
        file=str(path),
    )


def _wait_a_moment() -> None:
    import time

    time.sleep(0.05)
