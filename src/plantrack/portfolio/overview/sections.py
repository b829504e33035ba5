"""The tables of answers as parts of pages, and long ones told in pages of so many rows."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from fractions import Fraction
from functools import partial

from plantrack.locale import Translator
from plantrack.pages.addresses import part_of
from plantrack.pages.groups import MOST_ON_A_PAGE, links_to_parts
from plantrack.pages.kinds import AnswerPage
from plantrack.pages.pieces import Section, Told
from plantrack.pages.pieces import Table as Seen
from plantrack.portfolio.opened import Leads, is_by_plan, linked, naming_column
from plantrack.portfolio.overview.portrait import Portrait
from plantrack.reports.sections.kinds import Cell, Column, Rows, Table
from plantrack.reports.sections.spans import shown

_NUMBERS = ("count", "share", "number")


def section(
    title: str, table: Table, t: Translator, leads: Leads | None = None, *, has_bars: bool = False
) -> Section:
    """Return a table under its heading, its rows leading where they open to."""
    given = linked(table, leads or {})
    told = partial(_row, columns=given.columns, at=naming_column(given), has_bars=has_bars)
    rows = tuple(told(row) for group in given.groups for row in group.rows)
    if not rows:
        return Section(title, table.anchor, (t.text("None."),))
    numbers = tuple(
        at for at, each in enumerate(given.columns)
        if each.kind in _NUMBERS and not (has_bars and each.kind == "share")
    )  # fmt: skip
    return Section(
        title,
        table.anchor,
        table=Seen(title, tuple(each.words for each in given.columns), rows, numbers),
    )


def portrayed(title: str, table: Table, portrait: Portrait) -> Section:
    """Return a table under its heading, its rows leading on, each plan with whose it is."""
    made = section(title, table, portrait.t, portrait.leads)
    if made.table is None or not is_by_plan(table):
        return made
    rows = tuple(
        (replace(named, under=portrait.plans[named.words]["organisation"] or ""), *rest)
        if named.words in portrait.plans else (named, *rest)
        for named, *rest in made.table.rows
    )  # fmt: skip
    return replace(made, table=replace(made.table, rows=rows))


def rows_of(table: Table, names: Collection[str | None], anchor: str | None = None) -> Table:
    """Return a table with the rows of these names alone."""
    rows = (row for group in table.groups for row in group.rows if row[0].value in names)
    groups = (Rows(tuple(rows)),)
    return replace(table, groups=groups, caption=(), anchor=anchor or table.anchor)


def in_parts(page: AnswerPage, t: Translator) -> Iterator[AnswerPage]:
    """Give a page; where it lists more than a page may, so many, the first one with all else."""
    lengths = [len(page.alerts), *(len(each.table.rows) for each in page.sections if each.table)]
    most = MOST_ON_A_PAGE // max(1, sum(length > MOST_ON_A_PAGE for length in lengths))
    count = max(1, -(-max(lengths) // most))
    links = links_to_parts(page.address, count, t)
    for part in range(1, count + 1):
        cut = slice((part - 1) * most, part * most)
        shown_now = replace(
            page,
            address=part_of(page.address, part),
            alerts=page.alerts[cut],
            sections=tuple(_cut(page.sections, cut)),
            parts=links,
            part=part,
        )
        yield shown_now if part == 1 else replace(shown_now, opening=(), figures=(), facts=())


def _cut(sections: tuple[Section, ...], cut: slice) -> Iterator[Section]:
    for each in sections:
        if each.table is None:
            if not cut.start:
                yield each
        elif rows := each.table.rows[cut]:
            yield replace(each, table=replace(each.table, rows=rows))


def _row(
    row: tuple[Cell, ...], columns: tuple[Column, ...], at: int, *, has_bars: bool
) -> tuple[Told, ...]:
    """Return a row whose cell at a column leads on: to each of the others it would be the same."""
    cells = [
        _told(cell, column, has_bars=has_bars) for cell, column in zip(row, columns, strict=True)
    ]
    (span, *_) = row[at].text
    cells[at] = Told(shown(row[at].text), span.target or "")
    return tuple(cells)


def _told(cell: Cell, column: Column, *, has_bars: bool) -> Told:
    words = shown(cell.text)
    if has_bars and column.kind == "share" and isinstance(cell.value, Fraction):
        return Told(words, percent=int(cell.value * 100))
    return Told(words, tone="plan" if any(each.tone == "plan" for each in cell.text) else "")
