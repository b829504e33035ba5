"""Work that runs a plan's own templates, in a process that can be ended: nobody has read them.

Where the system has no `fork`, as Windows, only the bounds of the templates themselves hold.
"""

import os
import pickle
import select
import signal
import sys
from collections.abc import Callable
from typing import Any, NoReturn, TypeVar

from plantrack.errors import PlantrackError

T = TypeVar("T")
PATIENCE = 60.0  # seconds
MEMORY = 2_000_000_000  # bytes
_CHUNK = 1 << 20


def guarded(work: Callable[[], T], patience: float | None = None, memory: int = MEMORY) -> T:
    """Return what `work` gives, made in a child process within bounds of time and memory.

    Raises:
        PlantrackError: what `work` raised, or that it went out of bounds.
    """
    if not hasattr(os, "fork"):
        return work()
    sys.stdout.flush()
    sys.stderr.flush()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _answer(work, writing, memory)
    os.close(writing)
    try:
        answer = _read(reading, PATIENCE if patience is None else patience)
    finally:
        os.close(reading)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    made: T = _unpacked(answer)
    return made


def _answer(work: Callable[[], T], writing: int, memory: int) -> NoReturn:
    """Work, write what came of it, and end without touching what the parent has open."""
    try:
        _bound(memory)
        try:
            answer: object = (None, work())
        except PlantrackError as error:
            answer = ((error.message_id, error.values), None)
        content = pickle.dumps(answer)
        with os.fdopen(writing, "wb") as stream:
            stream.write(content)
    finally:
        os._exit(0)


def _bound(memory: int) -> None:
    """Limit the memory of this process, and keep a library's last words off the terminal."""
    import resource

    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))


def _read(reading: int, patience: float) -> bytes:
    pieces: list[bytes] = []
    while True:
        ready, _, _ = select.select([reading], [], [], patience)
        if not ready:
            raise PlantrackError(
                "a template of the plan's own takes more than {seconds} seconds: it was stopped",
                seconds=int(patience),
            )
        piece = os.read(reading, _CHUNK)
        if not piece:
            return b"".join(pieces)
        pieces.append(piece)


def _unpacked(answer: bytes) -> Any:
    if not answer:
        raise PlantrackError(
            "a template of the plan's own takes more memory than a report may need: it was stopped"
        )
    refused, made = pickle.loads(answer)  # noqa: S301 - written by our own child
    if refused is not None:
        message_id, values = refused
        raise PlantrackError(message_id, **values)
    return made
