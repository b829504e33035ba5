"""Where the cache is, and how an entry of it is read: the one door to what nobody else may write.

Of Python's own modules only those that cost next to nothing stand at the top: an answer that is
repeated is read through here before anything else is imported.
"""

import os
import stat
import sys
from _collections_abc import Mapping  # importing collections takes a tenth of the answer

VARIABLE = "PLANTRACK_CACHE"
OFF = "off"
HOME = "v1"  # of the form of the entries
_OTHERS_MAY_WRITE = 0o022
_FLAGS = os.O_RDONLY | sum(getattr(os, f"O_{one}", 0) for one in ("BINARY", "NOFOLLOW", "NONBLOCK"))


def folder_of(environment: Mapping[str, str]) -> str | None:
    """Return the folder that `PLANTRACK_CACHE` names, None for `off`, else the user's own."""
    asked = environment.get(VARIABLE, "").strip()
    if asked.lower() == OFF:
        return None
    if asked:
        return asked
    if sys.platform == "linux" and not environment.get("XDG_CACHE_HOME", "").strip():
        return os.path.expanduser("~/.cache/plantrack")  # as platformdirs, without importing it
    from platformdirs import user_cache_dir

    return user_cache_dir("plantrack", appauthor=False)


def is_ours(folder: os.stat_result) -> bool:
    """Return whether it is a folder that nobody else could have put something in."""
    if not stat.S_ISDIR(folder.st_mode) or not _is_of_user(folder):
        return False
    return sys.platform == "win32" or not folder.st_mode & _OTHERS_MAY_WRITE


def content_of(home: str, name: str, most: int = -1) -> bytes | None:
    """Return the first bytes of an entry, as many as `most`; nothing where it is not ours."""
    path = os.path.join(home, name)
    try:
        if not is_ours(os.lstat(home)) or os.path.islink(path):
            return None
        with open(os.open(path, _FLAGS), "rb") as stream:
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
