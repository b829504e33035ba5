"""What git tells of a plan's past, beside what its journals tell."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from plantrack.history.causes import Past
from plantrack.history.promise_changes import promises_changed
from plantrack.history.register import Baseline, register_of
from plantrack.history.steps import Step, Written, names_since, typed_by
from plantrack.project.opening import Project
from plantrack.project.steps import known_steps
from plantrack.source.log import Commit
from plantrack.views.verdicts import Amended


def past_of(project: Project, day: date, cache: Path | None) -> Past:
    """Return what git tells of a plan up to a day; nothing without git."""
    known = known_steps(project, cache)
    steps, register = known.steps, register_of(project.plan, day, known.steps, Baseline())
    return Past(
        register.entries,
        typed_by(steps),
        steps[0].commit,
        tuple(_written(steps)),
        known.witness,
    )


def amended_in(project: Project, day: date, cache: Path | None) -> Amended:
    """Return when each promise was changed, by a day; nothing is asked of git without a verdict."""
    every = project.plan.deliverables
    if not any(entry.review for deliverable in every for entry in deliverable.updates):
        return {}
    return promises_changed(past_of(project, day, cache).entries, day)


def _written(steps: Sequence[Step]) -> Iterator[tuple[Commit | None, Written]]:
    """Give each change that a version wrote, under the id that its record has now."""
    for step, names in zip(steps, names_since(steps), strict=True):
        for written in step.facts.written:
            yield step.author_of(written), replace(written, id=names.get(written.id, written.id))
