"""The record of an edit of several files: enough to finish it, to roll it back, to undo it."""

import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plantrack.errors import PlantrackError
from plantrack.source.text import CONTROL
from plantrack.state import cannot_be_used, kept_of, state_of
from plantrack.writing import Folder

_FORMAT = "plantrack.edit/1"
_LARGEST = 512_000_000  # bytes
_OURS = 0o600
# Only files of a plan, none of them hidden: no record reaches others, whoever wrote it.
_PATH = re.compile(r"(?:plan|actions)(?:/[^./\x00-\x1f][^/\x00-\x1f]*)+\.yaml")
# What goes with a plan that begins: no record writes them, and undoing it takes them away only
# where they are byte for byte what was written.
_BESIDE = frozenset(
    {"README.md", "AGENTS.md", ".pre-commit-config.yaml", ".github/workflows/plan.yaml"}
)
_NUMBERED = re.compile(r"edit-([0-9]{6,12})\.json")
LAST = "last.json"
_WINDOWS_PATH = re.compile(r"[\\:]")


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file's bytes before and after an edit; None where there is no file."""

    path: str
    before: bytes | None
    after: bytes | None


@dataclass(frozen=True, slots=True)
class Edited:
    """An edit as it was recorded: its title, the files it changes, whether `undo` may find it.

    Where it is another one taken back, `undoes` is the name of that one's record. `beside` are
    files that were written with a plan that began, and what they then held.
    """

    title: str
    changes: tuple[FileChange, ...]
    keep: bool = True
    undoes: str | None = None
    beside: tuple[tuple[str, bytes], ...] = ()


def is_kept_name(name: object) -> bool:
    """Return whether a name is that of a record that `undo` finds."""
    return isinstance(name, str) and bool(name == LAST or _NUMBERED.fullmatch(name))


def numbered(number: int) -> str:
    """Return the name of the record of an edit that is no longer the last one."""
    return f"edit-{number:06}.json"


def number_of(name: str) -> int:
    """Return the number in the name of a record; -1 where it is no such name."""
    found = _NUMBERED.fullmatch(name)
    return int(found[1]) if found else -1


def write_record(state: Folder, name: str, edited: Edited) -> None:
    """Write a record; raises PlantrackError where it could not be read again, or written."""
    record = {
        "format": _FORMAT,
        "title": CONTROL.sub("\N{REPLACEMENT CHARACTER}", edited.title),
        "keep": edited.keep,
        "undoes": edited.undoes,
        "changes": [
            {"path": change.path, "before": _text(change.before), "after": _text(change.after)}
            for change in edited.changes
        ],
        "beside": {path: _text(content) for path, content in edited.beside},
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
    try:
        state.replace(name, content, _OURS)
    except OSError as error:
        raise cannot_be_used(state.path, error) from error


def read_record(root: Path, name: str) -> Edited | None:
    """Return a record that this user's program wrote for a plan, or nothing where there is none.

    Raises:
        PlantrackError: what is kept under that name is not a record.
    """
    content = kept_of(root, name)
    if content is None:
        return None
    try:
        return _edited(json.loads(content))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise _not_ours(root, name) from error


def _edited(record: dict[str, Any]) -> Edited:
    title, keep = record["title"], record["keep"]
    if record["format"] != _FORMAT or not isinstance(title, str) or not isinstance(keep, bool):
        raise ValueError
    undoes = record.get("undoes")  # versions before had no such field
    if CONTROL.search(title) or not (undoes is None or is_kept_name(undoes)):
        raise ValueError
    changes = tuple(
        FileChange(_path(change["path"]), _bytes(change["before"]), _bytes(change["after"]))
        for change in record["changes"]
    )
    if not changes:
        raise ValueError
    beside = tuple((path, _bytes(text) or b"") for path, text in record.get("beside", {}).items())
    if not _BESIDE.issuperset(path for path, _ in beside):
        raise ValueError
    return Edited(title, changes, keep, undoes, beside)


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


def _not_ours(root: Path, name: str) -> PlantrackError:
    file = str(state_of(root) or "") + f"/{name}"
    return PlantrackError("{file} is not a record that plantrack wrote: delete it", file=file)
