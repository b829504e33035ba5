"""The register of changes to a plan, since it was adopted or since a version that is named."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from plantrack.errors import PlantrackError
from plantrack.history.register import Baseline, Register, register_of
from plantrack.project.meant import Meant, Word, meant
from plantrack.project.opening import Project
from plantrack.project.sides import HEAD, Side, version_of
from plantrack.project.steps import known_steps
from plantrack.source.commits import commit_named, names_since


def plan_register(project: Project, day: date, since: Word | None, cache: Path | None) -> Register:
    """Return the changes to a plan known on a day, since each adoption or since a version.

    Without git, or before its first commit, they are those that the journals tell after the day.

    Raises:
        PlantrackError: `since` means no commit, nor a day that the journals can be read from.
    """
    baseline = _baseline(project, since, day) if since is not None else Baseline()
    known = known_steps(project, cache)
    found = register_of(project.plan, day, known.steps, baseline)
    return replace(found, witness=known.witness)


def _baseline(project: Project, since: Word, day: date) -> Baseline:
    tip = project.commit or commit_named(project.root, HEAD)
    if tip is None and isinstance(since, str) and not project.witness.is_refused:
        _refuse_without_git(project, since, day)
    found = meant(project, since, day)
    word = since if isinstance(since, str) else since.isoformat()
    if found.commit is None or tip is None:
        return _of_journals(project, found, word, tip)
    earlier = version_of(project, found.commit, day)
    names = names_since(project.root, found.commit, tip)
    return Baseline(word, Side(earlier).day, names, frozenset(earlier.plan.action_plan_of))


def _of_journals(project: Project, found: Meant, word: str, tip: str | None) -> Baseline:
    """Return a baseline before git's first commit, which only the journals tell of."""
    known = names_since(project.root, None, tip) if tip else frozenset[str]()
    begun = frozenset(
        action_plan.key
        for action_plan in project.plan.action_plans
        if found.day and action_plan.start <= found.day
    )
    return Baseline(word, found.day, known, begun)


def _refuse_without_git(project: Project, since: str, day: date) -> None:
    try:
        meant(project, since, day)
    except PlantrackError as error:
        raise PlantrackError(
            "git has no commit here: give a day, such as 2018-06-12, or leave out --since"
        ) from error
