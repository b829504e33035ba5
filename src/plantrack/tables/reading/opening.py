"""A file opened as bytes: an ordinary one, and never one that keeps its reader waiting."""

import os
import stat
from pathlib import Path

from plantrack.errors import PlantrackError
from plantrack.locale.system_errors import system_reason


def first_bytes(path: Path, most: int, shown: str) -> bytes:
    """Return the first bytes of an ordinary file, one more than `most` where it has more.

    Raises:
        PlantrackError: it is no ordinary file, such as a pipe, or it cannot be read.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with open(descriptor, "rb") as stream:  # noqa: PTH123 - what was opened is looked at
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise PlantrackError("{file} is not an ordinary file", file=shown)
            return stream.read(most + 1)
    except OSError as error:
        raise PlantrackError(
            "{file} cannot be read: {reason}", file=shown, reason=system_reason(error)
        ) from error
