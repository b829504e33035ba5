"""What took time to make, kept beside other caches of the user: found again by what made it.

Nothing depends on it: where a folder cannot be used, or what it holds is damaged, things are made
again. Nobody else's file is ever read, followed or removed.
"""

import contextlib
import hashlib
import os
import re
import secrets
import stat
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

VARIABLE = "PLANTRACK_CACHE"
OFF = "off"
LARGEST_TOTAL = 50_000_000
LARGEST_ENTRY = 10_000_000
_FOLDER = "v1"  # of the form of the entries
_HEADING = b"plantrack-cache 1\n"
# What is made, by the hash of its key; an answer, by a shorter one; either while it is written.
_ENTRY = re.compile(r"(?:[0-9a-f]{64}|[0-9a-f]{16}\.answer)(?:\.[0-9a-f]{16}\.tmp)?")
_ROOM = 0.8  # how full it is left where something had to go
_OTHERS_MAY_WRITE = 0o022
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
)


def cache_folder(environment: Mapping[str, str]) -> Path | None:
    """Return the folder that `PLANTRACK_CACHE` names, None for `off`, else the user's own."""
    asked = environment.get(VARIABLE, "").strip()
    if asked.lower() == OFF:
        return None
    if asked:
        return Path(asked)
    from platformdirs import user_cache_path

    return user_cache_path("plantrack", appauthor=False)


@dataclass(frozen=True, slots=True)
class Kept:
    """How much a cache holds: how many entries, and their bytes."""

    entries: int
    size: int


def cached(key: bytes, make: Callable[[], bytes], folder: Path | None) -> bytes:
    """Return what `make` gives, made once for a key and a folder; without a folder, made anew.

    The key holds all that the result depends on, versions of libraries included.
    """
    if folder is None:
        return make()
    name = hashlib.sha256(key).hexdigest()
    known = _read(home_in(folder), name)
    if known is not None:
        return known
    content = make()
    keep(name, _heading(name, content) + content, folder)
    return content


def home_in(folder: Path) -> Path:
    """Return where the entries of a cache are."""
    return folder / _FOLDER


def keep(name: str, content: bytes, folder: Path) -> None:
    """Write an entry, whole or not at all; in silence where it is too large or cannot be."""
    if len(content) <= LARGEST_ENTRY:
        with contextlib.suppress(OSError, ValueError):
            _write(home_in(folder), name, content)


def kept_in(folder: Path) -> Kept:
    """Return how much a cache holds; nothing where it is not the user's own."""
    found = _entries(home_in(folder))
    return Kept(len(found), sum(size for *_, size in found))


def clear(folder: Path) -> Kept:
    """Remove every entry of a cache, and nothing else; return how much went."""
    home = home_in(folder)
    removed = [size for _, name, size in _entries(home) if _removed(home / name)]
    return Kept(len(removed), sum(removed))


def _read(home: Path, name: str) -> bytes | None:
    """Return a whole, undamaged entry of ours, or None."""
    try:
        if not _is_ours(home) or (home / name).is_symlink():
            return None
        opened = os.open(home / name, _FLAGS)
        with os.fdopen(opened, "rb") as stream:
            if not stat.S_ISREG(os.fstat(opened).st_mode):
                return None
            raw = stream.read(LARGEST_ENTRY + 1)
    except (OSError, ValueError):
        return None
    content = raw[len(_heading(name, b"")) :]
    return content if raw.startswith(_heading(name, content)) else None


def _write(home: Path, name: str, content: bytes) -> None:
    """Write beside the entry, then take its place: a reader sees all of it or nothing."""
    home.parent.mkdir(parents=True, exist_ok=True)
    home.mkdir(mode=0o700, exist_ok=True)
    if not _is_ours(home):
        return
    beside = home / f"{name}.{secrets.token_hex(8)}.tmp"
    try:
        with beside.open("xb") as stream:
            stream.write(content)
        beside.replace(home / name)
    finally:
        beside.unlink(missing_ok=True)
    _make_room(home)


def _heading(name: str, content: bytes) -> bytes:
    """Return what stands before a content: it tells an entry cut short, damaged or renamed."""
    return _HEADING + hashlib.sha256(name.encode("ascii") + content).digest()


def _is_ours(home: Path) -> bool:
    """Return whether a folder is one that nobody else could have put something in."""
    found = home.lstat()
    if not stat.S_ISDIR(found.st_mode):
        return False
    if sys.platform == "win32":
        return True
    return found.st_uid == os.geteuid() and not found.st_mode & _OTHERS_MAY_WRITE


def _make_room(home: Path) -> None:
    """Remove the oldest entries where all of them together are too large."""
    found = _entries(home)
    total = sum(size for *_, size in found)
    if total <= LARGEST_TOTAL:
        return
    for _, name, size in sorted(found):
        if total <= LARGEST_TOTAL * _ROOM:
            return
        if _removed(home / name):
            total -= size


def _entries(home: Path) -> list[tuple[int, str, int]]:
    """Return when each entry was written, its name and its size."""
    found = []
    with contextlib.suppress(OSError, ValueError):
        if _is_ours(home):
            for entry in os.scandir(home):
                if _ENTRY.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                    status = entry.stat(follow_symlinks=False)
                    found.append((status.st_mtime_ns, entry.name, status.st_size))
    return found


def _removed(entry: Path) -> bool:
    try:
        entry.unlink()
    except OSError:
        return False
    return True
