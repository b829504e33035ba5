"""The plan on an earlier day, as its files were known then: what a board was told last time."""

from dataclasses import dataclass
from datetime import date

from plantrack.errors import PlantrackError
from plantrack.model import Event
from plantrack.project.opening import Project
from plantrack.source.files import PLAN_FILE
from plantrack.source.git import commit_named, moment_of
from plantrack.views.standing import Snapshot
from plantrack.views.status import BOARD


@dataclass(frozen=True, slots=True)
class Earlier:
    """A plan on an earlier day.

    `commit` is the one whose files were read; None where the files of now tell of that day too.
    `event` is the board meeting of that day, where one was meant; `lost` names the files of that
    time that could not be read whole.
    """

    snapshot: Snapshot
    commit: str | None = None
    event: Event | None = None
    lost: tuple[str, ...] = ()

    @property
    def day(self) -> date:
        """The earlier day."""
        return self.snapshot.day


def earlier_plan(project: Project, since: str | date, day: date) -> Earlier:
    """Return the plan on the earlier day that `since` means, seen from `day`.

    `board` is the last board meeting before that day; any other word names a commit. For a day,
    the files are those of the last commit made by its end, where git has one; else those of now,
    whose journals tell of any past day.

    Raises:
        PlantrackError: there is no such meeting or commit, or the day is not past.
    """
    if since == BOARD:
        if meeting := last_meeting(project, day):
            return _on(project, meeting.date, meeting)
        raise PlantrackError(
            "no board meeting before {day}: {file} names none. Give a date, such as 2018-06-12.",
            day=day.isoformat(),
            file=PLAN_FILE,
        )
    if isinstance(since, str):
        return _at(project, since, day)
    if since >= day:
        raise PlantrackError(
            "{since} is not before {day}: give an earlier day",
            since=since.isoformat(),
            day=day.isoformat(),
        )
    return _on(project, since)


def last_meeting(project: Project, day: date) -> Event | None:
    """Return the last board meeting before a day, or nothing."""
    past = [one for one in project.plan.header.events if one.kind == BOARD and one.date < day]
    return max(past, key=lambda one: one.date, default=None)


def _on(project: Project, day: date, event: Event | None = None) -> Earlier:
    commit = project.commit_by(day)
    if commit:
        known = Project(project.root, commit)
        if PLAN_FILE in known.tree.paths():
            return Earlier(Snapshot(known.plan, day), commit, event, known.lost)
    return Earlier(Snapshot(project.plan, day), None, event)


def _at(project: Project, word: str, day: date) -> Earlier:
    commit = commit_named(project.root, word)
    if commit is None:
        raise PlantrackError(
            "“{word}” is neither board, nor a date such as 2018-06-12, nor a commit that git knows "
            "here",
            word=word,
        )
    known = Project(project.root, commit)
    if PLAN_FILE not in known.tree.paths():
        raise PlantrackError("version {commit} has no {file}", commit=commit, file=PLAN_FILE)
    made = moment_of(project.root, commit)
    then = min(day, known.local_day(made)) if made else day
    return Earlier(Snapshot(known.plan, then), commit, lost=known.lost)
