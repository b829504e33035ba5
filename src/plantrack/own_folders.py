"""Where the user's own folders are, and what is read there: the one door to what nobody else wrote.

Of Python's own modules only those that cost next to nothing stand at the top: an answer that is
repeated is read through here before anything else is imported.
"""

import os
import stat
import sys
from _collections_abc import Mapping  # importing collections takes a tenth of the answer

HOME = "v1"  # of the form of what is kept
OFF = "off"
CACHE = "CACHE"
STATE = "STATE"
# What platformdirs says on Linux, without importing it.
_ON_LINUX = {CACHE: "~/.cache/plantrack", STATE: "~/.local/state/plantrack"}
_OTHERS_MAY_WRITE = 0o022
_LEADS = "gitdir: "
_LONGEST = 8192  # bytes of a path
_MOUNT_POINT = 0xA0000003  # of Windows: a junction, which leads elsewhere as a link does
_FLAGS = os.O_RDONLY | sum(
    getattr(os, f"O_{flag}", 0) for flag in ("BINARY", "NOFOLLOW", "NONBLOCK")
)


def folder_of(environment: Mapping[str, str], kind: str = CACHE) -> str | None:
    """Return the folder that `PLANTRACK_CACHE` names, None for `off`, else the user's own.

    The other kind is STATE. A path that is not whole is none: it would lead to what the folder
    that one stands in has brought along.
    """
    asked = environment.get(f"PLANTRACK_{kind}", "").strip()
    if asked.lower() == OFF:
        return None
    found = asked or _usual(environment, kind)
    return found if os.path.isabs(found) else None


def _usual(environment: Mapping[str, str], kind: str) -> str:
    if sys.platform == "linux" and not environment.get(f"XDG_{kind}_HOME", "").strip():
        return os.path.expanduser(_ON_LINUX[kind])
    import platformdirs

    found = platformdirs.user_cache_dir if kind == CACHE else platformdirs.user_state_dir
    return found("plantrack", appauthor=False)


def is_ours(folder: os.stat_result) -> bool:
    """Return whether it is a folder, no link, that nobody else could have put something in."""
    if not stat.S_ISDIR(folder.st_mode) or is_link(folder) or not _is_of_user(folder):
        return False
    return sys.platform == "win32" or not folder.st_mode & _OTHERS_MAY_WRITE


def is_link(found: os.stat_result) -> bool:
    """Return whether what `lstat` found leads elsewhere: a symbolic link, a junction of Windows."""
    return stat.S_ISLNK(found.st_mode) or getattr(found, "st_reparse_tag", 0) == _MOUNT_POINT


def is_brought(folder: str, root: str) -> bool:
    """Return whether a folder is in what came with a plan, or is reached through it."""
    home = brought_by(root)
    paths = [os.path.realpath(folder), os.path.abspath(folder)]
    if any(os.path.join(path, "").startswith(os.path.join(home, "")) for path in paths):
        return True
    return any(_is_same(above, home) for path in paths for above in _and_above(path))


def _is_same(path: str, other: str) -> bool:
    """Return whether both lead to one folder, however they are spelled."""
    try:
        found = os.stat(path)
        return bool(found.st_ino) and os.path.samestat(found, os.stat(other))
    except OSError:  # not made yet
        return False


def _and_above(path: str) -> list[str]:
    found = [path]
    while (above := os.path.dirname(found[-1])) != found[-1]:
        found.append(above)
    return found


def brought_by(root: str) -> str:
    """Return the folder that other people fill: the working tree of git's that holds a plan's.

    Of a submodule, or a worktree inside of another, it is the one around it, which came with it.
    """
    real = os.path.realpath(root)
    home = kept = ""
    for above in _and_above(real):
        found = _kept_by_git(above)
        if found and (not home or kept.startswith(os.path.join(found, ""))):
            home, kept = above, found
    return home or real


def _kept_by_git(folder: str) -> str:
    """Return where git keeps what it knows of a working tree that begins in a folder, if one does.

    Git itself says so where the tree is a submodule, or one of several of a repository.
    """
    place = os.path.join(folder, ".git")
    if not os.path.lexists(place):
        return ""
    try:
        with open(place, "rb", opener=_opened) as stream:
            is_file = stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
            said = os.fsdecode(stream.read(_LONGEST)).strip() if is_file else ""
    except OSError:  # a folder, or a link to one
        said = ""
    elsewhere = said.removeprefix(_LEADS) if said.startswith(_LEADS) else ".git"
    return os.path.realpath(os.path.join(folder, elsewhere))


def _opened(path: str, _flags: int) -> int:
    """Open what may be a pipe, without waiting; as an opener, it leaves no folder open."""
    return os.open(path, _FLAGS)


def content_of(home: str, name: str, most: int = -1) -> bytes | None:
    """Return the first bytes of an entry, as many as `most`; nothing where it is not ours."""
    path = os.path.join(home, name)
    try:
        if not is_ours(os.lstat(home)) or os.path.islink(path):
            return None
        with open(path, "rb", opener=_opened) as stream:
            found = os.fstat(stream.fileno())
            is_file = stat.S_ISREG(found.st_mode) and _is_of_user(found)
            return stream.read(most) if is_file else None
    except (OSError, ValueError):
        return None


def _is_of_user(found: os.stat_result) -> bool:
    return sys.platform == "win32" or found.st_uid == user()


def user() -> int:
    """Return the number of the user on whose behalf the program runs; 0 where there is none."""
    return os.geteuid() if hasattr(os, "geteuid") else 0
