"""A program that stands ready: it has imported itself, and forks for each run that is asked for.

Starting Python and importing take ten times as long as most answers, and tests at a terminal start
it some hundreds of times. What starting takes and imports is looked at in `cli/test_startup.py`.
"""

import atexit
import gc
import json
import os
import select
import signal
import socket
import subprocess
import sys
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

SOURCE = Path(__file__).parents[1] / "src"
_LENGTH = 8  # bytes of a number


@dataclass(frozen=True)
class Run:
    """A run under way: it ends by itself, or is ended."""

    pid: int
    asked: socket.socket

    def end(self, patience: float) -> int:
        """Return its exit code, once it has ended or was made to; below zero, for what signal."""
        if not select.select([self.asked], [], [], patience)[0]:
            os.kill(self.pid, signal.SIGKILL)
        return os.waitstatus_to_exitcode(_number(self.asked))


def start(
    words: Sequence[str],
    clock: date,
    folder: Path,
    environment: Mapping[str, str],
    streams: Sequence[int],
) -> Run:
    """Start the program as its entry point does, its clock given; one run at a time."""
    asked = _program()
    request = json.dumps([[*words], clock.isoformat(), str(folder), dict(environment)]).encode()
    socket.send_fds(asked, [len(request).to_bytes(_LENGTH, "big")], streams)
    asked.sendall(request)
    return Run(_number(asked), asked)


@cache
def _program() -> socket.socket:
    ours, theirs = socket.socketpair()
    process = subprocess.Popen(
        [sys.executable, __file__, str(theirs.fileno())],
        pass_fds=(theirs.fileno(),),
        stdin=subprocess.DEVNULL,
        cwd=SOURCE,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )
    theirs.close()
    atexit.register(process.wait)
    atexit.register(ours.close)
    return ours


def _number(asked: socket.socket) -> int:
    return int.from_bytes(_whole(asked, _LENGTH), "big")


def _whole(asked: socket.socket, length: int) -> bytes:
    read = b""
    while len(read) < length:
        piece = asked.recv(length - len(read))
        if not piece:
            raise EOFError
        read += piece
    return read


def _serve(asked: socket.socket) -> None:
    """Fork for each run that is asked for, and tell its process and how it ended."""
    import plantrack

    for module in walk_packages(plantrack.__path__, "plantrack."):
        if module.name != "plantrack.__main__":
            import_module(module.name)
    gc.freeze()
    while True:
        length, streams, _, _ = socket.recv_fds(asked, _LENGTH, 3)
        if not length:
            return
        request = _whole(asked, int.from_bytes(length, "big"))
        child = os.fork()
        if child == 0:
            asked.close()
            _run(request, streams)
        for stream in streams:
            os.close(stream)
        asked.sendall(child.to_bytes(_LENGTH, "big"))
        _, status = os.waitpid(child, 0)
        asked.sendall(status.to_bytes(_LENGTH, "big"))


def _run(request: bytes, streams: Sequence[int]) -> None:
    from plantrack.cli.app import run

    words, clock, folder, environment = json.loads(request)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    sys.stdin = open(0, encoding="utf-8", errors="surrogateescape", closefd=False)
    sys.stdout = open(1, "w", encoding="utf-8", errors="surrogateescape", closefd=False)
    sys.stderr = open(2, "w", 1, encoding="utf-8", errors="backslashreplace", closefd=False)
    code = 1
    try:
        code = run(words, date.fromisoformat(clock))
        sys.stdout.flush()
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    del sys.path[0]  # the tests are no modules of the program
    _serve(socket.socket(fileno=int(sys.argv[1])))
