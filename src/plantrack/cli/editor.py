"""Somebody's own editor, opened on a file at a line."""

import errno
import os
import shlex
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from plantrack.errors import PlantrackError
from plantrack.locale import Message, msg
from plantrack.locale.system_errors import system_reason
from plantrack.programs import program_named

_USUAL = ("nano", "vim", "vi")
_CHOICES = ("VISUAL", "EDITOR")
_CLOSED = msg("Save, then leave it")
_IN_VI = msg(
    "To type, press i; to save and leave, Escape, then `:wq`; to leave all as it was, `:q!`"
)
_WAYS_OUT = {
    "nano": msg("To save, Ctrl+O, then Enter; to leave, Ctrl+X"),
    "vim": _IN_VI,
    "vi": _IN_VI,
}
_WITH_GOTO = ("code", "code-insiders", "codium", "vscodium", "cursor", "windsurf")
_WITH_COLON = ("subl", "sublime_text", "hx", "helix", "zed", "zeditor")
_WITHOUT_LINE = ("notepad", "open", "start", "textedit", "wordpad", "write")
# These return at once unless they are told to wait.
_NOT_WAITING = (*_WITH_GOTO, "subl", "sublime_text", "zed", "zeditor")
_WAIT = ("--wait", "-w")


def open_editor(file: Path, line: int, environment: Mapping[str, str] | None = None) -> int:
    """Open a file in the editor somebody chose, and return its exit code once it is closed.

    Raises:
        PlantrackError: there is no editor, or it cannot be started.
    """
    known = os.environ if environment is None else environment
    command = editor_command(known)
    program, *rest = words_of(command, file, line)
    try:
        words = [_found(program, known), *rest]
        with subprocess.Popen(words) as editor:  # noqa: S603 - the person's own choice
            return _waited(editor)
    except (OSError, ValueError) as error:
        reason = system_reason(error)
        raise PlantrackError(
            "the editor “{editor}” cannot be started: {reason}. Name another one with EDITOR",
            editor=" ".join(command),
            reason=reason,
        ) from error


def editor_command(environment: Mapping[str, str], system: str = os.name) -> list[str]:
    """Return the words that start the editor: `$VISUAL`, else `$EDITOR`, else one that is there.

    Raises:
        PlantrackError: none is there, or the words cannot be told apart.
    """
    for name in _CHOICES:
        if chosen := environment.get(name, "").strip():
            return _told_apart(chosen, name, system)
    if system == "nt":
        return ["notepad"]
    for usual in _USUAL:
        if found := program_named(usual, environment):
            return [found]
    raise PlantrackError("no editor is known here: name one with EDITOR")


def way_out(environment: Mapping[str, str] | None = None) -> Message | None:
    """Return which editor opens and how it is left, where nobody chose one."""
    known = os.environ if environment is None else environment
    if any(known.get(name, "").strip() for name in _CHOICES):
        return None
    try:
        name = Path(editor_command(known)[0]).name
    except PlantrackError:  # the opening says so
        return None
    return msg(
        "The editor {name} opens. {how}. EDITOR chooses another one.",
        name=name,
        how=_WAYS_OUT.get(name.removesuffix(".exe"), _CLOSED),
    )


def words_of(command: Sequence[str], file: Path, line: int) -> list[str]:
    """Return the words that open a file at a line, each editor in its own way."""
    program, *rest = command
    name = Path(program.replace("\\", "/")).name.casefold()
    name = name.removesuffix(".exe").removesuffix(".cmd").removesuffix(".bat")
    if name in _NOT_WAITING and not set(rest) & set(_WAIT):
        rest = [*rest, "--wait"]
    if name in _WITH_GOTO:
        where = ["--goto", f"{file}:{line}"]
    elif name in _WITH_COLON:
        where = [f"{file}:{line}"]
    else:
        where = [str(file)] if name in _WITHOUT_LINE else [f"+{line}", str(file)]
    return [program, *rest, *where]


def _found(program: str, environment: Mapping[str, str]) -> str:
    """Return where a program is; one that is named with a folder is where the person says."""
    found = program if Path(program).name != program else program_named(program, environment)
    if found is None:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), program)
    return found


def _told_apart(chosen: str, name: str, system: str) -> list[str]:
    try:
        if system != "nt":
            return shlex.split(chosen)
        return [word.strip('"') for word in shlex.split(chosen, posix=False)]
    except ValueError as error:
        raise PlantrackError(
            "{name} cannot be read, a quote is left open: {editor}", name=name, editor=chosen
        ) from error


def _waited(editor: "subprocess.Popen[bytes]") -> int:
    """Wait for an editor to be closed; Ctrl+C is meant for it."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        return editor.wait()
    finally:
        signal.signal(signal.SIGINT, before)
