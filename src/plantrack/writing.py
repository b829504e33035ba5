"""The one function that writes a file: whole or not at all, and never a file of the plan."""

import contextlib
import os
import secrets
import stat
from pathlib import Path

from plantrack.errors import PlantrackError

_PLAN_FOLDERS = ("plan", "actions")


def write_text(path: Path, text: str, forbidden: Path) -> None:
    """Write a text as UTF-8, lines ending as they are; on any failure the old content stays.

    `forbidden` is a plan's folder: its own files are changed by its editing commands only.

    Raises:
        PlantrackError: the place cannot be written to, or is a file of the plan.
    """
    content = text.encode("utf-8", "replace")
    try:
        mode = _mode_of(path)
        _refuse_plan_files(path, forbidden)
        _replace(path, content, mode)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise PlantrackError(
            "{file} cannot be written: {reason}", file=str(path), reason=reason
        ) from error


def _mode_of(path: Path) -> int | None:
    """Return the permissions of the file there, None where there is none; refuse all else."""
    if not path.parent.is_dir():
        raise PlantrackError(
            "{file} cannot be written: there is no folder {folder}",
            file=str(path),
            folder=str(path.parent),
        )
    try:
        found = path.lstat()
    except FileNotFoundError:
        return None
    _refuse_other_kinds(path, found.st_mode)
    if not os.access(path, os.W_OK):
        raise PlantrackError("{file} cannot be written: it is read-only", file=str(path))
    return stat.S_IMODE(found.st_mode)


def _refuse_other_kinds(path: Path, mode: int) -> None:
    if stat.S_ISLNK(mode):
        raise PlantrackError(
            "{file} is a symbolic link: name the file itself, or another one", file=str(path)
        )
    if stat.S_ISDIR(mode):
        raise PlantrackError("{file} is a folder: name a file in it", file=str(path))
    if not stat.S_ISREG(mode):
        raise PlantrackError(
            "{file} is not a regular file: without --output, the text goes to standard output",
            file=str(path),
        )


def _refuse_plan_files(path: Path, forbidden: Path) -> None:
    """Compare folders as the file system does: links and the case of letters included."""
    kept = [forbidden / name for name in _PLAN_FOLDERS if (forbidden / name).is_dir()]
    folder = path.parent.resolve()
    for above in (folder, *folder.parents):
        if any(above.samefile(one) for one in kept):
            raise PlantrackError(
                "{file} is among the files of the plan: write elsewhere", file=str(path)
            )


def _replace(path: Path, content: bytes, mode: int | None) -> None:
    """Write beside the file, then take its place: a reader sees the old text or the new."""
    beside = path.parent / f".plantrack-{secrets.token_hex(8)}.tmp"
    try:
        with beside.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if mode is not None:
            beside.chmod(mode)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    _settle(path.parent)


def _settle(folder: Path) -> None:
    """Have the renaming reach the disk, on systems that open folders."""
    with contextlib.suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
