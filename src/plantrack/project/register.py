"""The register of changes to a plan, since it was adopted or since a version that is named."""

from datetime import date
from pathlib import Path

from plantrack.errors import PlantrackError
from plantrack.history.register import Baseline, Register, register_of
from plantrack.project.opening import Project
from plantrack.project.sides import Side, version_of
from plantrack.project.steps import known_steps
from plantrack.source.git import commit_named, names_since

_HEAD = "HEAD"


def plan_register(
    project: Project, day: date, since: str | date | None, cache: Path | None
) -> Register:
    """Return the changes to a plan known on a day, since each adoption or since a version.

    Without git, or before its first commit, they are those that the journals tell after the day.

    Raises:
        PlantrackError: `since` means no commit, nor a day that the journals can be read from.
    """
    baseline = _baseline(project, since) if since is not None else Baseline()
    return register_of(project.plan, day, known_steps(project, cache), baseline)


def _baseline(project: Project, since: str | date) -> Baseline:
    tip = project.commit or commit_named(project.root, _HEAD)
    if isinstance(since, date) and (tip is None or project.commit_by(since) is None):
        known = names_since(project.root, None, tip) if tip else frozenset[str]()
        begun = frozenset(one.year for one in project.plan.action_plans if one.start <= since)
        return Baseline(since.isoformat(), since, known, begun)
    if tip is None:
        raise PlantrackError(
            "git has no commit here: give a day, such as 2018-06-12, or leave out --since"
        )
    earlier = version_of(project, since)
    word = since if isinstance(since, str) else since.isoformat()
    names = names_since(project.root, earlier.commit, tip)
    return Baseline(word, Side(earlier).day, names, frozenset(earlier.plan.action_plan_of))
