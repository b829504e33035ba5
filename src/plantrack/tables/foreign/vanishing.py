"""Rows that an earlier import brought and the table has no more; nothing is removed for it."""

from collections.abc import Collection, Iterator

from plantrack.diagnostics import Diagnostic, Place, Severity
from plantrack.locale import msg
from plantrack.model import Plan
from plantrack.tables.foreign.naming import ref_of

VANISHED = "row-vanished"


def vanished(plan: Plan, name: str, keys: Collection[str]) -> Iterator[Diagnostic]:
    """Give each record that the table of a map brought, and of which it has no row any more."""
    begins = ref_of(name, "")
    for record in (*plan.every_node, *plan.deliverables):
        if not record.ref or not record.ref.startswith(begins):
            continue
        key = record.ref.removeprefix(begins)
        if key not in keys:
            yield Diagnostic(
                VANISHED,
                Place(record.origin.path, record.origin.route),
                msg("{id} came from the row “{key}”, which is no more there",
                    id=record.id, key=key),
                msg("Nothing was removed: close it, or leave it."),
                severity=Severity.WARNING,
            )  # fmt: skip
