"""Files changed together: all of them or none, also when the program is killed in the middle."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from plantrack.edits import PENDING
from plantrack.edits.kept import settle_record
from plantrack.edits.lock import Busy, lock
from plantrack.edits.record import Edited, FileChange, read_record, write_record
from plantrack.errors import PlantrackError
from plantrack.source.text import LARGEST
from plantrack.state import opened_state
from plantrack.writing import (
    Folder,
    Linked,
    in_plain_words,
    may_be_cut,
    must_be_written_in_place,
    refuse_status,
)

_PATIENCE = 5.0  # seconds


@dataclass(frozen=True, slots=True)
class Recovered:
    """An edit that was cut short: finished, or rolled back but for files changed since."""

    title: str
    finished: bool
    left_alone: tuple[str, ...] = ()


def commit(
    root: Path,
    changes: Sequence[FileChange],
    title: str,
    *,
    undoes: str | None = None,
    beside: tuple[tuple[str, bytes], ...] = (),
) -> None:
    """Write changes, all or none; the caller holds the lock.

    `undo` can take them back, and what is `beside` them, unless they take back another edit
    themselves: the one that the record named `undoes` tells of, which goes.

    Raises:
        PlantrackError: a file was changed elsewhere, is behind a link, or cannot be written; all
            are as they were.
    """
    edited = Edited(title, tuple(changes), undoes is None, undoes, beside)
    with in_plain_words(root), opened_state(root) as state, Folder.opened(root) as plan:
        state.sweep()
        for change in changes:
            _refuse_changed(plan, change)
        made: list[tuple[str, ...]] = []
        try:
            write_record(state, PENDING, edited)
            _make_folders(plan, changes, made)
        except BaseException:
            _unmake(plan, made)
            state.remove(PENDING)
            raise
        _write_all(plan, state, changes, made)
        settle_record(state, edited)


def unfinished_edit(root: Path) -> Edited | None:
    """Return the edit that was cut short in a plan's folder, if any; a live writer's is none.

    Raises:
        PlantrackError: its record cannot be read.
    """
    if read_record(root, PENDING) is None:
        return None
    try:
        with lock(root, _PATIENCE):
            return read_record(root, PENDING)
    except Busy:
        return None  # a live writer finishes its own edit


def recover(root: Path) -> Recovered | None:
    """Finish an edit that was cut short, or roll it back; return what was done, if anything.

    Raises:
        PlantrackError: it cannot be done; the record stays for another time.
    """
    with lock(root):
        return recover_held(root)


def recover_held(root: Path) -> Recovered | None:
    """Do as `recover`, for a caller that holds the lock."""
    edited = read_record(root, PENDING)
    if edited is None:
        return None
    with in_plain_words(root), opened_state(root) as state, Folder.opened(root) as plan:
        left_alone = _changed_since(plan, edited)
        for change in edited.changes:
            _sweep_beside(plan, change.path)
        wanted = _wanted(edited, left_alone)
        _make_folders(plan, wanted, [])
        for change in wanted:
            _bring(plan, change.path, change.after)
        if left_alone:
            state.remove(PENDING)
        else:
            settle_record(state, edited)
    return Recovered(edited.title, not left_alone, left_alone)


def recovery(root: Path) -> tuple[FileChange, ...]:
    """Return what `recover` would change, from what is there; nothing is written.

    Raises:
        PlantrackError: the record of the edit cannot be read, or a file.
    """
    edited = read_record(root, PENDING)
    if edited is None:
        return ()
    with in_plain_words(root), Folder.opened(root) as plan:
        wanted = _wanted(edited, _changed_since(plan, edited))
        found = (
            FileChange(change.path, _content(plan, change.path), change.after) for change in wanted
        )
        return tuple(change for change in found if change.before != change.after)


def _changed_since(plan: Folder, edited: Edited) -> tuple[str, ...]:
    """Return the files that are neither as before an edit nor as after it."""
    return tuple(change.path for change in edited.changes if not _is_known(plan, change))


def _wanted(edited: Edited, left_alone: tuple[str, ...]) -> list[FileChange]:
    """Return an edit's changes, or where somebody changed a file since, the way back of others."""
    if not left_alone:
        return list(edited.changes)
    others = (change for change in edited.changes if change.path not in left_alone)
    return [FileChange(change.path, change.after, change.before) for change in others]


