"""The files of a new plan: read as they would be, then written, all of them or none."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from plantrack.checking import located, mistakes_of
from plantrack.diagnostics import Severity
from plantrack.edits import PENDING
from plantrack.edits.applying import WouldBreak
from plantrack.edits.lock import lock
from plantrack.edits.overlay import Overlay
from plantrack.edits.record import FileChange
from plantrack.edits.transaction import Recovered, commit, recover
from plantrack.errors import PlantrackError
from plantrack.loading import load_plan
from plantrack.source.files import FolderTree
from plantrack.source.names import is_folder
from plantrack.starting.companions import companions
from plantrack.starting.place import Place
from plantrack.starting.plan_files import Beginning, plan_files
from plantrack.state import kept_of
from plantrack.writing import Folder, in_plain_words

_Step = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Founded:
    """The files of a new plan: its own, those that go with it, and those that stay as they are."""

    plan: Mapping[str, bytes]
    beside: Mapping[str, bytes]
    kept: tuple[str, ...]

    @property
    def written(self) -> tuple[str, ...]:
        """The files that are new, the plan's first."""
        return (*self.plan, *self.beside)


def finished(folder: Path) -> Recovered | None:
    """Finish what was begun in a folder and cut short, and return what was done, if anything.

    Raises:
        PlantrackError: it cannot be done.
    """
    if not is_folder(folder) or kept_of(folder, PENDING) is None:
        return None
    return recover(folder)


def founded(beginning: Beginning, place: Place) -> Founded:
    """Return the files of a plan that begins in a place; nothing is written.

    Raises:
        WouldBreak: the checker would find an error in it.
        PlantrackError: a file that goes with it would be behind a link, or is git's.
    """
    plan = plan_files(beginning)
    loaded = load_plan(Overlay(FolderTree(place.folder), plan))
    errors = [
        mistake
        for mistake in mistakes_of(loaded, beginning.day, beginning.day)
        if mistake.severity is Severity.ERROR
    ]
    if errors:
        raise WouldBreak(sorted(located(errors, loaded), key=lambda found: found.sort_key))
    is_top = place.repository in (None, place.folder)
    beside = companions(beginning, is_top=is_top)
    kept = tuple(path for path in beside if _is_there(place, path))
    return Founded(plan, {path: beside[path] for path in beside if path not in kept}, kept)


def write_founded(files: Founded, place: Place, title: str) -> None:
    """Write a new plan and what goes with it; `title` is its name for `undo`.

    Raises:
        PlantrackError: one of the files cannot be written; none is there.
    """
    made: list[_Step] = []
    with in_plain_words(place.folder), Folder.opened(place.there) as there:
        try:
            _make(there, place.steps, made)
            with there.below(place.steps) as folder:
                _write(folder, files.beside, place.steps, made)
            changes = [FileChange(path, None, content) for path, content in files.plan.items()]
            with lock(place.folder):
                commit(place.folder, changes, title, beside=tuple(files.beside.items()))
        except BaseException:
            _unmake(there, made)
            raise


def _write(
    folder: Folder, contents: Mapping[str, bytes], above: Sequence[str], made: list[_Step]
) -> None:
    for path, content in contents.items():
        *steps, name = path.split("/")
        _make(folder, steps, made, above)
        with folder.below(steps) as beside:
            made.append((*above, *steps, name))
            beside.replace(name, content)


def _make(
    folder: Folder, steps: Sequence[str], made: list[_Step], above: Sequence[str] = ()
) -> None:
    """Make folders, each in the one before, and note those that were not there."""
    for depth, step in enumerate(steps):
        with folder.below(steps[:depth]) as outer:
            if outer.make(step):
                made.append((*above, *steps[: depth + 1]))


def _unmake(there: Folder, made: Sequence[_Step]) -> None:
    """Remove what was made, the inner things first; a folder that holds something else stays."""
    for *steps, name in reversed(made):
        with suppress(OSError, PlantrackError), there.below(steps) as folder:
            found = folder.path / name
            if found.is_dir():
                folder.remove_folder(name)
            else:
                folder.remove(name)


def _is_there(place: Place, path: str) -> bool:
    """Return whether a file is there already; raises Linked where that is behind a link."""
    if place.steps:
        return False
    *steps, name = path.split("/")
    try:
        with Folder.opened(place.there) as there, there.below(steps) as folder:
            return folder.refused(name) is not None
    except (FileNotFoundError, NotADirectoryError):
        return False
