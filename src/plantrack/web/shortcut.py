"""What opens a plan with a double click: a small file of the user's own, made and taken away."""

import os
import re
import shlex
import sys
from collections.abc import Mapping
from pathlib import Path

from plantrack.errors import PlantrackError
from plantrack.locale.system_errors import system_reason
from plantrack.source.text import CONTROL
from plantrack.writing import Folder

_EXECUTABLE = 0o700
_UNSAFE = re.compile(r"[^\w .-]+")


def toggled(
    root: Path,
    title: str,
    system: str = sys.platform,
    environment: Mapping[str, str] = os.environ,
) -> tuple[bool, Path]:
    """Make the shortcut of a plan, or take it away where it is there; return which, and the file.

    Raises:
        PlantrackError: something else has its name, or it cannot be written.
    """
    file = _place(root, system, environment)
    content = _content(root, CONTROL.sub(" ", title).replace("\n", " "), system)
    try:
        if file.exists():
            return False, _taken_away(file, content)
        file.parent.mkdir(parents=True, exist_ok=True)
        with Folder.opened(file.parent) as folder:
            folder.replace(file.name, content, _EXECUTABLE)
    except OSError as error:
        reason = system_reason(error)
        raise PlantrackError(
            "{file} cannot be written: {reason}", file=str(file), reason=reason
        ) from error
    return True, file


def _taken_away(file: Path, content: bytes) -> Path:
    if file.read_bytes() != content:
        raise PlantrackError(
            "{file} is there, and is not what plantrack would write: take it away first",
            file=str(file),
        )
    file.unlink()
    return file


def _place(root: Path, system: str, environment: Mapping[str, str]) -> Path:
    name = _UNSAFE.sub("-", root.name).strip(" .-") or "plan"
    if system == "win32":
        return (
            Path(environment.get("USERPROFILE", "~")).expanduser()
            / "Desktop"
            / f"plantrack {name}.cmd"
        )
    home = Path(environment.get("HOME", "~")).expanduser()
    if system == "darwin":
        return home / "Desktop" / f"plantrack {name}.command"
    base = environment.get("XDG_DATA_HOME", "")
    folder = Path(base) if base.startswith("/") else home / ".local/share"
    return folder / "applications" / f"plantrack-{name.replace(' ', '-')}.desktop"


def _content(root: Path, title: str, system: str) -> bytes:
    words = [sys.executable, "-m", "plantrack", "--root", str(root), "open"]
    if system == "win32":
        line = " ".join('"' + word.replace("%", "%%") + '"' for word in words)
        return f"@echo off\r\nchcp 65001 >nul\r\n{line}\r\n".encode()
    if system == "darwin":
        return f"#!/bin/sh\nexec {shlex.join(words)}\n".encode()
    line = " ".join(map(_quoted, words))
    return (
        "[Desktop Entry]\nType=Application\nVersion=1.0\n"
        f"Name={_value(title)}\nExec={line}\nTerminal=true\nCategories=Office;\n"
    ).encode()


def _quoted(word: str) -> str:
    """Return a word as a desktop entry's command line spells it: quoted, then as a value."""
    inner = re.sub(r'(["`$\\])', r"\\\1", word.replace("%", "%%"))
    return _value(f'"{inner}"')


def _value(text: str) -> str:
    return text.replace("\\", "\\\\")
