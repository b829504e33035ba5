"""The record of an edit of several files: enough to finish it, to roll it back, to undo it."""

import json
import re
import stat
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plantrack.errors import PlantrackError
from plantrack.source.text import CONTROL
from plantrack.writing import write_file

_FORMAT = "plantrack.edit/1"
_LARGEST = 512_000_000  # bytes
# Only files of a plan: a record that came with somebody's repository must not reach others.
_PATH = re.compile(r"(?:plan|actions)(?:/(?!\.\.?(?:/|$))[^/\x00-\x1f]+)+\.yaml")
_WINDOWS_PATH = re.compile(r"[\\:]")


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file's bytes before and after an edit; None where there is no file."""

    path: str
    before: bytes | None
    after: bytes | None


@dataclass(frozen=True, slots=True)
class Edited:
    """An edit as it was recorded: its title, the files it changes, whether `undo` may find it."""

    title: str
    changes: tuple[FileChange, ...]
    keep: bool = True


def write_record(file: Path, edited: Edited) -> None:
    """Write a record; raises PlantrackError where it could not be read again, or written."""
    record = {
        "format": _FORMAT,
        "title": CONTROL.sub("\N{REPLACEMENT CHARACTER}", edited.title),
        "keep": edited.keep,
        "changes": [
            {"path": one.path, "before": _text(one.before), "after": _text(one.after)}
            for one in edited.changes
        ],
    }
    content = json.dumps(record, ensure_ascii=False, indent=1).encode()
    try:
        _edited(record)
    except ValueError as error:
        raise PlantrackError(
            "a file of this edit has a name that cannot be kept: give it an ordinary one first"
        ) from error
    if len(content) > _LARGEST:
        raise PlantrackError("the files of this edit are too large to be changed together")
    write_file(file, content)


def read_record(file: Path) -> Edited | None:
    """Return a record, or nothing where there is none.

    Raises:
        PlantrackError: the file is not one that plantrack wrote.
    """
    try:
        found = file.lstat()
        if not stat.S_ISREG(found.st_mode) or found.st_size > _LARGEST:
            raise _not_ours(file)
        record = json.loads(file.read_bytes())
        return _edited(record)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise _not_ours(file) from error


def _edited(record: dict[str, Any]) -> Edited:
    title, keep = record["title"], record["keep"]
    if record["format"] != _FORMAT or not isinstance(title, str) or not isinstance(keep, bool):
        raise ValueError
    if CONTROL.search(title):
        raise ValueError
    changes = tuple(
        FileChange(_path(one["path"]), _bytes(one["before"]), _bytes(one["after"]))
        for one in record["changes"]
    )
    if not changes:
        raise ValueError
    return Edited(title, changes, keep)


def _path(value: object) -> str:
    if not isinstance(value, str) or not _PATH.fullmatch(value):
        raise ValueError
    if sys.platform == "win32" and _WINDOWS_PATH.search(value):
        raise ValueError
    return value


def _text(content: bytes | None) -> str | None:
    return None if content is None else content.decode("utf-8")


def _bytes(value: object) -> bytes | None:
    if value is not None and not isinstance(value, str):
        raise ValueError
    return None if value is None else value.encode("utf-8")


def _not_ours(file: Path) -> PlantrackError:
    return PlantrackError("{file} is not a record that plantrack wrote: delete it", file=str(file))
