"""Standard output and error: made ready, and what is said where they cannot be written."""

import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

from plantrack.locale import Translator
from plantrack.locale.printable import defused, printable
from plantrack.locale.system_errors import system_reason

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from typing_extensions import Buffer


class Untold(OSError):
    """What was asked is done, and the output that would say so cannot be written."""


@contextmanager
def after_writing() -> Iterator[None]:
    """Print what was written: where that fails, the error knows that it was written all the same.

    Raises:
        Untold: the output cannot be written, for another reason than that its reader is gone.
    """
    try:
        yield
        sys.stdout.flush()
    except OSError as error:
        if error.filename is not None or isinstance(error, BrokenPipeError):
            raise
        raise Untold(error.errno, error.strerror) from error


def prepare() -> None:
    """Keep a console that lacks a character, or is not there, from ending the program."""
    if None in (sys.stdin, sys.stdout, sys.stderr):
        _occupy()
    if sys.stdout is None:
        sys.stdout = io.TextIOWrapper(_Closed(), "utf-8", write_through=True)
    if sys.stderr is None:
        sys.stderr = _nowhere()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


def shown(text: str) -> str:
    """Return a text for people: nothing in it is obeyed by a terminal, or by the log of a CI."""
    return defused(printable(text))


def print_screen(console: "Console", screen: "RenderableType", *, whole: bool = False) -> None:
    """Print a screen; unless it is to be `whole`, without the spaces at the ends of its lines."""
    from plantrack.console.shown import Shown

    with console.capture() as captured:
        # a command to copy is never cut
        console.print(Shown(screen), soft_wrap=whole, crop=False, end="" if whole else "\n")
    lines = captured.get().split("\n")
    text = captured.get() if whole else "\n".join(line.rstrip(" ") for line in lines)
    sys.stdout.write(defused(text))


def page_shown(content: bytes) -> str:
    """Return a page of text as a terminal may show it."""
    return printable(content.decode("utf-8", "replace").replace("\r\n", "\n"))


def tell(text: str) -> None:
    """Print a sentence for people on standard error, after what was printed so far."""
    sys.stdout.flush()
    sys.stderr.write(within(shown(text), sys.stderr) + "\n")


def within(text: str, stream: TextIO) -> str:
    """Return a text with its lines broken where a terminal would cut a word to go on below."""
    if not stream.isatty():
        return text
    asked = os.environ.get("COLUMNS", "")
    try:
        columns = int(asked) if asked.isdecimal() else os.get_terminal_size(stream.fileno()).columns
    except OSError:  # a terminal that does not tell
        return text
    from plantrack.console.wrapping import wrapped

    return wrapped(text, columns) if columns else text


def tell_unwritten(error: OSError, translator: Translator) -> None:
    """Say why the output cannot be written; a reader who is gone is told nothing.

    Nothing is left to be written at the very end.
    """
    sys.stdout = _nowhere()
    if not isinstance(error, BrokenPipeError):
        reason = system_reason(error)
        words = (
            translator.text("it is done, but the output cannot be written: {reason}", reason=reason)
            if isinstance(error, Untold)
            else translator.text("the output cannot be written: {reason}", reason=reason)
        )
        try:
            sys.stderr.write(translator.text("plantrack: {message}", message=words) + "\n")
            sys.stderr.flush()
        except OSError:  # nor can this
            pass
    sys.stderr = _nowhere()


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


def _occupy() -> None:
    """Open the numbers of closed streams on nothing, so that no file is given one of them."""
    for number in _closed_numbers():
        opened = os.open(os.devnull, os.O_RDWR)
        if opened != number:
            os.close(opened)


def _closed_numbers() -> Iterator[int]:
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            yield number


class _Closed(io.BufferedIOBase):
    """A stream that was closed before the program began."""

    def writable(self) -> bool:
        """Return True: whoever prints is to meet the error of `write`."""
        return True

    def write(self, content: "Buffer") -> NoReturn:
        """Raise the error of a closed descriptor, as the system would."""
        del content
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
