"""Ask the program that stands ready for a run; as a script, with the streams of this process.

It imports next to nothing: it is started in the place of the program.
"""

import os
import socket
import sys
from collections.abc import Mapping, Sequence


def ask(
    place: str,
    words: Sequence[str],
    clock: str,
    folder: str,
    environment: Mapping[str, str],
    streams: Sequence[int],
) -> socket.socket:
    """Ask for a run in a folder; return where it is answered."""
    pairs = (f"{name}={value}" for name, value in environment.items())
    parts = (folder, clock, str(len(words)), *words, *pairs)
    request = "\0".join(parts).encode("utf-8", "surrogateescape")
    asked = socket.socket(socket.AF_UNIX)
    asked.connect(place)
    socket.send_fds(asked, [len(request).to_bytes(8, "big")], streams)
    asked.sendall(request)
    return asked


def whole(asked: socket.socket, length: int) -> bytes:
    """Return so many bytes of what is said."""
    said = b""
    while len(said) < length:
        piece = asked.recv(length - len(said))
        if not piece:
            raise EOFError
        said += piece
    return said


def number_of(asked: socket.socket) -> int:
    """Return a number that is said: a length, a process, how it ended."""
    return int.from_bytes(whole(asked, 8), "big")


def answered(asked: socket.socket) -> int:
    """Return the exit code of a run; below zero, for the signal that ended it."""
    return os.waitstatus_to_exitcode(number_of(asked))


def _main(place: str, *words: str) -> int:
    with ask(place, words, "", os.getcwd(), os.environ, (0, 1, 2)) as asked:  # noqa: PTH109 - pathlib takes long to import
        number_of(asked)
        return answered(asked)


if __name__ == "__main__":
    code = _main(*sys.argv[1:])
    if code < 0:
        os.kill(os.getpid(), -code)
    sys.exit(code)
