"""The last edit taken back, whole, if nobody touched its files since."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from plantrack.edits.lock import lock
from plantrack.edits.record import Edited, FileChange
from plantrack.edits.transaction import Recovered, commit, last_edit, recover_held
from plantrack.errors import PlantrackError
from plantrack.locale.system_errors import system_reason
from plantrack.source.files import PLAN_FILE, FolderTree
from plantrack.writing import Folder


def reversal(root: Path) -> Edited:
    """Return the last edit turned round: its title, and what takes its files back.

    Raises:
        PlantrackError: there is none, or one of its files has changed since.
    """
    edited = last_edit(root)
    if edited is None:
        raise PlantrackError(
            "there is nothing to undo: plantrack keeps the last edit only, until it is undone; "
            "git keeps the others"
        )
    tree = FolderTree(root)
    for change in edited.changes:
        if _content(tree, change.path) != change.after:
            raise PlantrackError(
                "{file} has changed since the last edit ({title}), which cannot be undone any "
                "more: git diff shows how",
                file=change.path,
                title=edited.title,
            )
    changes = (FileChange(change.path, change.after, change.before) for change in edited.changes)
    return Edited(edited.title, tuple(changes), beside=edited.beside)


def whole_plan_begun(root: Path) -> int:
    """Return how many files the last edit made, if it began the plan; else 0."""
    edited = last_edit(root)
    changes = edited.changes if edited else ()
    begun = any(change.path == PLAN_FILE and change.before is None for change in changes)
    return len(changes) + len(_untouched(root, edited)) if edited and begun else 0


def undo(root: Path, title: str, tell: Callable[[Recovered | None], None]) -> Edited:
    """Take the last edit back and return what was done; `tell` hears of one that was cut short.

    Raises:
        PlantrackError: there is none, one of its files has changed since, or one cannot be
            written.
    """
    with lock(root):
        tell(recover_held(root))
        undone = reversal(root)
        commit(root, undone.changes, title, keep=False)
        beside = _untouched(root, undone)
        _take_away(root, beside)
    return replace(undone, beside=beside)


def _untouched(root: Path, edited: Edited) -> tuple[tuple[str, bytes], ...]:
    """Return what was written with a plan that began, and that nobody has touched since."""
    tree = FolderTree(root)
    return tuple((path, told) for path, told in edited.beside if _content(tree, path) == told)


def _take_away(root: Path, beside: Sequence[tuple[str, bytes]]) -> None:
    for path, content in beside:
        *steps, name = path.split("/")
        with suppress(OSError, PlantrackError), Folder.opened(root) as folder:
            with folder.below(steps) as last:
                if last.content(name, len(content) + 1) == content:
                    last.remove(name)
            while steps:  # folders that hold something else stay
                *steps, emptied = steps
                with folder.below(steps) as outer:
                    outer.remove_folder(emptied)


def _content(tree: FolderTree, path: str) -> bytes | None:
    try:
        return tree.read(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        reason = system_reason(error)
        raise PlantrackError("{file} cannot be read: {reason}", file=path, reason=reason) from error
