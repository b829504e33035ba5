"""One writer at a time in a plan's folder; the lock dies with its process."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from plantrack.errors import PlantrackError
from plantrack.state import cannot_be_used, opened_state

PATIENCE = 120.0  # seconds
_POLL = 0.02
_NAME = "lock"
_OURS = 0o600


class Busy(PlantrackError):
    """Somebody else is writing in this plan."""


@contextmanager
def lock(root: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold a plan's folder for writing; wait `patience` seconds at most for whoever holds it.

    Raises:
        Busy: somebody else holds it all that time.
        PlantrackError: it cannot be held at all.
    """
    with opened_state(root) as state:
        state.refused(_NAME)
        folder = state.path
    held = FileLock(folder / _NAME, mode=_OURS)
    try:
        held.acquire(timeout=patience, poll_interval=_POLL)
    except Timeout as error:
        raise Busy(
            "another plantrack is writing in this plan; nothing was written. Try again in a moment."
        ) from error
    except (OSError, NotImplementedError) as error:
        raise cannot_be_used(folder, error) from error
    try:
        yield
    finally:
        held.release()
