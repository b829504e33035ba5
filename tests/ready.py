"""A program that stands ready: it has imported itself, and forks for each run that is asked for.

Starting Python and importing take ten times as long as most answers, and tests start the program
some hundreds of times where it must be a process: at a terminal, in a script. What a true start
takes and imports is looked at in `cli/test_startup.py`, and what it does where its output is closed
in `cli/test_output.py`.
"""

import atexit
import gc
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import NoReturn

from ready_client import answered, ask, number_of, whole

SOURCE = Path(__file__).parents[1] / "src"


@dataclass(frozen=True)
class Run:
    """A run under way: it ends by itself, or is ended."""

    pid: int
    asked: socket.socket

    def end(self, patience: float) -> int:
        """Return its exit code, once it has ended or was made to; below zero, for what signal."""
        with self.asked:
            if not select.select([self.asked], [], [], patience)[0]:
                os.kill(self.pid, signal.SIGKILL)
            return answered(self.asked)


def start(
    words: Sequence[str],
    clock: date,
    folder: Path,
    environment: Mapping[str, str],
    streams: Sequence[int],
) -> Run:
    """Start the program on a day, as its entry point does."""
    asked = ask(_place(), words, clock.isoformat(), str(folder), environment, streams)
    return Run(number_of(asked), asked)


def command() -> list[str]:
    """Return the words that run the program as `python -m plantrack` does."""
    client = Path(__file__).with_name("ready_client.py")
    return [sys.executable, "-I", "-S", str(client), _place()]


@cache
def _place() -> str:
    """Return where the program listens; it ends with this process."""
    folder = tempfile.TemporaryDirectory(prefix="ready-")
    place = f"{folder.name}/asked"
    process = subprocess.Popen(
        [sys.executable, __file__, place],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=SOURCE,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )
    assert process.stdin
    assert process.stdout
    process.stdout.readline()  # it listens
    for end in (folder.cleanup, process.wait, process.stdout.close, process.stdin.close):
        atexit.register(end)
    return place


def _serve(place: str) -> None:
    import plantrack

    for module in walk_packages(plantrack.__path__, "plantrack."):
        import_module(module.name)
    gc.freeze()
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(place)
        listening.listen()
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        while listening in select.select([listening, 0], [], [])[0]:
            asked = listening.accept()[0]
            if os.fork() == 0:
                listening.close()
                _answer(asked)
            asked.close()
            with suppress(ChildProcessError):
                while os.waitpid(-1, os.WNOHANG)[0]:
                    pass


def _answer(asked: socket.socket) -> NoReturn:
    """Run the program once, and tell its process and how it ended."""
    length, streams, _, _ = socket.recv_fds(asked, 8, 3)
    request = whole(asked, int.from_bytes(length, "big")).decode("utf-8", "surrogateescape")
    child = os.fork()
    if child == 0:
        asked.close()
        _run(request, streams)
    for stream in (0, 1, *streams):
        os.close(stream)
    asked.sendall(child.to_bytes(8, "big"))
    asked.sendall(os.waitpid(child, 0)[1].to_bytes(8, "big"))
    os._exit(0)


def _run(request: str, streams: Sequence[int]) -> NoReturn:
    folder, clock, count, *rest = request.split("\0")
    words, environment = rest[: int(count)], rest[int(count) :]
    os.environ.clear()
    os.environ.update(pair.split("=", 1) for pair in environment)
    os.chdir(folder)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    sys.stdin = os.fdopen(0, encoding="utf-8", errors="surrogateescape", closefd=False)
    sys.stdout = os.fdopen(1, "w", encoding="utf-8", errors="surrogateescape", closefd=False)
    sys.stderr = os.fdopen(2, "w", 1, encoding="utf-8", errors="backslashreplace", closefd=False)
    code = 1
    try:
        code = _code(words, clock)
        sys.stdout.flush()
    except Exception:  # noqa: BLE001 - told as Python tells it, which the end of a fork does not
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def _code(words: list[str], clock: str) -> int:
    from plantrack.__main__ import main
    from plantrack.cli.app import run

    if clock:
        return run(words, date.fromisoformat(clock))
    sys.argv[1:] = words
    return main()


if __name__ == "__main__":
    del sys.path[0]  # the tests are no modules of the program
    _serve(sys.argv[1])
