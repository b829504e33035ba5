"""The folder of a site: only what differs is written, and what is gone is removed."""

import json
import stat
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from time import time
from typing import NamedTuple, TypeAlias

from plantrack.errors import PlantrackError
from plantrack.locale import LANGUAGES
from plantrack.site.names import INSIDE, MARK, is_ours
from plantrack.wire.figures import dump
from plantrack.writing import Folder, folder_written, in_plain_words, refuse_folder

SCHEMA, OF_MANY = "plantrack.site/1", "plantrack.portfolio-site/1"
Known: TypeAlias = Mapping[str, tuple[str, str]]
_MOST = 100_000_000  # bytes of a file that is compared
_MODE = 0o777
_AN_HOUR = 3600  # seconds, after which nobody still writes what a killed run left
_TOPS = ("", *LANGUAGES)
_FOLDERS = (*_TOPS, *(f"{top}/{name}".lstrip("/") for top in _TOPS for name in INSIDE))


@dataclass(frozen=True, slots=True)
class File:
    """A file of a site: its address, what makes it, and the digest of all that it is made from.

    Without a digest, it is always made anew.
    """

    address: str
    make: Callable[[], bytes]
    rests_on: str = ""


@dataclass
class Written:
    """What was written and removed, by address, and how many files are as they were.

    `known` are the digest of what each file rests on and its stamp, for the next time.
    """

    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    same: int = 0
    known: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def is_current(self) -> bool:
        """Whether nothing had to be done."""
        return not (self.written or self.removed)


class Mark(NamedTuple):
    """What tells a folder of ours; `written` are the files of ours among those of others.

    Where it is None the whole folder is ours, and so is every name in it that a site would write.
    `schema` tells pages of one plan from those of many.
    """

    written: frozenset[str] | None = None
    schema: str = SCHEMA

    def content(self) -> bytes:
        """Return the bytes of the mark."""
        among = {} if self.written is None else {"written": sorted(self.written)}
        return dump({"schema": self.schema, **among}).encode()

    def is_ours(self, address: str) -> bool:
        """Return whether a file is one that may be removed once gone."""
        return is_ours(address) and (self.written is None or address in self.written)


def write_site(
    output: Path,
    forbidden: Path,
    files: Iterable[File],
    known: Known,
    *,
    is_forced: bool | None,
    schema: str = SCHEMA,
) -> Written:
    """Write the files of a site into a folder, and return what that changed.

    A folder that is neither empty nor ours is refused, unless it `is_forced` (None where nobody
    may force it); then too what was not ours stays. `known` tells what the files that are there
    rest on.

    Raises:
        PlantrackError: the folder may not be written to, or cannot be.
    """
    _refuse(output, forbidden)
    with in_plain_words(output), folder_written(output, forbidden) as folder:
        mark, is_empty = _mark_of(folder, schema), _is_empty(folder)
        if not (mark or is_forced or is_empty):
            raise _is_anothers(output, may_be_forced=is_forced is not None)
        if mark is None:
            mark = Mark(None if is_empty else frozenset(), schema)
        with ExitStack() as stack:
            writing = _Writing(folder, stack, known, Written(), mark, is_writing=True)
            writing.put_all(files)
    return writing.done


def compare_site(output: Path, forbidden: Path, files: Iterable[File], known: Known) -> Written:
    """Return what writing a site would change, and write nothing.

    Raises:
        PlantrackError: the folder cannot be read.
    """
    if not output.is_dir():
        return Written(written=[MARK, *(each.address for each in files)])
    with (
        in_plain_words(output),
        folder_written(output, forbidden, is_made=False) as folder,
        ExitStack() as stack,
    ):
        mark = _mark_of(folder, SCHEMA) or Mark(frozenset())
        writing = _Writing(folder, stack, known, Written(), mark, is_writing=False)
        writing.put_all(files)
    return writing.done


def _refuse(output: Path, forbidden: Path) -> None:
    """Refuse a folder where any part of a site would stand among the files of the plan."""
    refuse_folder(output, forbidden)
    for name in INSIDE:
        refuse_folder(output / name, forbidden)


def _is_anothers(output: Path, *, may_be_forced: bool) -> PlantrackError:
    if may_be_forced:
        return PlantrackError(
            "{folder} holds files and no {mark}: it is no site of plantrack; name an empty "
            "folder, or write among them with --force",
            folder=str(output),
            mark=MARK,
        )
    return PlantrackError(
        "{folder} holds files and no {mark}: it is no site of plantrack; name an empty folder",
        folder=str(output),
        mark=MARK,
    )


