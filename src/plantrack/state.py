"""The user's own folder for what edits of a plan need: their records, their lock, drafts, schemas.

Nothing of it stands in the plan's folder, which may be somebody else's repository: what is found
here was written by this user, on this machine, for the plan that is in that very folder.
"""

import hashlib
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from plantrack.errors import PlantrackError
from plantrack.locale.system_errors import system_reason
from plantrack.own_folders import HOME, STATE, content_of, folder_of, is_brought, is_ours
from plantrack.writing import Folder, Linked

_OURS = 0o700
_KEY = 32  # hexadecimal digits


def state_of(root: Path) -> Path | None:
    """Return where the state of a plan is, made or not; nothing where there is no place for it.

    It is found by the real path of the plan's folder, and by the folder itself: another one that
    takes its place has a state of its own.
    """
    home = folder_of(os.environ, STATE)
    return Path(home, HOME, _key(root)) if home is not None else None


def kept_of(root: Path, name: str, most: int = -1) -> bytes | None:
    """Return what is kept for a plan under a name, its first bytes, as many as `most`.

    Nothing where that is not the user's own.
    """
    state = state_of(root)
    if state is None or not _is_trusted(state, root):
        return None
    return content_of(str(state), name, most)


def kept_names(root: Path) -> dict[str, float]:
    """Return the names of what is kept for a plan, each with the moment of its last writing."""
    state = state_of(root)
    if state is None or not _is_trusted(state, root):
        return {}
    with suppress(OSError), os.scandir(state) as found:
        return {
            entry.name: entry.stat(follow_symlinks=False).st_mtime
            for entry in found
            if entry.is_file(follow_symlinks=False)
        }
    return {}


@contextmanager
def opened_state(root: Path) -> Iterator[Folder]:
    """Hold open the state of a plan, made if need be.

    Raises:
        PlantrackError: there is no place for it, or somebody else could write there.
    """
    state = state_of(root)
    if state is None:
        raise PlantrackError(
            "nothing can be written: there is no folder of yours for the records of edits; name "
            "one, by its whole path, in PLANTRACK_STATE"
        )
    base = state.parents[1]
    _refuse_inside(base, root)
    with ExitStack() as held:
        try:
            base.mkdir(mode=_OURS, parents=True, exist_ok=True)
            found = held.enter_context(Folder.opened(base, through_link=False))
            _refuse_foreign(found)
            for step in (HOME, state.name):
                found = held.enter_context(found.below([step], mode=_OURS))
                _refuse_foreign(found)
        except Linked as error:
            raise _not_ours(Path(str(error.values["file"]))) from error
        except OSError as error:
            raise cannot_be_used(base, error) from error
        yield found


def folder_in_state(root: Path, name: str) -> Path:
    """Return a folder in the state of a plan, made if need be.

    Raises:
        PlantrackError: it cannot be made.
    """
    with opened_state(root) as state:
        try:
            with state.below([name], mode=_OURS) as found:
                return found.path
        except OSError as error:
            raise cannot_be_used(state.path / name, error) from error


def cannot_be_used(folder: Path, error: Exception) -> PlantrackError:
    """Return the error that says why a folder of the state is of no use."""
    reason = system_reason(error)
    return PlantrackError(
        "{folder} cannot be used, and nothing can be written without it: {reason}",
        folder=str(folder),
        reason=reason,
    )


def _key(root: Path) -> str:
    real = Path(os.path.realpath(root))
    found = real.stat()
    told = f"{real}\0{found.st_dev}\0{found.st_ino}"
    return hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()[:_KEY]


def _is_trusted(state: Path, root: Path) -> bool:
    """Return whether nobody but the user, not the plan's folder either, could have written here."""
    try:
        _refuse_inside(state.parents[1], root)
        return all(is_ours(folder.lstat()) for folder in (state.parents[1], state.parent, state))
    except (OSError, PlantrackError):
        return False


def _refuse_inside(base: Path, root: Path) -> None:
    if is_brought(str(base), str(root)):
        raise PlantrackError(
            "nothing can be written: {folder}, for the records of edits, is in the plan's folder "
            "or its repository; name another one in PLANTRACK_STATE",
            folder=str(base),
        )


def _refuse_foreign(folder: Folder) -> None:
    if not is_ours(folder.itself()):
        raise _not_ours(folder.path)


def _not_ours(folder: Path) -> PlantrackError:
    return PlantrackError(
        "nothing can be written: {folder}, for the records of edits, is not a folder in which only "
        "you can write; name another one in PLANTRACK_STATE",
        folder=str(folder),
    )
