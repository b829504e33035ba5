"""Documents written where somebody asked: never among a plan's own files, nor through its links."""

import errno
import os
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from plantrack.errors import PlantrackError
from plantrack.locale import marked
from plantrack.own_folders import brought_by, is_link
from plantrack.writing.folder import Folder, Linked
from plantrack.writing.forbidden import refuse_among_gits, refuse_plan_files
from plantrack.writing.refusing import in_plain_words

_A_DAY = 86_400
_MOST_LINKS = 40  # as Linux
_LONG_FORM = "\\\\?\\"  # how Windows tells where a link leads


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a path leads, every link followed; or the output that is open under that number."""

    path: Path
    descriptor: int | None = None


def write_document(path: Path, content: bytes, forbidden: Path) -> None:
    """Write a document such as a report; on any failure the old content stays.

    What is no file, such as a pipe, a device or `/dev/stdout`, is given the bytes as they are.
    `forbidden` is a plan's folder: its own files are changed by its editing commands only.

    Raises:
        PlantrackError: the place cannot be written to, is a file of the plan or of git, or lies
            behind a link that the plan's folder brings.
    """
    with in_plain_words(path):
        place = _ready(path, forbidden)
        if place.descriptor is not None:
            _pour(os.dup(place.descriptor), content)
        elif place.path.exists() and not place.path.is_file():
            _pour(os.open(place.path, os.O_WRONLY | getattr(os, "O_NOCTTY", 0)), content)
        else:
            with _opened(place.path.parent, forbidden) as folder:
                folder.replace(place.path.name, content)
                _sweep_old(folder)


def write_documents(folder: Path, contents: Mapping[str, bytes], forbidden: Path) -> None:
    """Write documents into a folder, made if need be; each is refused where one alone would be.

    Raises:
        PlantrackError: the folder cannot be written to, or one of them.
    """
    refuse_folder(folder, forbidden)
    with in_plain_words(folder), _opened(_place_of(folder, forbidden).path, forbidden, mode=0o777):
        for name in contents:
            _ready(folder / name, forbidden)
    for name, content in contents.items():
        write_document(folder / name, content, forbidden)


@contextmanager
def folder_written(folder: Path, forbidden: Path, *, is_made: bool = True) -> Iterator[Folder]:
    """Hold open a folder that documents are written into, made if need be.

    Raises:
        PlantrackError: no document may be written there, or it cannot be opened.
    """
    refuse_folder(folder, forbidden)
    with in_plain_words(folder):
        place = _place_of(folder, forbidden).path
        with _opened(place, forbidden, mode=0o777 if is_made else None) as found:
            yield found


def write_folder(
    folder: Path,
    contents: Mapping[str, bytes],
    forbidden: Path,
    may_replace: Callable[[str, bytes], bool],
) -> None:
    """Write files into a folder, through no link; one with other bytes is replaced where it may be.

    A name may lead to a folder below, made if need be. `may_replace` is asked of a file that is
    there, by its name and its bytes; nothing is written where one may not be.

    Raises:
        PlantrackError: the folder cannot be written to, or one of the files.
    """
    refuse_folder(folder, forbidden)
    with in_plain_words(folder):
        place = _place_of(folder, forbidden).path
        with _opened(place, forbidden, mode=0o777) as held:
            for name in contents:
                _refuse_place(place / name, forbidden)
            left = [*_replaceable(held, contents, may_replace)]
            for name in left:
                *steps, last = name.split("/")
                with held.below(steps, mode=0o777) as inner:
                    inner.replace(last, contents[name])


def _replaceable(
    held: Folder, contents: Mapping[str, bytes], may_replace: Callable[[str, bytes], bool]
) -> Iterator[str]:
    """Give the names of what is to be written; nothing of what is there already, byte for byte."""
    for name, content in contents.items():
        *steps, last = name.split("/")
        with held.below(steps, mode=0o777) as inner:
            found = inner.refused(last)
            if found is not None:
                refuse_status(inner.path / last, found, only_files=True)
            before = inner.content(last) if found is not None else None
        if before is not None and before != content and not may_replace(name, before):
            raise PlantrackError(
                "{file} is there already, and is not what was written there last: look at it, or "
                "write over it with --force; nothing was written",
                file=str(held.path / name),
            )
        if before != content:
            yield name


def refuse_folder(folder: Path, forbidden: Path) -> None:
    """Refuse a folder where no document may be written.

    Raises:
        PlantrackError: it is among the files of the plan, or of git, behind a link that the plan's
            folder brings, or is no folder.
    """
    with in_plain_words(folder):
        place = _place_of(folder, forbidden)
        if place.descriptor is not None or (place.path.exists() and not place.path.is_dir()):
            refuse_among_gits(place.path)
            raise PlantrackError("{file} is a file: name a folder", file=str(folder))
        _refuse_place(place.path, forbidden)


def refuse_link(path: Path, root: Path) -> None:
    """Refuse a path behind a link that a folder or its repository brings.

    Raises:
        PlantrackError: it is.
    """
    with in_plain_words(path):
        _place_of(path, root)


def _place_of(path: Path, root: Path) -> _Place:
    """Follow a path as the system does, but for links that a plan's folder or repository brings.

    Raises:
        Linked: there is one.
        OSError: links go round in a circle, or a step cannot be looked at.
    """
    whole = path.absolute()
    here, left, links = Path(whole.anchor), [*reversed(whole.parts[1:])], 0
    descriptors = ("/dev/fd", f"/proc/{os.getpid()}/fd")
    while left:
        step = left.pop()
        if step == "..":
            here = here.parent
        elif step.isdecimal() and here.as_posix() in descriptors:
            return _Place(path, int(step))
        elif (target := _target_of(here / step)) is None:
            here /= step
        else:
            _refuse_inside(here, root, here / step)
            links += 1
            if links > _MOST_LINKS:
                raise OSError(errno.ELOOP, "links that go round in a circle", str(path))
            here = Path(target.anchor) if target.anchor else here
            left.extend(reversed(target.parts[1:] if target.anchor else target.parts))
    return _Place(here)


def _target_of(path: Path) -> Path | None:
    """Return where a link leads, or nothing where none is."""
    try:
        is_one = is_link(path.lstat())
    except FileNotFoundError:
        return None
    return Path(str(path.readlink()).removeprefix(_LONG_FORM)) if is_one else None


def _refuse_inside(folder: Path, root: Path, link: Path) -> None:
    if _steps_below(folder, root) is not None:
        raise Linked(
            marked(
                "{file} is a link in the plan's folder or its repository: nothing is written "
                "through it"
            ),
            file=str(link),
        )


def _steps_below(folder: Path, root: Path) -> tuple[str, ...] | None:
    """Return what leads from what others fill to a folder in it, or nothing for one that is not."""
    home = Path(brought_by(str(root)))
    found = home.stat()
    for above in (folder, *folder.parents):
        with suppress(OSError):  # not made yet
            if os.path.samestat(above.stat(), found) and (found.st_ino or above == home):
                return folder.parts[len(above.parts) :]
    return None


@contextmanager
def _opened(folder: Path, root: Path, mode: int | None = None) -> Iterator[Folder]:
    """Hold open a folder that is free of links, made with a `mode` where it is not there."""
    steps = _steps_below(folder, root)
    if steps is not None:
        home = Path(brought_by(str(root)))
        with Folder.opened(home) as outer, outer.below(steps, mode=mode) as found:
            yield found
        return
    if mode is not None:
        folder.mkdir(parents=True, exist_ok=True)
    with Folder.opened(folder) as found:
        yield found


def _ready(path: Path, root: Path) -> _Place:
    """Return where a document goes, which can be written there as far as can be told."""
    place = _place_of(path, root)
    if place.descriptor is None:
        _refuse_place(place.path, root)
        if not place.path.parent.is_dir():
            raise PlantrackError(
                "{file} cannot be written: there is no folder {folder}",
                file=str(path),
                folder=str(path.parent),
            )
        if os.path.lexists(place.path):
            refuse_status(place.path, place.path.lstat())
    return place


def _refuse_place(path: Path, root: Path) -> None:
    refuse_among_gits(path)
    refuse_plan_files(path, root)


def refuse_status(path: Path, found: os.stat_result, *, only_files: bool = False) -> None:
    """Refuse what cannot be written: a folder, what is read-only, what is no file nor takes bytes.

    Raises:
        PlantrackError: saying why.
    """
    mode = found.st_mode
    if stat.S_ISDIR(mode):
        raise PlantrackError("{file} is a folder: name a file in it", file=str(path))
    takes_bytes = stat.S_ISFIFO(mode) or stat.S_ISCHR(mode)
    if not stat.S_ISREG(mode) and (only_files or not takes_bytes):
        raise PlantrackError(
            "{file} is not a regular file: without --output, the text goes to standard output",
            file=str(path),
        )
    if not mode & 0o222 or not os.access(path, os.W_OK):
        raise PlantrackError("{file} cannot be written: it is read-only", file=str(path))


def _pour(descriptor: int, content: bytes) -> None:
    """Give bytes to what is open, and close it."""
    with open(descriptor, "wb") as stream:
        stream.write(content)


def _sweep_old(folder: Folder) -> None:
    """Remove what killed writers left a day ago or more; by now nobody writes it."""
    times = [found.st_mtime for name in folder.names() if (found := folder.status(name))]
    folder.sweep(before=max(times, default=0.0) - _A_DAY)