def _mark_of(folder: Folder, schema: str) -> Mark | None:
    """Return the mark of a folder, where it bears ours; a damaged one owns no file.

    Raises:
        PlantrackError: it is that of other pages.
    """
    content = folder.content(MARK, _MOST) or b""
    found = [each for each in (SCHEMA, OF_MANY) if f'"{each}"'.encode() in content]
    if not found:
        return None
    if schema not in found:
        raise PlantrackError(
            "{folder} holds other pages of plantrack, those of one plan or those of many: name "
            "another folder",
            folder=str(folder.path),
        )
    try:
        told = json.loads(content)
        written = told.get("written")
        return Mark(None if written is None else frozenset(map(str, written)), schema)
    except (ValueError, AttributeError, TypeError):
        return Mark(frozenset(), schema)


def _is_empty(folder: Folder) -> bool:
    return all(name == ".git" for name in folder.names())


@dataclass
class _Writing:
    """A folder while a site is written into it, or compared with it."""

    folder: Folder
    stack: ExitStack
    known: Known
    done: Written
    mark: Mark
    is_writing: bool
    _open: dict[str, Folder | None] = field(default_factory=dict)
    _kept: set[str] = field(default_factory=set)

    def put_all(self, files: Iterable[File]) -> None:
        """Put every file where it belongs, and remove what is gone; the folder is marked first."""
        if self.mark.written is None:
            self.put(File(MARK, self.mark.content))
        elif self.is_writing and not self.mark.written:
            self.folder.replace(MARK, self.mark.content(), lasts=False)
        for file in files:
            self.put(file)
        self.remove_others()
        if self.mark.written is not None:
            self.put(File(MARK, Mark(frozenset(self._kept), self.mark.schema).content))

    def put(self, file: File) -> None:
        """Write a file where it differs from what is there."""
        where, _, name = file.address.rpartition("/")
        folder = self._folder(where)
        self._kept.add(file.address)
        stamp = _stamp(folder, name) if folder else ""
        if stamp and file.rests_on and self.known.get(file.address) == (file.rests_on, stamp):
            self.done.known[file.address] = file.rests_on, stamp
            self.done.same += 1
            return
        content = file.make()
        if folder and stamp and content == self._content(folder, name):
            self.done.same += 1
        else:
            self.done.written.append(file.address)
            if self.is_writing and folder is not None:
                with in_plain_words(folder.path / name):
                    folder.replace(name, content, lasts=False)
        if file.rests_on and folder:
            self.done.known[file.address] = file.rests_on, _stamp(folder, name)

    def _content(self, folder: Folder, name: str) -> bytes | None:
        with in_plain_words(folder.path / name):
            return folder.content(name, _MOST)

    def remove_others(self) -> None:
        """Remove what a site would write and this one does not, and folders left empty."""
        for where in reversed(_FOLDERS):
            folder = self._folder(where, is_made=False)
            names = sorted(folder.names()) if folder else ()
            gone = [name for name in names if folder and self._is_gone(folder, where, name)]
            self.done.removed.extend(_joined(where, name) for name in gone)
            if folder is None or not self.is_writing:
                continue
            folder.sweep(before=time() - _AN_HOUR)
            for name in gone:
                folder.remove(name)
            if gone and where:
                above, _, name = where.rpartition("/")
                self._above(above).remove_folder(name)

    def _is_gone(self, folder: Folder, where: str, name: str) -> bool:
        address, found = _joined(where, name), folder.status(name)
        is_file = found is not None and stat.S_ISREG(found.st_mode)
        return is_file and self.mark.is_ours(address) and address not in self._kept

    def _above(self, where: str) -> Folder:
        return self._folder(where, is_made=False) or self.folder

    def _folder(self, where: str, *, is_made: bool = True) -> Folder | None:
        """Return a folder of the site, held open until the end."""
        if self._open.get(where) is None:
            self._open[where] = self._opened(where, is_made=is_made)
        return self._open[where]

    def _opened(self, where: str, *, is_made: bool) -> Folder | None:
        steps = where.split("/") if where else []
        try:
            mode = _MODE if self.is_writing and is_made else None
            return self.stack.enter_context(self.folder.below(steps, mode=mode))
        except (FileNotFoundError, NotADirectoryError):
            if self.is_writing and is_made:
                raise
            return None


def _joined(where: str, name: str) -> str:
    return f"{where}/{name}" if where else name


def _stamp(folder: Folder, name: str) -> str:
    """Return what the system knows of a file, which changes with all that is written into it."""
    found = folder.status(name)
    if found is None or not stat.S_ISREG(found.st_mode):
        return ""
    known = (found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
    return "-".join(map(str, known))
