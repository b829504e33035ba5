"""The record of an edit of several files: enough to finish it, to roll it back, to undo it."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plantrack.errors import PlantrackError
from plantrack.writing import write_file

_FORMAT = "plantrack.edit/1"
_LARGEST = 64_000_000  # bytes
# Only files of a plan: a record that came with somebody's repository must not reach others.
_PATH = re.compile(r"(?:plan|actions)(?:/(?!\.\.?(?:/|$))[^/\\:\x00-\x1f]+)+\.yaml")


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
    """Write a record; raises PlantrackError."""
    record = {
        "format": _FORMAT,
        "title": edited.title,
        "keep": edited.keep,
        "changes": [
            {"path": one.path, "before": _text(one.before), "after": _text(one.after)}
            for one in edited.changes
        ],
    }
    write_file(file, json.dumps(record, ensure_ascii=False, indent=1).encode())


def read_record(file: Path) -> Edited | None:
    """Return a record, or nothing where there is none.

    Raises:
        PlantrackError: the file is not one that plantrack wrote.
    """
    try:
        if file.stat().st_size > _LARGEST or file.is_symlink():
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
    return value


def _text(content: bytes | None) -> str | None:
    return None if content is None else content.decode("utf-8")


def _bytes(value: object) -> bytes | None:
    if value is not None and not isinstance(value, str):
        raise ValueError
    return None if value is None else value.encode("utf-8")


def _not_ours(file: Path) -> PlantrackError:
    return PlantrackError("{file} is not a record that plantrack wrote: delete it", file=str(file))