def _write_all(
    plan: Folder, state: Folder, changes: Sequence[FileChange], made: list[tuple[str, ...]]
) -> None:
    try:
        for change in changes:
            _bring(plan, change.path, change.after)
    except BaseException as error:
        try:
            for change in changes:
                _bring(plan, change.path, change.before)
            _unmake(plan, made)
            state.remove(PENDING)
        except (PlantrackError, OSError) as worse:
            raise PlantrackError(
                "the edit was cut short ({reason}): plantrack undo --recover finishes it",
                reason=str(worse.__cause__ or worse),
            ) from error
        raise


def _bring(plan: Folder, path: str, content: bytes | None) -> None:
    """Give a file this content, unless it has it."""
    with in_plain_words(plan.path / path):
        if _content(plan, path) != content:
            _put(plan, path, content)


def _put(plan: Folder, path: str, content: bytes | None) -> None:
    with _beside(plan, path) as (folder, name):
        if content is None:
            folder.remove(name)
        else:
            folder.write(name, content)
    if content is None:
        *steps, _ = path.split("/")
        _unmake(plan, [tuple(steps[: n + 1]) for n in range(len(steps))])


def _is_known(plan: Folder, change: FileChange) -> bool:
    """Return whether a file is as before the edit, as after it, or was being written in place."""
    try:
        content = _content(plan, change.path)
    except Linked:
        return False
    return content in (change.before, change.after) or _is_cut(plan, content, change)


def _is_cut(plan: Folder, content: bytes | None, change: FileChange) -> bool:
    """Return whether a killed writer left a file so: only one of several names is ever cut."""
    if content is None or change.before is None or change.after is None:
        return False
    with _beside(plan, change.path) as (folder, name):
        found = folder.status(name)
    in_place = found is not None and must_be_written_in_place(found)
    return in_place and may_be_cut(content, change.before, change.after)


def _refuse_changed(plan: Folder, change: FileChange) -> None:
    """Refuse a file that is not as it was when the edit was made, or that cannot be written."""
    content = _content(plan, change.path)
    if content is None and change.before is not None:
        raise PlantrackError(
            "{file} is not there under that name: if it holds odd characters, rename it",
            file=change.path,
        )
    if content != change.before:
        raise PlantrackError(
            "{file} was changed elsewhere in the meantime; nothing was written. Begin again from "
            "the plan as it is now.",
            file=change.path,
        )
    try:
        with _beside(plan, change.path) as (folder, name):
            if found := folder.refused(name):
                refuse_status(folder.path / name, found, only_files=True)
    except (FileNotFoundError, NotADirectoryError):
        return


def _content(plan: Folder, path: str) -> bytes | None:
    """Return what a file holds, or nothing where no file is.

    Raises:
        Linked: it is behind a link.
    """
    try:
        with _beside(plan, path) as (folder, name):
            return folder.content(name, LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None


@contextmanager
def _beside(plan: Folder, path: str) -> Iterator[tuple[Folder, str]]:
    """Hold open the folder that a file of the plan is in, and give the file's name there."""
    *steps, name = path.split("/")
    with plan.below(steps) as folder:
        yield folder, name


def _make_folders(plan: Folder, changes: Sequence[FileChange], made: list[tuple[str, ...]]) -> None:
    """Make the folders of new files, and note those that were not there, the outer ones first."""
    for path in sorted(change.path for change in changes if change.after is not None):
        *steps, _ = path.split("/")
        for depth, step in enumerate(steps):
            with plan.below(steps[:depth]) as folder:
                if folder.make(step):
                    made.append(tuple(steps[: depth + 1]))


def _unmake(plan: Folder, folders: Sequence[tuple[str, ...]]) -> None:
    """Remove folders that hold nothing, the inner ones first."""
    for *steps, name in reversed(folders):
        with suppress(FileNotFoundError), plan.below(steps) as folder:
            folder.remove_folder(name)


def _sweep_beside(plan: Folder, path: str) -> None:
    """Remove what a killed writer left beside a file, unless something leads elsewhere there."""
    try:
        with _beside(plan, path) as (folder, _):
            folder.sweep()
    except (OSError, Linked):
        return
