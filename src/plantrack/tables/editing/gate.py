"""The rows that the gate of edits refuses: found one by one, so that the others may be written."""

from collections.abc import Sequence
from dataclasses import replace

from plantrack.diagnostics import Diagnostic
from plantrack.edits.making import Course, prepared_edit
from plantrack.errors import PlantrackError
from plantrack.locale import Message
from plantrack.project import Project
from plantrack.tables.editing.joining import joined
from plantrack.tables.editing.outcome import Change, Outcome
from plantrack.tables.foreign.mistakes import CELL


def refused_by_gate(project: Project, outcome: Outcome, course: Course) -> Outcome:
    """Return an outcome whose changes pass the gate together, the others told at their rows."""
    refused: list[tuple[Change, PlantrackError]] = []
    _find(project, outcome.changes, course, refused)
    if not refused:
        return outcome
    mistakes = [
        Diagnostic(CELL, change.row.place(""), Message(error.message_id, error.values))
        for change, error in refused
    ]
    left = [change for change in outcome.changes if change not in [bad for bad, _ in refused]]
    return replace(outcome, changes=left, mistakes=[*outcome.mistakes, *mistakes])


def _find(
    project: Project,
    changes: Sequence[Change],
    course: Course,
    refused: list[tuple[Change, PlantrackError]],
) -> None:
    """Halve the changes until those that are refused stand alone."""
    if not changes:
        return
    edit = joined(change.edit for change in changes)
    try:
        prepared_edit(project, lambda *_: edit, {}, course)
    except PlantrackError as error:
        if len(changes) == 1:
            refused.append((changes[0], error))
            return
        middle = len(changes) // 2
        _find(project, changes[:middle], course, refused)
        _find(project, changes[middle:], course, refused)
