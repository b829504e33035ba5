"""What tells whether a plan in a folder is as it was, without reading it or asking git."""

import os
import stat
import time
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

_UNSETTLED = 2_000_000_000  # nanoseconds: times of some file systems are no finer
_DEEPEST = 3
_LONGEST = 400  # bytes of a file that names a commit


def seen_of(folder: Path) -> str | None:
    """Return a sum of what tells a plan's files and its commit; None where times cannot tell.

    Files are known by their times, size and number, as long as they were left alone for a while.
    """
    told: list[str] = []
    try:
        for name in ("plan", "actions"):
            path = os.path.join(folder, name)
            if os.path.islink(path):
                return None  # which may lead to a whole disk
            _look(told, path, 0)
    except OSError:
        return None
    newest = time.time_ns() - _UNSETTLED
    if any(int(row.split(" ", 1)[0]) > newest for row in told):
        return None
    told.extend(_head(str(folder)))
    text = "\n".join(told).encode("utf-8", "surrogateescape")
    return blake2b(text, digest_size=16).hexdigest()


def _look(told: list[str], folder: str, depth: int) -> None:
    found = os.stat(folder)
    told.append(f"{max(found.st_mtime_ns, found.st_ctime_ns)} {folder}")
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False) and depth < _DEEPEST:
                _look(told, entry.path, depth + 1)
                continue
            it = entry.stat()  # of where a link leads
            times = max(it.st_mtime_ns, it.st_ctime_ns)
            told.append(f"{times} {it.st_size} {it.st_ino} {it.st_mode} {entry.path}")


@lru_cache(maxsize=4096)
def _repository(folder: str) -> str | None:
    """Return what git keeps a repository in, above a folder."""
    place = os.path.join(folder, ".git")
    if os.path.lexists(place):
        return place
    above = os.path.dirname(folder)
    return None if above == folder else _repository(above)


def _head(folder: str) -> list[str]:
    """Return what tells which commit a folder is at."""
    place = _repository(folder)
    return [] if place is None else _head_of(place)


def _head_of(place: str) -> list[str]:
    if os.path.isfile(place):  # a worktree, or a submodule
        told = _text(place).removeprefix("gitdir: ")
        place = os.path.join(os.path.dirname(place), told)
    shared = _text(os.path.join(place, "commondir"))
    common = os.path.join(place, shared) if shared else place
    head = _text(os.path.join(place, "HEAD"))
    branch = os.path.join(common, head.removeprefix("ref: "))
    packed = _text(branch) or _times(os.path.join(common, "packed-refs"))
    return [place, head, packed, _times(os.path.join(common, "reftable"))]


def _text(path: str) -> str:
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return ""  # a pipe, which nobody may ever write to
        with open(path, "rb") as stream:
            return stream.read(_LONGEST).decode("utf-8", "replace").strip()
    except (OSError, ValueError):
        return ""


def _times(path: str) -> str:
    try:
        found = os.stat(path)
    except OSError:
        return ""
    return f"{found.st_mtime_ns} {found.st_size}"
