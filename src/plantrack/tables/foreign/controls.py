"""Control characters in cells, which no plan may hold: each is spelled out, and told."""

import re
from collections.abc import Iterator
from dataclasses import replace

from plantrack.diagnostics import Diagnostic
from plantrack.locale import msg
from plantrack.locale.printable import named
from plantrack.source.text import CONTROL
from plantrack.tables.foreign.columns import Table
from plantrack.tables.foreign.mistakes import not_understood


def spelled_out(table: Table) -> Table:
    """Return a table whose cells spell out what cannot be seen, as `[U+0007]`."""
    rows = {
        number: {
            column: replace(cell, text=CONTROL.sub(_spelled, cell.text))
            for column, cell in cells.items()
            if CONTROL.search(cell.text)
        }
        for number, cells in table.sheet.rows.items()
    }
    if not any(rows.values()):
        return table
    sheet = replace(
        table.sheet, rows={n: {**table.sheet.rows[n], **new} for n, new in rows.items()}
    )
    return replace(table, sheet=sheet)


def controls_in(table: Table) -> Iterator[tuple[tuple[int, int], Diagnostic]]:
    """Give each cell of a table, as it was read, that has such a character, with its mistake."""
    for number in table.rows():
        for column, cell in table.sheet.rows[number].items():
            if column not in table.dropped and (found := CONTROL.search(cell.text)):
                yield (
                    (number, column),
                    not_understood(
                        table.sheet.place(cell),
                        msg("control character U+{code} in the text", code=f"{ord(found[0]):04X}"),
                        msg(
                            "Take it out of the cell; with --partial it is written as {shown}, in "
                            "its place.",
                            shown=_spelled(found),
                        ),
                    ),
                )


def _spelled(found: re.Match[str]) -> str:
    return f"[{named(found[0])}]"
