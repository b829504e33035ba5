"""Where nothing is written: among git's own files, and among those of a plan."""

import os
from pathlib import Path

from plantrack.errors import PlantrackError

_PLAN_FOLDERS = ("plan", "actions", "templates")
_SHORT = "git~1"  # what Windows calls it too
# Characters that the file systems of macOS do not see in a name.
_UNSEEN = dict.fromkeys(
    (*range(0x200C, 0x2010), *range(0x202A, 0x202F), *range(0x206A, 0x2070), 0xFEFF)
)


def refuse_git(
    path: Path, found: os.stat_result | None = None, gits: os.stat_result | None = None
) -> None:
    """Refuse a name that is git's, by its spelling or since the file system takes it for `.git`.

    `found` is what stands under that name, `gits` what stands beside it under the name `.git`.

    Raises:
        PlantrackError: it is.
    """
    if _is_gits(path, found, gits):
        raise _among_gits(path)


def refuse_among_gits(path: Path) -> None:
    """Refuse a path, free of links, that is git's or leads to a file among git's own.

    Where a working tree begins, what lies above it no longer matters: some people keep theirs
    inside a bare repository.

    Raises:
        PlantrackError: it does.
    """
    for step in (path, *path.parents):
        gits = _is_gits(step, _status(step), _status(step.parent / ".git"))
        if gits or _is_repository(step):  # one without `.git` in its name
            raise _among_gits(path)
        if (step / ".git").exists():
            return


def refuse_plan_files(path: Path, root: Path) -> None:
    """Refuse a plan's own folders, and a path in them, as the file system compares them.

    Raises:
        PlantrackError: it is.
    """
    kept = [root / name for name in _PLAN_FOLDERS if (root / name).is_dir()]
    for above in (path, *path.parents):
        if above.is_dir() and any(above.samefile(folder) for folder in kept):
            raise PlantrackError(
                "{file} is among the files of the plan: write elsewhere", file=str(path)
            )


def _is_gits(path: Path, found: os.stat_result | None, gits: os.stat_result | None) -> bool:
    seen = path.name.translate(_UNSEEN).casefold().partition(":")[0].rstrip(". ")
    same = found is not None and gits is not None and os.path.samestat(found, gits)
    return seen in (".git", _SHORT) or bool(same and gits is not None and gits.st_ino)


def _among_gits(path: Path) -> PlantrackError:
    return PlantrackError("{file} is among git's own files: write elsewhere", file=str(path))


def _is_repository(folder: Path) -> bool:
    """Return whether git would take a folder for one where it keeps its own files."""
    return (folder / "HEAD").is_file() and all(
        (folder / name).is_dir() for name in ("objects", "refs")
    )


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.lstat()
    except OSError:
        return None
