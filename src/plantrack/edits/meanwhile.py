"""What became of a record since somebody looked at it, where a reading from then is at hand."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain

from plantrack.edits.kept import last_edit
from plantrack.edits.making import Stale
from plantrack.edits.overlay import Overlay
from plantrack.errors import PlantrackError
from plantrack.history.change import Change
from plantrack.history.changes import changes_between
from plantrack.loading import Loaded, load_plan
from plantrack.model import Plan
from plantrack.model.revisions import revision_of
from plantrack.project import Project
from plantrack.source.commits import commit_named
from plantrack.views.finding import named_by


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """The changes of one record, and the plans before and after them."""

    changes: tuple[Change, ...]
    was: Plan
    now: Plan


def changed_meanwhile(stale: Stale, kept: Iterable[Loaded] = ()) -> Meanwhile | None:
    """Return what changed of a record that is not as it was; None where nothing tells.

    Readings at hand are those that were `kept`, that before the last edit here, and that of the
    last commit.
    """
    now, asked = stale.project.loaded, stale.unchanged
    for earlier in chain(kept, _readings_at_hand(stale.project)):
        try:
            record = named_by(earlier.plan, asked.identifier)
        except PlantrackError:
            continue
        if revision_of(record) == asked.revision.casefold():
            name = asked.identifier.casefold()
            found = changes_between(earlier, now)
            about = tuple(change for change in found if change.id.casefold() == name)
            return Meanwhile(about, earlier.plan, now.plan)
    return None


def _readings_at_hand(project: Project) -> Iterator[Loaded]:
    """Give earlier readings; one that cannot be had is no reason to be silent of the others."""
    with suppress(PlantrackError):
        edited = last_edit(project.root)
        before = {change.path: change.before for change in edited.changes} if edited else {}
        if before:
            yield load_plan(Overlay(project.tree, before), {})
    with suppress(PlantrackError):
        commit = commit_named(project.root, "HEAD")
        if commit is not None:
            yield Project(project.root, commit).loaded_beside(project)
