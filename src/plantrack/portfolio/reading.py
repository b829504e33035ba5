"""One plan read, within bounds: the function that every engine runs, on any machine.

Reading is done in a process of its own, which lives on and is ended where it takes too much: a
plan that nobody has seen before can cost its own rows, and no others.
"""

import pickle
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Timer, local
from typing import IO, cast

from plantrack import __version__
from plantrack.locale import Message, msg
from plantrack.portfolio.facts.making import Days
from plantrack.portfolio.facts.records import Rows

PATIENCE = 60.0  # seconds
MEMORY = 512 << 20  # bytes
_SIZE = 8  # bytes that tell how many follow
_here = local()  # each thread has a process of its own that reads
_every: list["_Reader"] = []


@dataclass(frozen=True, slots=True)
class Asked:
    """A plan to be read: where it is, on which days, as of which version of its files.

    `known` is the commit whose facts are at hand: where the repository is still there, nothing is
    read. `version` is that of the program that asks.
    """

    name: str
    folder: str | None
    repository: str | None
    branch: str | None
    days: Days
    at: date | None = None
    known: str | None = None
    incomplete: bool = False
    version: str = __version__
    patience: float = PATIENCE
    memory: int = MEMORY


@dataclass(frozen=True, slots=True)
class Read:
    """What came of it: the rows of each table, or why there are none, or that nothing changed."""

    name: str
    commit: str | None = None
    tables: dict[str, Rows] | None = None
    why: Message | None = None
    unread: tuple[str, ...] = ()

    @property
    def is_unchanged(self) -> bool:
        """Whether it is where it was, so that nothing was read."""
        return self.tables is None and self.why is None


def read_plan(asked: Asked) -> Read:
    """Return the facts of a plan, or why it has none; whatever it is, this process goes on."""
    if asked.version != __version__:
        return Read(
            asked.name,
            why=msg(
                "the machine that reads it has version {found} of plantrack, not {version}",
                found=__version__,
                version=asked.version,
            ),
        )
    reader = _reader(asked.memory)
    with TemporaryDirectory(prefix="plantrack-") as folder:
        return reader.read(asked, folder)


def stop_reading() -> None:
    """End all processes that read."""
    while _every:
        _every.pop().stop()


def send(stream: IO[bytes], told: object) -> None:
    """Write a value to the process at the other end."""
    content = pickle.dumps(told, pickle.HIGHEST_PROTOCOL)
    stream.write(len(content).to_bytes(_SIZE, "big") + content)
    stream.flush()


def receive(stream: IO[bytes]) -> object:
    """Return the next value of the process at the other end, which is of our own making.

    Raises:
        EOFError: it ended.
    """
    size = stream.read(_SIZE)
    content = stream.read(int.from_bytes(size, "big")) if len(size) == _SIZE else b""
    if not content:
        raise EOFError
    return pickle.loads(content)  # noqa: S301 - by our own program, through a pipe that we opened


def _reader(memory: int) -> "_Reader":
    found: _Reader | None = getattr(_here, "reader", None)
    if found is None or not found.is_alive or found.memory != memory:
        if found is not None:
            found.stop()
        found = _here.reader = _Reader(memory)
        _every.append(found)
    return found


class _Reader:
    """A process that reads plans, one after the other, within so much memory."""

    def __init__(self, memory: int) -> None:
        self.memory, self.is_late = memory, False
        # -P: nothing of the folder that one happens to stand in is run
        words = [sys.executable, "-P", "-m", "plantrack.portfolio.reader", str(memory)]
        self._process = subprocess.Popen(  # noqa: S603 - fixed words, no shell
            words,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    @property
    def is_alive(self) -> bool:
        """Whether it goes on."""
        return self._process.poll() is None

    def read(self, asked: Asked, folder: str) -> Read:
        """Return what comes of a plan; `folder` is an empty one for what has to be fetched."""
        self.is_late = False
        timer = Timer(asked.patience, self._expire)
        timer.daemon = True
        timer.start()
        try:
            send(cast("IO[bytes]", self._process.stdin), (asked, folder))
            return cast("Read", receive(cast("IO[bytes]", self._process.stdout)))
        except (EOFError, OSError):
            self.stop()
            return Read(asked.name, why=self._why(asked))
        finally:
            timer.cancel()

    def stop(self) -> None:
        """End it, and what it started."""
        self._kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                cast("IO[bytes]", stream).close()

    def _expire(self) -> None:
        self.is_late = True
        self._kill()

    def _kill(self) -> None:
        if sys.platform != "win32":
            import os
            import signal

            with suppress(OSError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()

    def _why(self, asked: Asked) -> Message:
        if self.is_late:
            return msg(
                "reading it takes more than {seconds} s: it was stopped",
                seconds=int(asked.patience),
            )
        return msg("reading it ended the process that reads: it was stopped")


def folder_is_itself(folder: Path) -> bool:
    """Return whether a folder is reached through no link."""
    return folder.resolve() == folder
