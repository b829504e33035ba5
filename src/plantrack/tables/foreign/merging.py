"""Rows of one key made one: the same deliverable under several parents, or a conflict."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation

from plantrack.diagnostics import Diagnostic, Related
from plantrack.locale import msg
from plantrack.tables.foreign.columns import RULE as COLUMN
from plantrack.tables.foreign.columns import Table
from plantrack.tables.foreign.nodes import key_of, twice_in_column
from plantrack.tables.foreign.rows import Row
from plantrack.tables.reading import Cell, Kind

DIFFER = "rows-differ"


def one_a_key(
    table: Table, rows: Sequence[Row], mistakes: list[Diagnostic]
) -> dict[str, tuple[Row, list[str]]]:
    """Return one row a key, with the keys of all that its rows stand below.

    Rows of one key that differ are a conflict, which makes nothing of either.
    """
    found: dict[str, tuple[Row, list[str]]] = {}
    refused: set[str] = set()
    for row in rows:
        if row.is_lost:
            continue
        key = row.key or key_of((*row.above, str(row.fields.get("title"))))
        row.key = key
        if key not in found:
            found[key] = row, []
        elif found[key][0].says != row.says:
            refused.add(key)
            mistakes.append(_conflict(table, found[key][0], row))
        if row.above:
            found[key][1].append(key_of(row.above))
    for key in refused:
        del found[key]
    return found


def keys_are_numbers(table: Table) -> Iterator[Diagnostic]:
    """Give the one mistake of a key column of numbers that stand twice, as 1.1 and 1.10 do."""
    column = table.column(table.map.key)
    cells = [cell for row in table.rows() if (cell := table.cell(row, table.map.key))]
    often = Counter(cell.text for cell in cells if cell.kind is Kind.NUMBER)
    first: dict[str, Cell] = {}
    again: list[tuple[Cell, Cell]] = []
    for cell in cells:
        if column and often[cell.text] > 1 and "." in cell.text:
            if cell.text in first:
                again.append((first[cell.text], cell))
            first.setdefault(cell.text, cell)
    if again:
        yield twice_in_column(table, again)


def scales_are_mixed(table: Table) -> Iterator[Diagnostic]:
    """Give the one mistake of a column of progress that counts to 1 here, and to 100 there."""
    mapped = table.map.deliverable
    if mapped is None or mapped.progress is None:
        return
    told = [
        (cell, number)
        for row in table.rows()
        if (cell := table.cell(row, mapped.progress.column)) and (number := _number(cell))
    ]
    parts = [cell for cell, number in told if 0 < number < 1]
    wholes = [cell for cell, number in told if number > 1]
    scale = mapped.progress.scale
    if parts and wholes:
        yield Diagnostic(
            COLUMN,
            table.sheet.place(parts[0]),
            msg(
                "the column mixes scales: {part} counts to 1, {whole} to 100",
                part=parts[0].stripped,
                whole=wholes[0].stripped,
            ),
            msg("Write all of the column in one of the two."),
            (Related(table.sheet.place(wholes[0]), msg("the other scale")),),
        )
    elif told and scale is None and not wholes:
        yield Diagnostic(
            COLUMN,
            table.sheet.place(told[0][0]),
            msg("nothing in the column tells whether 1 is all of the work or one per cent"),
            msg("Write `scale: 1` or `scale: 100` beside the column, in the map."),
        )


def _number(cell: Cell) -> Decimal | None:
    if cell.text.strip().endswith("%"):
        return None
    try:
        return Decimal(cell.text.strip().replace(",", "."))
    except InvalidOperation:
        return None


def _conflict(table: Table, first: Row, second: Row) -> Diagnostic:
    names = [
        table.columns.by_number[number].name
        for number in sorted({*table.sheet.rows[first.number], *table.sheet.rows[second.number]})
        if _word(table, first, number) != _word(table, second, number)
        and number
        not in {c.number for level in table.map.levels if (c := table.column(level.title))}
    ]
    return Diagnostic(
        DIFFER,
        second.place,
        msg("two rows of “{key}” differ: {columns}", key=second.key, columns=", ".join(names)),
        msg("Make them say the same, or give each a key of its own."),
        (Related(first.place, msg("the first one")),),
    )


def _word(table: Table, row: Row, number: int) -> str:
    cell = table.sheet.rows[row.number].get(number)
    return cell.text if cell else ""
