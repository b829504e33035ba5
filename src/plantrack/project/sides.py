"""The two readings of a plan that a difference compares: two commits, or one and the files."""

from dataclasses import dataclass
from datetime import date

from plantrack.errors import PlantrackError
from plantrack.project.meant import Word, commit_meant, unknown
from plantrack.project.opening import Project
from plantrack.source.commits import merge_base, moment_of, short
from plantrack.source.files import PLAN_FILE

HEAD = "HEAD"


@dataclass(frozen=True, slots=True)
class Compared:
    """The versions that are to be compared, in the words that were typed.

    `second` is None for the files as they are. `from_common` where the first is to be the last
    version that both share.
    """

    first: Word = HEAD
    second: Word | None = None
    from_common: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One reading of a plan: at a commit, or the files as they are."""

    project: Project

    @property
    def commit(self) -> str | None:
        """The commit's short name; None for the files as they are."""
        return short(self.project.commit) if self.project.commit else None

    @property
    def day(self) -> date | None:
        """The day of the commit, in the plan's time zone; None for the files as they are."""
        commit = self.project.commit
        made = moment_of(self.project.root, commit) if commit else None
        return self.project.local_day(made) if made else None


def sides_of(project: Project, compared: Compared, day: date) -> tuple[Side, Side]:
    """Return the two readings that are to be compared, seen from a day.

    Raises:
        PlantrackError: a word means no commit, the commit has no plan, or the two share none.
    """
    first = commit_meant(project, compared.first, day)
    if compared.second is None:
        return _side(project, first), Side(project)
    second = commit_meant(project, compared.second, day)
    if compared.from_common:
        base = merge_base(project.root, first, second)
        if base is None:
            raise PlantrackError(
                "{first} and {second} share no commit that git knows here",
                first=compared.first,
                second=compared.second,
            )
        first = base
    return _side(project, first), _side(project, second)


def version_of(project: Project, version: Word, day: date) -> Project:
    """Return the plan as a version had it: git's word for a commit, a day, or `board`.

    Raises:
        PlantrackError: there is no such commit, or it has no plan.
    """
    return _side(project, commit_meant(project, version, day)).project


def _side(project: Project, commit: str) -> Side:
    known = Project(project.root, commit)
    if PLAN_FILE not in known.tree.paths():
        if not project.witness.has_history:
            raise unknown(project, short(commit))
        raise PlantrackError("version {commit} has no {file}", commit=short(commit), file=PLAN_FILE)
    return Side(known)
