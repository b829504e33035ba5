"""The steps that led to a plan: those that git knows, then the files that are not committed."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from plantrack import __version__
from plantrack.cache import cached
from plantrack.history.steps import Step, facts_between, facts_without_git
from plantrack.project.opening import Project
from plantrack.project.walk import steps_of
from plantrack.source.commits import commit_named
from plantrack.source.git import GitFailed
from plantrack.source.witness import Torn, Witness

_HEAD = "HEAD"
_KNOWN = "known_steps"
_FORM = "steps that name periods and levels, whose entries may ask, answer and review; no example's"
_STEPS = TypeAdapter(tuple[Step, ...])


@dataclass(frozen=True, slots=True)
class Known:
    """The steps to a plan, oldest first, and what git can tell of them: at least one step."""

    steps: tuple[Step, ...]
    witness: Witness


def known_steps(project: Project, cache: Path | None) -> Known:
    """Return the steps to a plan as it is opened, oldest first; without git, the only one.

    What the versions of git wrote is kept in the cache, if there is one: a commit's past never
    changes. Its moments are told in the plan's time zone, where it names one. They are found once
    for a plan that is opened.
    """
    kept = project.__dict__  # a report asks twice, for its register and for what is past
    if _KNOWN not in kept:
        kept[_KNOWN] = _found(project, cache)
    found: Known = kept[_KNOWN]
    return found


def _found(project: Project, cache: Path | None) -> Known:
    try:
        steps, witness = _steps(project, cache), project.witness
    except GitFailed as error:
        steps, witness = (), project.witness.failed(error)
    if not steps:
        steps = (Step(None, facts_without_git(project.loaded)),)
    return Known(steps, replace(witness, torn=tuple(_torn(steps))))


def _torn(steps: Sequence[Step]) -> Iterator[Torn]:
    """Give the versions that could not be read whole; not the last one, which says so itself."""
    for step in steps[:-1]:
        if step.unread and step.commit:
            yield Torn(step.commit.short, step.unread)


def _steps(project: Project, cache: Path | None) -> tuple[Step, ...]:
    witness = project.witness
    tip = project.commit or commit_named(project.root, _HEAD) if witness.has_history else None
    steps = _kept(project, tip, cache) if tip else ()
    if zone := project.timezone:
        steps = tuple(step.in_zone(zone) for step in steps)
    is_committed = project.revision is None or not project.revision.modified
    if not steps or tip is None or project.commit or is_committed:
        return steps
    committed = Project(project.root, tip)
    facts = facts_between(committed.loaded_beside(project), project.loaded)
    return (*steps, Step(None, facts))


def _kept(project: Project, tip: str, cache: Path | None) -> tuple[Step, ...]:
    """Return the steps to a commit, as they are kept, or walked anew."""

    def walked() -> bytes:
        """Return the steps walked anew, as they are kept."""
        return _STEPS.dump_json(steps_of(project.root, tip, witness))

    witness = project.witness
    if witness.state == "partial":  # contents that are missing may be fetched later
        return steps_of(project.root, tip, witness)
    # A clone that is made deeper knows more of the past of the same commit.
    depends_on = [__version__, _FORM, project.prefix, tip, *sorted(witness.boundary)]
    content = cached(json.dumps(depends_on).encode(), walked, cache)
    try:
        return _STEPS.validate_json(content)
    except ValidationError:  # another form of the same version, while it is written
        return steps_of(project.root, tip, witness)
