"""What took time to make, kept beside other caches of the user: found again by what made it.

Nothing depends on it: where a folder cannot be used, or what it holds is damaged, things are made
again. Nobody else's file is ever read, followed or removed.
"""

import contextlib
import hashlib
import os
import re
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from plantrack.own_folders import HOME, content_of, folder_of, is_brought, is_ours

LARGEST_TOTAL = 50_000_000
LARGEST_ENTRY = 10_000_000
_HEADING = b"plantrack-cache 1\n"
# What is made, by the hash of its key; an answer, by a shorter one; either while it is written.
_ENTRY = re.compile(r"(?:[0-9a-f]{64}|[0-9a-f]{16}\.answer)(?:\.[0-9a-f]{16}\.tmp)?")
_ROOM = 0.8  # how full it is left where something had to go


def cache_folder(environment: Mapping[str, str]) -> Path | None:
    """Return the folder that `PLANTRACK_CACHE` names, None for `off`, else the user's own."""
    found = folder_of(environment)
    return Path(found) if found is not None else None


def cache_beside(root: Path, environment: Mapping[str, str]) -> Path | None:
    """Return the folder for what is made of a plan; None where it came along with the plan."""
    folder = cache_folder(environment)
    return None if folder is None or is_brought(str(folder), str(root)) else folder


@dataclass(frozen=True, slots=True)
class Usage:
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


def kept(key: bytes, folder: Path | None) -> bytes | None:
    """Return what was last kept under a key, None where nothing was."""
    return None if folder is None else _read(home_in(folder), hashlib.sha256(key).hexdigest())


def keep_under(key: bytes, content: bytes, folder: Path | None) -> None:
    """Keep a content under a key, in place of what was there."""
    if folder is not None:
        name = hashlib.sha256(key).hexdigest()
        keep(name, _heading(name, content) + content, folder)


def home_in(folder: Path) -> Path:
    """Return where the entries of a cache are."""
    return folder / HOME


def keep(name: str, content: bytes, folder: Path) -> None:
    """Write an entry, whole or not at all; in silence where it is too large or cannot be."""
    if len(content) <= LARGEST_ENTRY:
        with contextlib.suppress(OSError, ValueError):
            _write(home_in(folder), name, content)


def usage_of(folder: Path) -> Usage:
    """Return how much a cache holds; nothing where it is not the user's own."""
    found = _entries(home_in(folder))
    return Usage(len(found), sum(size for *_, size in found))


def clear(folder: Path) -> Usage:
    """Remove every entry of a cache, and nothing else; return how much went."""
    home = home_in(folder)
    removed = [size for _, name, size in _entries(home) if _removed(home / name)]
    return Usage(len(removed), sum(removed))


def _read(home: Path, name: str) -> bytes | None:
    """Return a whole, undamaged entry of ours, or None."""
    raw = content_of(str(home), name, LARGEST_ENTRY + 1) or b""
    content = raw[len(_heading(name, b"")) :]
    return content if raw.startswith(_heading(name, content)) else None


def _write(home: Path, name: str, content: bytes) -> None:
    """Write beside the entry, then take its place: a reader sees all of it or nothing."""
    home.parent.mkdir(parents=True, exist_ok=True)
    home.mkdir(mode=0o700, exist_ok=True)
    if not is_ours(home.lstat()):
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
        if is_ours(home.lstat()):
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
