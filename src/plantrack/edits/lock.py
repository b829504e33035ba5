"""One writer at a time in a plan's folder; the lock dies with its process."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from plantrack.edits import FOLDER
from plantrack.errors import PlantrackError
from plantrack.locale.system_errors import system_reason

PATIENCE = 120.0  # seconds
_POLL = 0.02
_IGNORE = "# Kept by plantrack for itself: nothing here belongs in git.\n*\n"


class Busy(PlantrackError):
    """Somebody else is writing in this plan."""


@contextmanager
def lock(root: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold a plan's folder for writing; wait `patience` seconds at most for whoever holds it.

    Raises:
        Busy: somebody else holds it all that time.
        PlantrackError: it cannot be held at all.
    """
    folder = own_folder(root)
    held = FileLock(folder / "lock")
    try:
        held.acquire(timeout=patience, poll_interval=_POLL)
    except Timeout as error:
        raise Busy(
            "another plantrack is writing in this plan; nothing was written. Try again in a moment."
        ) from error
    except (OSError, NotImplementedError) as error:
        raise _cannot_hold(folder, error) from error
    try:
        yield
    finally:
        held.release()


def own_folder(root: Path) -> Path:
    """Return the folder where plantrack keeps what it needs for itself, made if need be.

    Raises:
        PlantrackError: it cannot be made, or something else has its name.
    """
    folder = root / FOLDER
    try:
        if folder.is_symlink():
            raise PlantrackError("{folder} is a symbolic link: delete it", folder=str(folder))
        folder.mkdir(exist_ok=True)
        _ignore(folder)
    except OSError as error:
        raise _cannot_hold(folder, error) from error
    return folder


def _ignore(folder: Path) -> None:
    """Have git ignore the folder; whoever holds the lock may be sweeping there meanwhile."""
    with suppress(FileExistsError), (folder / ".gitignore").open("xb") as stream:
        stream.write(_IGNORE.encode())


def _cannot_hold(folder: Path, error: Exception) -> PlantrackError:
    reason = system_reason(error)
    return PlantrackError(
        "{folder} cannot be used, and nothing can be written without it: {reason}",
        folder=str(folder),
        reason=reason,
    )
