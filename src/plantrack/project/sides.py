"""The two readings of a plan that a difference compares: two commits, or one and the files."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from plantrack.errors import PlantrackError
from plantrack.locale import marked
from plantrack.project.opening import Project
from plantrack.source.files import PLAN_FILE
from plantrack.source.git import commit_named, is_shallow, merge_base, moment_of

_HEAD = "HEAD"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_RANGE = re.compile(r"(.*?)(\.{2,3})(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Side:
    """One reading of a plan: at a commit, or the files as they are."""

    project: Project

    @property
    def commit(self) -> str | None:
        """The commit's short name; None for the files as they are."""
        return self.project.commit

    @property
    def day(self) -> date | None:
        """The day of the commit, in the plan's time zone; None for the files as they are."""
        made = moment_of(self.project.root, self.commit) if self.commit else None
        return self.project.local_day(made) if made else None


def sides_of(project: Project, words: Sequence[str]) -> tuple[Side, Side]:
    """Return the two readings that words mean, the later one as git has it, or as the files are.

    No word is the last commit against the files; one is that commit against the files; two are
    two commits. `A..B` is A and B, and `A...B` the last commit that both share, and B. A word is
    anything that git takes for a commit, or a day: the last commit made by its end.

    Raises:
        PlantrackError: a word names no commit, or the commit has no plan.
    """
    first, second = _asked(project, words)
    return _side(project, first), _side(project, second) if second else Side(project)


def version_of(project: Project, version: str | date) -> Project:
    """Return the plan as a version had it: git's word for a commit, or a day.

    Raises:
        PlantrackError: there is no such commit, or it has no plan.
    """
    if isinstance(version, str):
        return _side(project, _commit(project, version)).project
    commit = project.commit_by(version)
    if commit is None:
        raise PlantrackError(_unknown(project), word=version.isoformat())
    return _side(project, commit).project


def _asked(project: Project, words: Sequence[str]) -> tuple[str, str | None]:
    """Return the commits meant, the second None for the files as they are."""
    if not words:
        return _commit(project, _HEAD), None
    if len(words) > 1:
        return _commit(project, words[0]), _commit(project, words[1])
    found = _RANGE.fullmatch(words[0])
    if found is None:
        return _commit(project, words[0]), None
    one, other = _commit(project, found[1] or _HEAD), _commit(project, found[3] or _HEAD)
    if found[2] == "..":
        return one, other
    base = merge_base(project.root, one, other)
    if base is None:
        raise PlantrackError(
            "{one} and {other} share no commit that git knows here", one=found[1], other=found[3]
        )
    return base, other


def _commit(project: Project, word: str) -> str:
    """Return the short name of the commit that a word means."""
    commit = commit_named(project.root, word) if word else None
    if commit is None and (day := _day(word)):
        commit = project.commit_by(day)
    if commit is None:
        raise PlantrackError(_unknown(project), word=word)
    return commit


def _day(word: str) -> date | None:
    try:
        return date.fromisoformat(word) if _DAY.fullmatch(word) else None
    except ValueError:
        return None


def _unknown(project: Project) -> str:
    if commit_named(project.root, _HEAD) is None:
        return marked("git has no commit here, so that there is nothing to compare with")
    if is_shallow(project.root):
        return marked(
            "“{word}” is no commit that git has here, where its history is cut short: in a "
            "workflow, check out with fetch-depth: 0"
        )
    return marked(
        "“{word}” is neither a commit that git knows here nor a day with a commit before it. "
        "Write a commit, a branch, or a day such as 2018-06-12."
    )


def _side(project: Project, commit: str) -> Side:
    known = Project(project.root, commit)
    if PLAN_FILE not in known.tree.paths():
        raise PlantrackError("version {commit} has no {file}", commit=commit, file=PLAN_FILE)
    return Side(known)
