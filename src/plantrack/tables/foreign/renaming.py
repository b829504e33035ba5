"""Columns that mean nothing in the map, and whose cells are kept: one that changed its name."""

from collections.abc import Iterator

from plantrack.diagnostics import Diagnostic
from plantrack.locale import msg
from plantrack.model import Plan
from plantrack.tables.foreign.columns import RULE, Table
from plantrack.tables.foreign.naming import ref_of


def renamed(table: Table, plan: Plan) -> Iterator[Diagnostic]:
    """Give each new column, where one whose cells an earlier import kept is gone."""
    begins = ref_of(table.name, "")
    records = (*plan.every_node, *plan.deliverables)
    kept = {
        name: None
        for record in records
        if record.ref and record.ref.startswith(begins)
        for name in record.extra
    }
    names = {column.name for column in table.columns.all}
    gone = [name for name in kept if name not in names]
    held = {cell.column for row in table.rows() for cell in table.sheet.rows[row].values()}
    for column in table.columns.all:
        is_free = column.number not in table.mapped | table.dropped and column.number in held
        if gone and is_free and column.name not in kept:
            yield Diagnostic(
                RULE,
                table.columns.place(column),
                msg(
                    "“{name}” is new, and what an earlier import kept is gone: {gone}",
                    name=column.name,
                    gone=", ".join(f"“{name}”" for name in gone),
                ),
                msg(
                    "Give the column its former heading again; or take it for another one, with "
                    "--partial."
                ),
            )
