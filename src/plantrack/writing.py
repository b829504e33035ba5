"""The one function that writes a file: whole or not at all, links and owners as they were."""

import contextlib
import os
import secrets
import shutil
import stat
import sys
from pathlib import Path

from plantrack.errors import PlantrackError
from plantrack.locale.system_errors import system_reason

_PLAN_FOLDERS = ("plan", "actions", "templates")
_TEMPORARY = ".plantrack-*.tmp"
_A_DAY = 86_400
_TRIES = 20  # on Windows, a file that another program looks at cannot be replaced


def write_document(path: Path, content: bytes, forbidden: Path) -> None:
    """Write a document such as a report; on any failure the old content stays.

    `forbidden` is a plan's folder: its own files are changed by its editing commands only.

    Raises:
        PlantrackError: the place cannot be written to, or is a file of the plan.
    """
    try:
        _refuse_links(path)
        refuse_unwritable(path)
        _refuse_plan_files(path, forbidden)
        _replace(path, content)
        _sweep_old(path.parent)
    except (OSError, ValueError) as error:
        raise _cannot_write(path, error) from error


def refuse_folder(folder: Path, forbidden: Path) -> None:
    """Refuse a folder where no document may be written.

    Raises:
        PlantrackError: it is among the files of the plan, or of git, or is no folder.
    """
    if folder.exists() and not folder.is_dir():
        raise PlantrackError("{file} is a file: name a folder", file=str(folder))
    above = next(one for one in (folder, *folder.absolute().parents) if one.is_dir())
    _refuse_plan_files(above / "any", forbidden)


def write_file(path: Path, content: bytes) -> None:
    """Write a file, or replace it whole; mode, owner and other names of the file are kept.

    A file with other names, or of another owner than could be given to a new one, is written in
    place: whoever calls keeps a record from which that can be done again.

    Raises:
        PlantrackError: the place cannot be written to; the old content stays.
    """
    try:
        refuse_unwritable(path)
        if must_be_written_in_place(path):
            _write_in_place(path, content)
        else:
            _replace(path, content)
    except (OSError, ValueError) as error:
        raise _cannot_write(path, error) from error


def remove_file(path: Path) -> None:
    """Remove a file, if it is there.

    Raises:
        PlantrackError: it cannot be removed.
    """
    try:
        path.unlink(missing_ok=True)
        _settle(path.parent)
    except OSError as error:
        raise _cannot_write(path, error) from error


def refuse_unwritable(path: Path) -> None:
    """Refuse a place where no file can be written.

    Raises:
        PlantrackError: saying why.
        OSError: the system does not tell what is there.
    """
    if not path.parent.is_dir():
        raise PlantrackError(
            "{file} cannot be written: there is no folder {folder}",
            file=str(path),
            folder=str(path.parent),
        )
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISDIR(mode):
        raise PlantrackError("{file} is a folder: name a file in it", file=str(path))
    if not stat.S_ISREG(mode):
        raise PlantrackError(
            "{file} is not a regular file: without --output, the text goes to standard output",
            file=str(path),
        )
    if not mode & 0o222 or not os.access(path, os.W_OK):
        raise PlantrackError("{file} cannot be written: it is read-only", file=str(path))


def must_be_written_in_place(path: Path) -> bool:
    """Return whether a new file could not take this one's place without a loss."""
    if sys.platform == "win32" or not path.exists():
        return False
    found = path.stat()
    foreign = (found.st_uid, found.st_gid) != (os.geteuid(), os.getegid()) and os.geteuid() != 0
    return found.st_nlink > 1 or (foreign and found.st_uid != os.geteuid())


def sweep(folder: Path) -> None:
    """Remove the temporary files that killed writers left; nobody else may be writing here."""
    for left in folder.glob(_TEMPORARY):
        with contextlib.suppress(OSError):
            left.unlink()


def _cannot_write(path: Path, error: OSError | ValueError) -> PlantrackError:
    reason = system_reason(error)
    return PlantrackError("{file} cannot be written: {reason}", file=str(path), reason=reason)


def _refuse_links(path: Path) -> None:
    if path.is_symlink():
        raise PlantrackError(
            "{file} is a symbolic link: name the file itself, or another one", file=str(path)
        )


def _refuse_plan_files(path: Path, forbidden: Path) -> None:
    """Compare folders as the file system does: links and the case of letters included."""
    kept = [forbidden / name for name in _PLAN_FOLDERS if (forbidden / name).is_dir()]
    folder = path.parent.resolve()
    if ".git" in folder.parts:
        raise PlantrackError("{file} is among git's own files: write elsewhere", file=str(path))
    for above in (folder, *folder.parents):
        if any(above.samefile(one) for one in kept):
            raise PlantrackError(
                "{file} is among the files of the plan: write elsewhere", file=str(path)
            )


def _replace(path: Path, content: bytes) -> None:
    """Write beside the file, then take its place: a reader sees the old text or the new."""
    beside = path.parent / f".plantrack-{secrets.token_hex(8)}.tmp"
    try:
        with beside.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if path.exists():
            _take_after(beside, path)
        _take_place(beside, path)
    finally:
        beside.unlink(missing_ok=True)
    _settle(path.parent)


def _take_after(new: Path, old: Path) -> None:
    """Give a new file the mode, the attributes and the owner of the old one, not its age."""
    before = new.stat()
    shutil.copystat(old, new)
    os.utime(new, ns=(before.st_atime_ns, before.st_mtime_ns))
    if sys.platform != "win32":
        found = old.stat()
        if (found.st_uid, found.st_gid) != (before.st_uid, before.st_gid):
            os.chown(new, found.st_uid, found.st_gid)
            new.chmod(stat.S_IMODE(found.st_mode))  # a change of owner may take bits away


def _take_place(new: Path, old: Path) -> None:
    for left in range(_TRIES, -1, -1):
        try:
            new.replace(old)
        except PermissionError:
            if sys.platform != "win32" or not left:
                raise
            _wait_a_moment()
        else:
            return


def _wait_a_moment() -> None:
    import time

    time.sleep(0.05)


def _write_in_place(path: Path, content: bytes) -> None:
    with path.open("r+b") as stream:
        stream.write(content)
        stream.truncate()
        stream.flush()
        os.fsync(stream.fileno())


def _sweep_old(folder: Path) -> None:
    """Remove temporary files left a day ago or more; by now nobody writes them."""
    with contextlib.suppress(OSError):
        youngest = max((one.stat().st_mtime for one in folder.iterdir()), default=0.0)
        for left in folder.glob(_TEMPORARY):
            if left.stat().st_mtime < youngest - _A_DAY:
                left.unlink()


def _settle(folder: Path) -> None:
    """Have the renaming reach the disk, on systems that open folders."""
    with contextlib.suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
