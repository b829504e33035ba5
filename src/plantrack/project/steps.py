"""The steps that led to a plan: those that git knows, then the files that are not committed."""

import json
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from plantrack import __version__
from plantrack.cache import cached
from plantrack.history.steps import Step, facts_between, facts_without_git
from plantrack.project.opening import Project
from plantrack.project.walk import steps_of
from plantrack.source.git import commit_named, cut_at, full_name

_HEAD = "HEAD"
_STEPS = TypeAdapter(tuple[Step, ...])


def known_steps(project: Project, cache: Path | None) -> tuple[Step, ...]:
    """Return the steps to a plan as it is opened, oldest first; without git, the only one.

    What the versions of git wrote is kept in the cache, if there is one: a commit's past never
    changes. Its moments are told in the plan's time zone, where it names one.
    """
    tip = full_name(project.root, project.commit or _HEAD)
    steps = _kept(project, tip, cache) if tip else ()
    if zone := project.timezone:
        steps = tuple(one.in_zone(zone) for one in steps)
    if not steps:
        return (Step(None, facts_without_git(project.loaded)),)
    if project.commit or project.revision is None or not project.revision.modified:
        return steps
    committed = Project(project.root, commit_named(project.root, _HEAD))
    facts = facts_between(committed.loaded_beside(project), project.loaded)
    return (*steps, Step(None, facts))


def _kept(project: Project, tip: str, cache: Path | None) -> tuple[Step, ...]:
    """Return the steps to a commit, as they are kept, or walked anew."""

    def walked() -> bytes:
        return _STEPS.dump_json(steps_of(project.root, tip))

    # A clone that is made deeper knows more of the past of the same commit.
    depends_on = [__version__, "steps", project.prefix, tip, cut_at(project.root)]
    content = cached(json.dumps(depends_on).encode(), walked, cache)
    try:
        return _STEPS.validate_json(content)
    except ValidationError:  # another form of the same version, while it is written
        return steps_of(project.root, tip)
