"""One of the last edits taken back, whole, if nobody touched its files since."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from plantrack.edits.kept import Kept, kept_edits
from plantrack.edits.lock import lock
from plantrack.edits.record import LAST, Edited, FileChange, read_record
from plantrack.edits.transaction import Recovered, commit, recover_held
from plantrack.errors import PlantrackError
from plantrack.locale.system_errors import system_reason
from plantrack.source.files import PLAN_FILE, FolderTree
from plantrack.writing import Folder


@dataclass(frozen=True, slots=True)
class Undoable:
    """One of the last edits, and what stands in the way of taking it back.

    `changed_since` has its files that something else changed, `after` the numbers of the later
    edits that are to be undone first.
    """

    kept: Kept
    changed_since: tuple[str, ...]
    after: tuple[int, ...]


def reversal(root: Path, number: int = 1) -> Edited:
    """Return an edit turned round, the last one or one before: what takes its files back.

    Raises:
        PlantrackError: there is none, or one of its files has changed since.
    """
    kept = _kept(root, number)
    edited = kept[-1].edited
    tree = FolderTree(root)
    touched = [each.path for each in edited.changes if _content(tree, each.path) != each.after]
    if touched:
        _refuse_touched(edited, touched, kept[:-1])
    changes = (FileChange(change.path, change.after, change.before) for change in edited.changes)
    return replace(edited, changes=tuple(changes), keep=False, undoes=kept[-1].name)


def may_be_undone(root: Path) -> Iterator[Undoable]:
    """Give the last edits, the newest first, and what stands in the way of taking each back."""
    tree, newer = FolderTree(root), list[Kept]()
    for kept in kept_edits(root):
        changes = kept.edited.changes
        elsewhere = [
            change.path for change in changes if _follows(tree, newer, change.path) != change.after
        ]
        yield Undoable(kept, tuple(elsewhere), _touching(newer, [each.path for each in changes]))
        newer.append(kept)


def whole_plan_begun(root: Path, number: int = 1) -> int:
    """Return how many files an edit made, if it began the plan; else 0."""
    try:
        edited = _kept(root, number)[-1].edited
    except PlantrackError:
        return 0
    changes = edited.changes
    begun = any(change.path == PLAN_FILE and change.before is None for change in changes)
    return len(changes) + len(_untouched(root, edited)) if begun else 0


def undo(
    root: Path,
    title: str,
    tell: Callable[[Recovered | None], None],
    number: int = 1,
    *,
    only: Sequence[FileChange] = (),
) -> Edited:
    """Take an edit back and return what was done; `tell` hears of one that was cut short.

    `only` are the changes of the one edit that may be taken back; without any, each may.

    Raises:
        PlantrackError: there is none, it is another one, one of its files has changed since, or one
            cannot be written.
    """
    with lock(root):
        tell(recover_held(root))
        undone = reversal(root, number)
        if only and not takes_back(undone, only):
            raise PlantrackError("another edit was written since: that one comes first")
        commit(root, undone.changes, title, undoes=undone.undoes)
        beside = _untouched(root, undone)
        _take_away(root, beside)
    return replace(undone, beside=beside)


def takes_back(undone: Edited, changes: Sequence[FileChange]) -> bool:
    """Return whether an edit that was turned round takes back these changes, and no others."""
    turned = [FileChange(each.path, each.after, each.before) for each in changes]
    return [*undone.changes] == turned


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


def _kept(root: Path, number: int) -> list[Kept]:
    """Return the last edits, the newest first, down to the one of a number."""
    found = []
    for kept in kept_edits(root):
        found.append(kept)
        if len(found) == number:
            return found
    if not found:
        read_record(root, LAST)  # where it is not ours, that is said
        raise PlantrackError(
            "there is nothing to undo: plantrack keeps the last edits only, until they are "
            "undone; git keeps the others"
        )
    raise PlantrackError(
        "there is no edit {number} to undo: plantrack undo --list shows the {count} there are",
        number=number,
        count=len(found),
    )


def _refuse_touched(edited: Edited, touched: Sequence[str], later: Sequence[Kept]) -> None:
    """Refuse to take back an edit whose files changed; say which edits after it changed them."""
    numbers = [str(number) for number in _touching(later, touched)]
    if numbers:
        raise PlantrackError(
            "{file} has changed since that edit ({title}): first undo {numbers}",
            file=", ".join(touched),
            title=edited.title,
            numbers=", ".join(numbers),
        )
    files = ", ".join(touched)
    if later:
        raise PlantrackError(
            "{file} has changed since that edit ({title}), which cannot be undone any more: git "
            "diff shows how",
            file=files,
            title=edited.title,
        )
    raise PlantrackError(
        "{file} has changed since the last edit ({title}), which cannot be undone any more: git "
        "diff shows how",
        file=files,
        title=edited.title,
    )


def _touching(later: Sequence[Kept], paths: Sequence[str]) -> tuple[int, ...]:
    """Return the numbers of the later edits that change some files."""
    return tuple(
        number
        for number, kept in enumerate(later, 1)
        if any(change.path in paths for change in kept.edited.changes)
    )


def _follows(tree: FolderTree, newer: Sequence[Kept], path: str) -> bytes | None:
    """Return what a file held before the next edit that changed it; now, where none did."""
    for kept in reversed(newer):
        for change in kept.edited.changes:
            if change.path == path:
                return change.before
    return _content(tree, path)


def _content(tree: FolderTree, path: str) -> bytes | None:
    try:
        return tree.read(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        reason = system_reason(error)
        raise PlantrackError("{file} cannot be read: {reason}", file=path, reason=reason) from error
