"""The rows that the gate of edits refuses: found one by one, so that the others may be written."""

from collections.abc import Sequence
from dataclasses import replace

from plantrack.diagnostics import Diagnostic
from plantrack.edits.applying import Prepared
from plantrack.edits.making import Course, prepared_edit
from plantrack.errors import PlantrackError
from plantrack.locale import Message
from plantrack.project import Project
from plantrack.tables.editing.joining import joined
from plantrack.tables.editing.outcome import GATE, Change, Outcome


def passed(project: Project, outcome: Outcome, course: Course) -> Outcome:
    """Return an outcome whose changes pass the gate together, the others told at their rows."""
    refused: list[tuple[Change, PlantrackError]] = []
    prepared = _sifted(project, outcome.changes, course, refused)
    if not refused:
        return replace(outcome, prepared=prepared)
    bad = [change for change, _ in refused]
    left = replace(
        outcome,
        changes=[change for change in outcome.changes if change not in bad],
        mistakes=[*outcome.mistakes, *(_told(change, error) for change, error in refused)],
    )
    return replace(left, prepared=_prepared(project, left.changes, course))


def _told(change: Change, error: PlantrackError) -> Diagnostic:
    return Diagnostic(GATE, change.row.place(""), Message(error.message_id, error.values))


def _sifted(
    project: Project,
    changes: Sequence[Change],
    course: Course,
    refused: list[tuple[Change, PlantrackError]],
) -> Prepared | None:
    """Halve the changes until those that are refused stand alone; return the edit if none is."""
    try:
        return _prepared(project, changes, course)
    except PlantrackError as error:
        if len(changes) == 1:
            refused.append((changes[0], error))
            return None
    middle = len(changes) // 2
    for part in (changes[:middle], changes[middle:]):
        _sifted(project, part, course, refused)
    return None


def _prepared(project: Project, changes: Sequence[Change], course: Course) -> Prepared | None:
    if not changes:
        return None
    edit = joined(change.edit for change in changes)
    return prepared_edit(project, lambda *_: edit, {}, course)
