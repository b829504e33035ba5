"""The first sheet of a report: its title, and for the board all of its first pages."""

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from itertools import takewhile
from typing import Any

from plantrack.reports.sections.kinds import (
    Cell,
    CellKind,
    Contents,
    Fact,
    Facts,
    Figure,
    Heading,
    KeyFigures,
    Listing,
    Masthead,
    Meter,
    NewPage,
    Paragraph,
    Section,
    Table,
)
from plantrack.reports.sections.spans import shown
from plantrack.reports.skins.xlsx.book import Book
from plantrack.reports.skins.xlsx.cells import Kind, Value
from plantrack.reports.skins.xlsx.charts import place_states
from plantrack.reports.skins.xlsx.sheet import Column, Sheet

_NAMES, _TEXT, _COUNT, _FEWEST = 42, 21, 12, 7
_KINDS: dict[CellKind, Kind] = {"count": "whole", "share": "percent", "number": "number"}
_BEGUN = (Heading, Table)
_QUIET = ("masthead", "files")
_LOOKS = {"alert": "alert", "quiet": "meta"}


def summary_sheet(book: Book) -> None:
    """Write what stands on the first pages of the report, in the same order."""
    sections = [*book.document.meeting_pages()]
    tables = [section for section in sections if isinstance(section, Table)]
    sheet = Sheet(book, book.translator.text("Summary"), _widths(tables))
    sheet.logo()
    heads = [section for section in sections if isinstance(section, Masthead)]
    write_sections(sheet, heads)
    sheet.lines([book.document.title], "title")
    write_sections(sheet, (section for section in sections if section not in heads))
    if book.document.alone:
        sheet.sheet.fit_to_pages(1, 1)
    else:
        sheet.break_pages()


def _widths(tables: Sequence[Table]) -> tuple[int, ...]:
    """Return the width of each column: tables that stand below one another share them."""
    widths = [_NAMES, *(_COUNT for _ in range(_FEWEST - 1))]
    for table in tables:
        widths += [_COUNT] * (len(table.columns) - len(widths))
        for at, column in enumerate(table.columns[1:], start=1):
            widths[at] = max(widths[at], _COUNT if column.kind in _KINDS else _TEXT)
    return tuple(widths)


def heading(sheet: Sheet) -> None:
    """Write what begins the first sheet of any report: what stands before its first heading."""
    sheet.logo()
    sheet.lines([sheet.book.document.title], "title")
    sections = sheet.book.document.sections
    write_sections(sheet, takewhile(lambda section: not isinstance(section, _BEGUN), sections))


def write_sections(sheet: Sheet, sections: Iterable[Section]) -> None:
    """Write sections, one below the other."""
    for section in sections:
        _SPELLINGS[type(section)](sheet, section)


def data_sheet(book: Book, title: str) -> Sheet:
    """Return a sheet for one table, below the words that say what it is, and on what day."""
    sheet = Sheet(book, title)
    sheet.lines([title], "heading")
    sheet.lines([f"{book.document.title} · {book.document.author}"], "meta")
    sheet.skip()
    return sheet


def _heading(sheet: Sheet, section: Heading) -> None:
    sheet.part(shown(section.text))


def _paragraph(sheet: Sheet, section: Paragraph) -> None:
    sheet.lines([shown(section.text)], _LOOKS.get(section.tone, "plain"))


def _masthead(sheet: Sheet, section: Masthead) -> None:
    told = filter(None, map(shown, (section.organisation, section.meeting)))
    sheet.lines([" · ".join(told)], "meta")


def _key_figures(sheet: Sheet, section: KeyFigures) -> None:
    for figure in section.figures:
        told = f"{shown(figure.value)} {shown(figure.words)}"
        sheet.lines([" · ".join(filter(None, (told, shown(figure.before))))], "last")


def _listing(sheet: Sheet, section: Listing) -> None:
    for entry in section.entries:
        look = "meta" if section.kind in _QUIET else "plain"
        sheet.lines([shown(entry.text)], look)
        _told(sheet, entry.facts, "meta")


def _facts(sheet: Sheet, section: Facts) -> None:
    _told(sheet, section.facts, "plain")


def _meter(sheet: Sheet, section: Meter) -> None:
    rows = [[shown(name), _share(share)] for name, share in section.shares]
    sheet.table([Column("", _NAMES), Column("", _COUNT, "percent")], rows)


def _figure(sheet: Sheet, section: Figure) -> None:
    """Place the picture of the states; `chart_sheet` has what the others show."""
    if section.chart.states:
        place_states(sheet.book, sheet)


def _nothing(_sheet: Sheet, _section: Contents | NewPage) -> None:
    """Leave out what a workbook has in its own way: sheets, and their names below."""


def _told(sheet: Sheet, facts: Iterable[Fact], look: str) -> None:
    t = sheet.book.translator
    for fact in facts:
        head = t.text("{head}: ", head=shown(fact.head)) if fact.head else ""
        sheet.lines([head + shown(fact.told)], look)


def _table(sheet: Sheet, table: Table) -> None:
    if table.caption:
        sheet.lines([shown(table.caption)], "meta")
    columns = [
        Column(each.words, _COUNT if at else _NAMES, _KINDS.get(each.kind, "text"))
        for at, each in enumerate(table.columns)
    ]
    told = [row for group in table.groups for row in group.rows]
    told += [table.total] if table.total else []
    rows = [[*map(_value, columns, row)] for row in told]
    sheet.table(columns, rows, totalled=bool(table.total))


def _value(column: Column, cell: Cell) -> Value:
    """Return a number as one, a share as one, all else in words."""
    if column.kind == "percent":
        return _share(cell)
    return cell.value if isinstance(cell.value, int) else shown(cell.text)


def _share(cell: Cell) -> Value:
    return Fraction(cell.value) if isinstance(cell.value, Fraction | int) else shown(cell.text)


_SPELLINGS: dict[type, Callable[[Sheet, Any], None]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Masthead: _masthead,
    KeyFigures: _key_figures,
    Facts: _facts,
    Listing: _listing,
    Table: _table,
    Meter: _meter,
    Figure: _figure,
    Contents: _nothing,
    NewPage: _nothing,
}
