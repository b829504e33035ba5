"""Files changed together: all of them or none, also when the program is killed in the middle."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from plantrack.edits import FOLDER, PENDING
from plantrack.edits.lock import Busy, lock, own_folder
from plantrack.edits.record import Edited, FileChange, read_record, write_record
from plantrack.errors import PlantrackError
from plantrack.locale.system_errors import system_reason
from plantrack.source.text import LARGEST
from plantrack.writing import (
    refuse_unwritable,
    remove_file,
    sweep,
    write_file,
)

__all__ = [
    "Edited",
    "FileChange",
    "Recovered",
    "commit",
    "last_edit",
    "recover",
    "recover_held",
]

_LAST = f"{FOLDER}/last.json"
_PATIENCE = 5.0  # seconds


@dataclass(frozen=True, slots=True)
class Recovered:
    """An edit that was cut short: finished, or rolled back but for files changed since."""

    title: str
    finished: bool
    left_alone: tuple[str, ...] = ()


def commit(root: Path, changes: Sequence[FileChange], title: str, *, keep: bool = True) -> None:
    """Write changes, all or none; the caller holds the lock.

    With `keep`, `undo` can take them back; without, it finds nothing any more.

    Raises:
        PlantrackError: a file was changed elsewhere or cannot be written; all are as they were.
    """
    with _in_plain_words(root):
        own_folder(root)
        _sweep_all(root)
        made = _folders_made(root, changes)
        try:
            for change in changes:
                _refuse_changed(root, change)
                refuse_unwritable(_target(root, change.path))
            write_record(root / PENDING, Edited(title, tuple(changes), keep))
        except BaseException:
            _unmake(made)
            raise
        _write_all(root, changes, made)
        _settle_record(root, keep=keep)


def last_edit(root: Path) -> Edited | None:
    """Return the last edit, or nothing; raises PlantrackError where its record is not ours."""
    return read_record(root / _LAST)


def recover(root: Path) -> Recovered | None:
    """Finish an edit that was cut short, or roll it back; return what was done, if anything.

    Raises:
        PlantrackError: it cannot be done; the record stays for another time.
    """
    if not (root / PENDING).exists():
        return None
    try:
        with lock(root, _PATIENCE):
            return recover_held(root)
    except Busy:
        return None  # a live writer finishes its own edit


def recover_held(root: Path) -> Recovered | None:
    """Do as `recover`, for a caller that holds the lock."""
    edited = read_record(root / PENDING)
    if edited is None:
        return None
    with _in_plain_words(root):
        return _put_right(root, edited)


def _put_right(root: Path, edited: Edited) -> Recovered:
    _sweep_all(root)
    foreign = tuple(one.path for one in edited.changes if not _is_known(root, one))
    if foreign:
        return _rolled_back(root, edited, foreign)
    _folders_made(root, edited.changes)
    for change in edited.changes:
        _bring(root, change.path, change.after)
    _settle_record(root, keep=edited.keep)
    return Recovered(edited.title, finished=True)


def _write_all(root: Path, changes: Sequence[FileChange], made: list[Path]) -> None:
    try:
        for change in changes:
            _bring(root, change.path, change.after)
    except BaseException as error:
        try:
            for change in changes:
                _bring(root, change.path, change.before)
            _unmake(made)
            remove_file(root / PENDING)
        except (PlantrackError, OSError) as worse:
            raise PlantrackError(
                "the edit was cut short ({reason}); the next plantrack will put it right",
                reason=str(worse.__cause__ or worse),
            ) from error
        raise


def _rolled_back(root: Path, edited: Edited, left_alone: tuple[str, ...]) -> Recovered:
    """Somebody changed a file since: what was written in the others goes back."""
    for change in edited.changes:
        if change.path not in left_alone:
            _bring(root, change.path, change.before)
    remove_file(root / PENDING)
    return Recovered(edited.title, finished=False, left_alone=left_alone)


def _bring(root: Path, path: str, content: bytes | None) -> None:
    """Give a file this content, unless it has it."""
    target = _target(root, path)
    if _content(target) == content:
        return
    if content is None:
        remove_file(target)
        actions = (root / "actions").resolve()
        _unmake([one for one in target.parents if one.is_relative_to(actions)])
    else:
        write_file(target, content)


def _settle_record(root: Path, *, keep: bool) -> None:
    """The edit is whole: its record serves `undo`, or goes."""
    if keep:
        (root / PENDING).replace(root / _LAST)
    else:
        remove_file(root / _LAST)
        remove_file(root / PENDING)


def _is_known(root: Path, change: FileChange) -> bool:
    """Return whether a file is as before the edit, as after it, or was being written in place."""
    content = _content(_target(root, change.path))
    return content in (change.before, change.after) or _is_torn(content, change)


def _is_torn(content: bytes | None, change: FileChange) -> bool:
    """Return whether a file begins as it was to be and ends as it was."""
    if content is None or change.before is None or change.after is None:
        return False
    written = next(
        (n for n, (is_, was) in enumerate(zip(content, change.after, strict=False)) if is_ != was),
        min(len(content), len(change.after)),
    )
    return content[written:] == change.before[written:]


def _refuse_changed(root: Path, change: FileChange) -> None:
    if change.before is not None and not (root / change.path).exists():
        raise PlantrackError(
            "{file} is not there under that name: if it holds odd characters, rename it",
            file=change.path,
        )
    if _content(_target(root, change.path)) != change.before:
        raise PlantrackError(
            "{file} was changed elsewhere in the meantime; nothing was written. Run the command "
            "again.",
            file=change.path,
        )


def _target(root: Path, path: str) -> Path:
    """Return the file itself, links inside the plan's folder followed.

    Raises:
        PlantrackError: a link leads out of it.
    """
    try:
        target = (root / path).resolve()
        inside = target.is_relative_to(root.resolve())
    except (OSError, RuntimeError) as error:
        raise PlantrackError("{file} is a link that leads nowhere", file=path) from error
    if not inside:
        raise PlantrackError(
            "{file} is a link out of the plan's folder: what is there is not changed", file=path
        )
    return target


def _content(target: Path) -> bytes | None:
    if not target.is_file():
        return None
    with target.open("rb") as stream:
        return stream.read(LARGEST + 1)


def _folders_made(root: Path, changes: Sequence[FileChange]) -> list[Path]:
    """Make the folders of new files; return those that were not there."""
    folders = {(root / one.path).parent for one in changes if one.after is not None}
    missing = sorted(folder for folder in folders if not folder.exists())
    for folder in missing:
        folder.mkdir(parents=True, exist_ok=True)
    return missing


def _unmake(folders: Sequence[Path]) -> None:
    for folder in folders:
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def _sweep_all(root: Path) -> None:
    """What a killed writer left is in the way of nobody: a folder that hides it stays unswept."""
    with suppress(OSError):
        sweep(root / FOLDER)  # not below: drafts are written there by those who hold no lock
        for folder in (root / "plan", root / "actions"):
            for below in (folder, *(one for one in folder.rglob("*") if one.is_dir())):
                sweep(below)


@contextmanager
def _in_plain_words(root: Path) -> Iterator[None]:
    """Tell an error of the system as a request that cannot be done."""
    try:
        yield
    except OSError as error:
        raise PlantrackError(
            "{file} cannot be written: {reason}",
            file=str(error.filename or root),
            reason=system_reason(error),
        ) from error
