"""What git tells the doubts: when each entry was first seen, and which targets became others."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plantrack.doubts import TargetChanged, Told
from plantrack.history.register import Baseline, Registered, register_of
from plantrack.history.steps import Entry, key_of, names_since, typed_by
from plantrack.project.opening import Project
from plantrack.project.steps import Known, known_steps
from plantrack.source.log import Commit
from plantrack.source.witness import Witness


@dataclass(frozen=True, slots=True)
class Seen:
    """What git tells, None where it has no history; and what it cannot tell here."""

    told: Told | None
    witness: Witness


def seen_by_git(project: Project, day: date, cache: Path | None) -> Seen:
    """Return what git tells of a plan's entries and targets, up to a day."""
    known = known_steps(project, cache)
    commits = [step.commit for step in known.steps if step.commit]
    if not commits:
        return Seen(None, known.witness)
    first = min(commit.typed.date() for commit in commits)
    told = Told(first, _typed(project, known, first), _targets(project, day, known))
    return Seen(told, known.witness)


def _typed(project: Project, known: Known, first: date) -> dict[tuple[str, int], date]:
    """Return the day on which git first saw each entry, those of its first version left out.

    So are those that are older than that version, and came with their whole deliverable.
    """
    seen, oldest, whole = typed_by(known.steps), known.steps[0].commit, _brought_whole(known)
    found: dict[tuple[str, int], date] = {}
    for deliverable in project.plan.deliverables:
        for position, entry in enumerate(deliverable.updates):
            commit: Commit | None = seen.get(Entry(deliverable.id, key_of(entry)))
            if commit is None or commit == oldest:
                continue
            if entry.date >= first or (deliverable.id, commit.name) not in whole:
                found[deliverable.id, position] = commit.typed.date()
    return found


def _brought_whole(known: Known) -> frozenset[tuple[str, str]]:
    """Return the deliverables that are new in a version, by the id of now, and that commit."""
    return frozenset(
        (names.get(told.id, told.id), commit.name)
        for step, names in zip(known.steps, names_since(known.steps), strict=True)
        for told in step.facts.written
        if told.kind == "added" and told.sort == "deliverable" and told.field is None
        if (commit := step.author_of(told))
    )


def _targets(project: Project, day: date, known: Known) -> tuple[TargetChanged, ...]:
    names = {step.commit.name for step in known.steps if step.commit}
    brought = {each.commit.name for step in known.steps for each in step.brought if each.commit}
    register = register_of(project.plan, day, known.steps, Baseline("", None, names | brought))
    return tuple(
        _changed(entry)
        for entry in register.entries
        if entry.step and entry.amendment.sort == "indicator" and entry.amendment.field == "targets"
    )


def _changed(entry: Registered) -> TargetChanged:
    told = entry.amendment
    return TargetChanged(
        indicator=told.id,
        day=told.detail or "",
        before=told.before,
        after=told.after,
        typed=entry.typed,
        is_lowered=told.kind == "target-lowered",
        is_resolved=entry.resolution is not None or entry.editorial,
    )
