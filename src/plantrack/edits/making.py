"""The course of an edit, without output: lock, read again, make, prepare, write."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeAlias

from plantrack.edits.applying import Prepared, prepare
from plantrack.edits.change import Edit
from plantrack.edits.facts import refuse_later_facts
from plantrack.edits.finding import anything_named
from plantrack.edits.lock import PATIENCE, lock
from plantrack.edits.transaction import Recovered, commit, recover_held
from plantrack.errors import PlantrackError
from plantrack.locale import marked
from plantrack.model.revisions import revision_of
from plantrack.project import Project

Answers: TypeAlias = Mapping[str, str]
Make: TypeAlias = Callable[[Project, Answers], Edit]


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A record that is to be as it was when somebody looked: its id, and its revision then."""

    identifier: str
    revision: str


@dataclass(frozen=True, slots=True)
class Course:
    """An edit to be made: the plan's folder, the days, and what `undo` calls it.

    `day` is the one looked at, `clock` today: what is written down as done has happened by then.
    `patience` is how many seconds somebody else may hold the folder.
    """

    root: Path
    title: str
    day: date
    clock: date
    unchanged: Unchanged | None = None
    patience: float = PATIENCE


class Stale(PlantrackError):
    """A record is no longer what somebody looked at; nothing was written."""

    def __init__(self, project: Project, unchanged: Unchanged, revision: str) -> None:
        super().__init__(
            marked(
                "{id} has changed since it was looked at: its revision is {revision}, no longer "
                "{given}; nothing was changed. Look at it again: plantrack show {id} --json"
            ),
            id=unchanged.identifier,
            revision=revision,
            given=unchanged.revision,
        )
        self.project = project
        self.unchanged = unchanged


def prepared_edit(project: Project, make: Make, answers: Answers, course: Course) -> Prepared:
    """Return an edit ready to be written, of the plan as it was read.

    `make` gives the edit from the plan and the answers to what it asked for by raising `Owed`.

    Raises:
        Owed: it asks for something else.
        Stale: the record that was to be unchanged is not.
        PlantrackError: the edit cannot be made.
    """
    if course.unchanged is not None:
        refuse_stale(project, course.unchanged)
    edit = make(project, answers)
    day = min(course.day, course.clock)  # what --as-of looks at has not happened for that
    prepared = prepare(project.tree, project.loaded, edit, day, course.clock)
    refuse_later_facts(project.loaded, prepared.loaded, course.clock)
    return prepared


def written_edit(
    make: Make, answers: Answers, course: Course, hear: Callable[[Recovered | None], None]
) -> Prepared:
    """Make an edit of the plan as it is now, nobody else writing meanwhile, and return it.

    `hear` is told of an edit that was cut short, and is finished first.

    Raises:
        Owed, Stale, PlantrackError: as `prepared_edit`; nothing was written.
    """
    with lock(course.root, course.patience):
        hear(recover_held(course.root))
        prepared = prepared_edit(Project(course.root), make, answers, course)
        if prepared.files:
            commit(course.root, prepared.files, course.title)
    return prepared


def refuse_stale(project: Project, unchanged: Unchanged) -> None:
    """Refuse a record that is no longer what somebody looked at.

    Raises:
        Stale: it is not.
        PlantrackError: it is there no more.
    """
    revision = revision_of(anything_named(project.loaded, unchanged.identifier))
    if revision != unchanged.revision.casefold():
        raise Stale(project, unchanged, revision)
