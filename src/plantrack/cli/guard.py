"""Work that runs a plan's own templates, in a process that can be ended: nobody has read them.

That process bounds itself, in time and in memory, and ends with the one that asked for it, however
that ends. Where the system has no `fork`, as Windows, only the bounds of the templates themselves
hold.
"""

import os
import select
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from math import ceil
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple, NoReturn, TypeVar

from plantrack.cli.told import told, understood
from plantrack.errors import PlantrackError
from plantrack.locale import marked

T = TypeVar("T")


class OutOfBounds(PlantrackError):
    """Work took more time or memory than it was given."""


PATIENCE = 60.0  # seconds
MEMORY = 2_000_000_000  # bytes
_CHUNK = 1 << 20
_GRACE = 2.0  # seconds: the parent, which says why, comes first
_WITH_PARENT = 1  # PR_SET_PDEATHSIG
_DATA = 5  # place of a process's data among the figures of its memory


def guarded(work: Callable[[], T], patience: float | None = None, memory: int = MEMORY) -> T:
    """Return what `work` gives, made in a child process within bounds of time and memory.

    Raises:
        PlantrackError: what `work` raised.
        OutOfBounds: it went out of bounds.
    """
    if not hasattr(os, "fork"):
        return work()
    sys.stdout.flush()
    sys.stderr.flush()
    seconds = PATIENCE if patience is None else patience
    reading, writing = os.pipe()
    watched, held = os.pipe()  # nothing is written in it: it closes as this process ends
    parent, child = os.getpid(), os.fork()
    if child == 0:
        os.close(reading)
        os.close(held)
        _answer(work, writing, _Bounds(seconds, memory, parent, watched))
    os.close(writing)
    os.close(watched)
    try:
        answer = _read(reading, seconds, memory)
    finally:
        os.close(reading)
        os.close(held)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    made: T = _unpacked(answer)
    return made


def _answer(work: Callable[[], T], writing: int, bounds: "_Bounds") -> NoReturn:
    """Work, write what came of it, and end without touching what the parent has open."""
    try:
        bounds.set()
        try:
            answer: object = (None, work())
        except PlantrackError as error:
            answer = ((error.message_id, error.values), None)
        content = told(answer)
        with os.fdopen(writing, "wb") as stream:
            stream.write(content)
    finally:
        os._exit(0)


class _Bounds(NamedTuple):
    """What a process may take: seconds, more bytes, and no longer than its parent lives."""

    seconds: float
    memory: int
    parent: int
    watched: int  # a pipe that closes as the parent ends

    def set(self) -> None:
        """Set them for this process, and keep a library's last words off the terminal."""
        import resource

        silent = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silent, 2)
        self._end_with_parent()
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        most = self.memory + _held()
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))
        # Typst works in as many threads as there are processors, and each counts.
        worked = ceil((self.seconds + _GRACE) * (os.cpu_count() or 1))
        resource.setrlimit(resource.RLIMIT_CPU, (worked, worked))
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, self.seconds + _GRACE)

    def _end_with_parent(self) -> None:
        """Have the system end this process with its parent; where it cannot, a thread does."""
        if sys.platform == "linux":
            import ctypes

            with suppress(OSError, AttributeError):
                ctypes.CDLL(None).prctl(_WITH_PARENT, signal.SIGKILL)
        Thread(target=self._wait_for_parent, daemon=True).start()
        if os.getppid() != self.parent:  # it ended just before
            os._exit(0)

    def _wait_for_parent(self) -> None:
        os.read(self.watched, 1)
        os._exit(0)


def _held() -> int:
    """Return how many bytes this process has already, which are not the work's; Linux tells it."""
    with suppress(OSError, IndexError, ValueError):
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()
        return int(pages[_DATA]) * os.sysconf("SC_PAGE_SIZE")
    return 0


def _read(reading: int, patience: float, most: int) -> bytes:
    pieces: list[bytes] = []
    while True:
        ready, _, _ = select.select([reading], [], [], patience)
        if not ready:
            raise OutOfBounds(
                marked(
                    "a template of the plan's own takes more than {seconds} seconds: it was stopped"
                ),
                seconds=int(patience),
            )
        piece = os.read(reading, _CHUNK)
        most -= len(piece)
        if not piece or most < 0:
            return b"".join(pieces) if most >= 0 else b""
        pieces.append(piece)


def _unpacked(answer: bytes) -> Any:
    if not answer:
        raise OutOfBounds(
            marked(
                "a template of the plan's own takes more memory than a report may need: it was "
                "stopped"
            )
        )
    refused, made = understood(answer)
    if refused is not None:
        message_id, values = refused
        raise PlantrackError(message_id, **values)
    return made
