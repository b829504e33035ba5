"""The plan on an earlier day, as its files were known then: what a board was told last time."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.model import Event
from plantrack.model.translated import translated
from plantrack.project.meant import Meant, Word, meant
from plantrack.project.opening import Project
from plantrack.source.commits import moment_of, short
from plantrack.source.files import PLAN_FILE
from plantrack.source.trees import NotWhole
from plantrack.source.witness import WHOLE, Witness
from plantrack.views.standing import Snapshot


@dataclass(frozen=True, slots=True)
class Earlier:
    """A plan on an earlier day.

    `commit` is the one whose files were read, by its short name; None where the files of now tell
    of that day too, and `witness` then says what git can tell here. `event` is the board meeting
    of that day, where one was meant; `lost` names the files of that time that could not be read
    whole. `loaded` is the reading of those files, None where they are those of now.
    """

    snapshot: Snapshot
    commit: str | None = None
    event: Event | None = None
    lost: tuple[str, ...] = ()
    witness: Witness = WHOLE
    loaded: Loaded | None = None

    @property
    def day(self) -> date:
        """The earlier day."""
        return self.snapshot.day

    def in_language(self, language: str) -> "Earlier":
        """Return the same, the plan's texts in a language where they were translated into it."""
        then = self.snapshot
        return replace(self, snapshot=Snapshot(translated(then.plan, language), then.day))


def earlier_plan(project: Project, since: Word, day: date) -> Earlier:
    """Return the plan on the earlier day that `since` means, seen from `day`.

    For a day, the files are those of the last commit made by its end, where git has one; else
    those of now, whose journals tell of any past day.

    Raises:
        PlantrackError: there is no such meeting or commit, or the day is not past.
    """
    found = meant(project, since, day)
    if found.day is None:
        return _at(project, found, day)
    if found.day >= day:
        raise PlantrackError(
            "{since} is not before {day}: give an earlier day",
            since=found.day.isoformat(),
            day=day.isoformat(),
        )
    return _on(project, found, found.day)


def _on(project: Project, found: Meant, day: date) -> Earlier:
    if found.commit:
        known = Project(project.root, found.commit)
        with suppress(NotWhole):
            if PLAN_FILE in known.tree.paths():
                loaded, commit = known.loaded_beside(project), short(found.commit)
                then = Snapshot(loaded.plan, day)
                return Earlier(then, commit, found.event, known.lost, loaded=loaded)
    now = Snapshot(project.plan, day)
    return Earlier(now, None, found.event, witness=project.witness)


def _at(project: Project, found: Meant, day: date) -> Earlier:
    commit = found.commit or ""
    known = Project(project.root, commit)
    if PLAN_FILE not in known.tree.paths():
        raise PlantrackError("version {commit} has no {file}", commit=short(commit), file=PLAN_FILE)
    made = moment_of(project.root, commit)
    loaded = known.loaded_beside(project)
    then = Snapshot(loaded.plan, min(day, known.local_day(made)) if made else day)
    return Earlier(then, short(commit), lost=known.lost, loaded=loaded)
