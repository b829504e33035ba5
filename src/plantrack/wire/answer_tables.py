"""An answer as a table, in the reader's language: what `--csv` and `--xlsx` give of a list."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plantrack.locale import Message, Translator, msg, msg_about
from plantrack.locale.words import status_word
from plantrack.model import Status
from plantrack.tables.cells import guarded
from plantrack.tables.workbook import Cell, table_workbook
from plantrack.telling.fields import field_word
from plantrack.wire.figures import Json
from plantrack.wire.sheets import spreadsheet_csv

Row = dict[str, Cell]
_WORK = (
    "id", "title", "period", "commitments", "lead", "status", "completion", "progress", "start",
    "due", "due_adopted", "late", "due_soon", "silent_days", "last_update", "contributors",
    "partners", "lead_adopted", "in_force", "ref", "path", "line",
)  # fmt: skip
_COUNTS = (
    "total", "planned", "not_started", "in_progress", "done", "partial", "deferred", "cancelled",
    "late", "silent",
)  # fmt: skip
_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "list": _WORK,
    "agenda": ("role", "owed", "deliverable", "date", "question", *_WORK),
    "coverage": ("id", "title", "covered", "weak", "period", *_COUNTS),
    "changes": (
        "date", "words", "record", "id", "title", "field", "before", "after", "reason",
        "resolution", "period", "commitments", "typed.date", "typed.commit",
    ),
}  # fmt: skip
_EXTRA = "extra."
# Where a field of the files has another name, or none.
_HEADINGS: Mapping[str, Message] = {
    "after": msg("after"), "before": msg("before"),
    "cancelled": msg_about("deliverables", "cancelled"), "completion": msg("completion counted"),
    "covered": msg_about("commitment", "taken up"),
    "deferred": msg_about("deliverables", "deferred"), "deliverable": msg("{w.deliverable}"),
    "done": msg_about("deliverables", "done"), "due_soon": msg("due soon"),
    "in_force": msg_about("deliverable", "in force"), "in_progress": msg("in progress"),
    "last_update": msg("date of the last update"), "late": msg("late"),
    "line": msg_about("column", "line"), "not_started": msg("not started"),
    "owed": msg("what is owed"), "partial": msg_about("deliverables", "done in part"),
    "path": msg("file"), "planned": msg_about("deliverables", "planned"),
    "record": msg("kind of record"), "role": msg("role"), "silent": msg("silent"),
    "silent_days": msg("days silent"), "total": msg_about("column", "total"),
    "typed.commit": msg("typed in"), "typed.date": msg("typed on"), "weak": msg("weak"),
    "words": msg_about("column", "change"),
}  # fmt: skip
_OWED: Mapping[str, Message] = {
    "late": msg("late"), "due": msg("due soon"), "silent": msg("silent"),
    "milestones": msg("milestone"), "helping": msg("contributes"),
    "questions": msg_about("entry", "question"),
}  # fmt: skip


class Table:
    """The rows of an answer, and what heads their columns."""

    def __init__(self, name: str, rows: Iterable[Json]) -> None:
        self.rows: list[Row] = [dict(_flat(row)) for row in rows]
        own = sorted({key for row in self.rows for key in row if key.startswith(_EXTRA)})
        self.columns = (*_COLUMNS[name], *own)

    def headings(self, t: Translator) -> dict[str, str]:
        """Return the headings in words, by column."""
        return {
            name: t.spell(_HEADINGS[name]) if name in _HEADINGS else field_word(name, t)
            for name in self.columns
        }

    def cells(self, t: Translator) -> Iterator[Row]:
        """Give the rows with a value in every column, spelled for people."""
        for row in self.rows:
            yield {name: _spelled(name, row.get(name), t) for name in self.columns}


def list_table(answer: Json) -> Table:
    """Return the table of `list`: a row a deliverable."""
    return Table("list", answer["deliverables"])


def agenda_table(answer: Json) -> Table:
    """Return the table of `agenda`: a row for each thing that a role owes."""
    return Table(
        "agenda",
        (
            {"role": owed["role"], "owed": kind, **each}
            for owed in answer["roles"]
            for kind in _OWED
            for each in owed.get(kind, ())
        ),
    )


def coverage_table(answer: Json) -> Table:
    """Return the table of `coverage`: a row for each commitment and each period."""
    return Table(
        "coverage",
        (
            {name: value for name, value in each.items() if name != "cells"}
            | {"period": period, **counts}
            for each in answer["commitments"]
            for period, counts in each["cells"].items()
        ),
    )


def changes_table(answer: Json) -> Table:
    """Return the table of `changes`: a row for each change to the plan."""
    return Table("changes", answer["changes"])


def table_csv(table: Table, t: Translator) -> bytes:
    """Return a table as CSV, as a spreadsheet of the reader's language opens it."""
    rows = (
        {name: guarded(cell) if isinstance(cell, str) else cell for name, cell in row.items()}
        for row in table.cells(t)
    )
    return spreadsheet_csv(table.headings(t), rows, t).encode()


def table_xlsx(table: Table, t: Translator, name: str) -> bytes:
    """Return a table as a workbook of one sheet."""
    rows = ([row[column] for column in table.columns] for row in table.cells(t))
    return table_workbook(name, [*table.headings(t).values()], rows)


def _flat(row: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in row.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{above}{name}.")
        elif isinstance(value, list):
            yield f"{above}{name}", ", ".join(map(str, value))
        else:
            yield f"{above}{name}", value


def _spelled(name: str, value: Any, t: Translator) -> Cell:  # noqa: ANN401 - any JSON
    if isinstance(value, bool):
        return t.text("yes") if value else t.text("no")
    if name == "owed" and value in _OWED:
        return t.spell(_OWED[value])
    if name == "status" and value in set(Status):
        return t.spell(status_word(value))
    return value if isinstance(value, (str, int, float)) else None
