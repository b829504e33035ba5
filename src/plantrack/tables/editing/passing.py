"""The rows of an editing workbook that pass the gate of edits together."""

from collections.abc import Sequence
from dataclasses import replace

from plantrack.edits.applying import Prepared
from plantrack.edits.making import Course, prepared_edit
from plantrack.project import Project
from plantrack.tables.editing.joining import joined
from plantrack.tables.editing.outcome import Outcome
from plantrack.tables.gate import Gate


def passed(project: Project, outcome: Outcome, course: Course) -> Outcome:
    """Return an outcome whose changes pass the gate together, the others told at their rows."""
    by_id = {change.identifier: change for change in outcome.changes}

    def prepare(ids: Sequence[str]) -> Prepared | None:
        if not ids:
            return None
        edit = joined(by_id[identifier].edit for identifier in ids)
        return prepared_edit(project, lambda *_: edit, {}, course)

    def known(identifier: str) -> str | None:
        return identifier if identifier in by_id else None

    found = Gate(prepare, known).sifted([*by_id])
    told = {each.part: each.told(by_id[each.part].row.place("")) for each in found.refused}
    return replace(
        outcome,
        changes=[change for change in outcome.changes if change.identifier not in told],
        mistakes=[*outcome.mistakes, *told.values()],
        prepared=found.prepared,
    )
