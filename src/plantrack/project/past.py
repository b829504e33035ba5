"""What git tells of a plan's past, beside what its journals tell."""

from datetime import date
from pathlib import Path

from plantrack.history.causes import Past
from plantrack.history.register import Baseline, register_of
from plantrack.history.steps import typed_by
from plantrack.project.opening import Project
from plantrack.project.steps import known_steps


def past_of(project: Project, day: date, cache: Path | None) -> Past:
    """Return what git tells of a plan up to a day; nothing without git."""
    steps = known_steps(project, cache)
    register = register_of(project.plan, day, steps, Baseline())
    return Past(register.entries, typed_by(steps), steps[0].commit)
