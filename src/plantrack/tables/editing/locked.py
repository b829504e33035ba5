"""The grey cells of a row that came back: they are as they were, or somebody changed them."""

from collections.abc import Iterator, Mapping

from plantrack.diagnostics import Diagnostic, Severity
from plantrack.locale import Message, msg
from plantrack.model import Deliverable
from plantrack.tables.editing.alike import are_alike
from plantrack.tables.editing.base import Held
from plantrack.tables.editing.columns import COLUMN_OF, KEY, SHOWN, Column, Part
from plantrack.tables.editing.filled import Filled, Row
from plantrack.tables.editing.outcome import CHANGED, LOCKED
from plantrack.tables.editing.rows import Rows

_BY_ENTRY = {"state.status": "entry.status", "state.progress": "entry.progress",
             "state.due": "entry.due", "due": "entry.due", "state.last": "entry.date"}  # fmt: skip


def locked_mistakes(
    found: Filled, row: Row, deliverable: Deliverable, held: Held | None, rows: Rows
) -> Iterator[Diagnostic]:
    """Give what somebody changed of the cells that are not to be changed.

    Without what the workbook held, only what was adopted is compared, and with the plan of today.
    """
    today: Mapping[str, str] = {}
    for column in SHOWN:
        if column.name == KEY or column.name not in found.columns:
            continue
        if (held is None and column.part is Part.STATE) or column.name in row.misread:
            continue
        cell = row.cells.get(column.name, "")
        was = held.shown.get(column.name, "") if held else None
        if cell == was:
            continue
        today = today or rows.shown(deliverable)
        if cell != today[column.name]:
            yield _changed(row, column, cell, today[column.name] if was is None else was)


def _changed(row: Row, column: Column, cell: str, was: str) -> Diagnostic:
    place = row.place(column.name)
    if not cell:
        told = msg("“{was}” was erased here; nothing is removed from the plan", was=_short(was))
        return Diagnostic(CHANGED, place, told, severity=Severity.WARNING)
    if are_alike(cell, was):
        told = msg("only quotes or spaces differ from “{was}”: not applied", was=_short(was))
        return Diagnostic(CHANGED, place, told, severity=Severity.WARNING)
    told = msg(
        "“{heading}” of {id} is locked: the workbook says “{cell}” where it said “{was}”",
        heading=column.heading,
        id=row.key,
        cell=_short(cell),
        was=_short(was) or "–",
    )
    return Diagnostic(LOCKED, place, told, _advice(row, column))


def _advice(row: Row, column: Column) -> Message:
    entry = _BY_ENTRY.get(column.name)
    if entry:
        return msg(
            "Put back what stood there, and write the new value in the column “{heading}”.",
            heading=COLUMN_OF[entry].heading,
        )
    return msg(
        "Put back what stood there. What was adopted is changed in the plan itself: plantrack set "
        "{id} {field}. Where whole rows look mixed up, a part of them was sorted alone.",
        id=row.key,
        field=column.field,
    )


def _short(text: str) -> str:
    """Return a text on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


_LONGEST = 60
