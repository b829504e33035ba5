"""What the tests of editing commands share: somebody at a terminal, and a folder's content."""

import fcntl
import os
import pty
import re
import select
import shutil
import struct
import termios
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ready import start

_QUESTION = re.compile(r"[:?\]] ?$")
_LONGEST = 4096
_PATIENCE = 60.0  # seconds


@dataclass(frozen=True)
class Talk:
    """What a command printed, what it said on the terminal, and its exit code."""

    code: int
    out: str
    screen: str


def talk(
    root: Path,
    words: Sequence[str],
    answers: Sequence[str],
    clock: date,
    columns: int | None = None,
) -> Talk:
    """Run the program at a terminal, each answer typed when the next question stands there.

    A terminal of a known width is given standard output too; else that is read apart.
    """
    ours, theirs = pty.openpty()
    if columns:
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    printed, printing = os.pipe()
    outside = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    streams = theirs, theirs if columns else printing, theirs
    run = start(words, clock, root, {**outside, "TERM": "dumb"}, streams)
    os.close(theirs)
    os.close(printing)
    try:
        screen = _spoken(ours, list(answers))
        with os.fdopen(printed, "rb") as stream:
            out = stream.read().decode()
    finally:
        code = run.end(_PATIENCE)
        os.close(ours)
    return Talk(code, out, screen.replace("\r\n", "\n"))


def _spoken(terminal: int, answers: list[str]) -> str:
    """Answer each question; return all that stood on the screen."""
    screen, new = "", ""
    is_echo = False
    while piece := _read(terminal, screen):
        screen, new = screen + piece, new + piece
        if is_echo and "\n" in new:
            new, is_echo = new.partition("\n")[2], False
        if answers and not is_echo and _QUESTION.search(new):
            os.write(terminal, (answers.pop(0) + "\n").encode())
            new, is_echo = "", True
    assert not answers, screen
    return screen


def _read(terminal: int, screen: str) -> str:
    ready, _, _ = select.select([terminal], [], [], _PATIENCE)
    assert ready, f"nothing more is said, and it does not end: {screen}"
    try:
        return os.read(terminal, _LONGEST).decode("utf-8", "replace")
    except OSError:  # Linux's way to say that the other side is closed
        return ""


def content_of(root: Path) -> dict[str, bytes]:
    """Return every file of a folder, by its path."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and ".git" not in path.parts
    }


def plan_of(root: Path) -> dict[str, str]:
    """Return the plan's own files, by their path."""
    return {
        path: content.decode()
        for path, content in content_of(root).items()
        if path.startswith(("plan/", "actions/"))
    }


def changed(root: Path, before: dict[str, str]) -> list[str]:
    """Return the files that are not as they were."""
    after = plan_of(root)
    return sorted(path for path in {*before, *after} if before.get(path) != after.get(path))


def copied(real_root: Path, tmp_path: Path) -> Path:
    """Return a copy of the real plan, to be changed."""
    root = tmp_path / "copie"
    for name in ("plan", "actions"):
        shutil.copytree(real_root / name, root / name)
    return root


def reopened(root: Path, path: str, identifier: str) -> None:
    """Take its last entry from a deliverable's journal."""
    text = (root / path).read_text(encoding="utf-8")
    start = text.index(f"  - id: {identifier}\n")
    end = text.find("\n  - id: ", start)
    end = len(text) if end < 0 else end + 1
    last = text.rindex("      - date: ", start, end)
    (root / path).write_text(text[:last] + text[end:], encoding="utf-8")


def errors_of(plantrack: Callable, root: Path, clock: date) -> str:
    """Return what the checker finds wrong; nothing where there is no error."""
    ran = plantrack("check", "--lang", "en", root=root, clock=clock)
    return "" if ran.code == 0 else str(ran.out)
