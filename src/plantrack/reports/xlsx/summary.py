"""The first sheet of a report: its title, and for the board all of its first pages."""

from collections.abc import Iterable
from fractions import Fraction
from itertools import takewhile

from plantrack.reports.sections.kinds import (
    Cell,
    CellKind,
    Contents,
    Decision,
    Fact,
    Facts,
    Figure,
    Heading,
    Listing,
    Meter,
    Paragraph,
    Section,
    Table,
)
from plantrack.reports.sections.spans import shown
from plantrack.reports.xlsx.book import Book
from plantrack.reports.xlsx.cells import Kind, Value
from plantrack.reports.xlsx.charts import place_states
from plantrack.reports.xlsx.sheet import Column, Sheet

_NAMES, _COUNT, _FEWEST = 42, 12, 7
_KINDS: dict[CellKind, Kind] = {"count": "whole", "share": "percent", "number": "number"}
_BEGUN = (Heading, Table)
_QUIET = ("masthead", "files")
_LOOKS = {"alert": "alert", "quiet": "meta"}


def summary_sheet(book: Book) -> None:
    """Write what stands on the first pages of the report, in the same order."""
    every = book.document.sections
    sections = [*takewhile(lambda section: not isinstance(section, Contents), every)]
    tables = (len(section.columns) for section in sections if isinstance(section, Table))
    widths = (_NAMES, *(_COUNT,) * (max(_FEWEST, 0, *tables) - 1))
    sheet = Sheet(book, book.translator.text("Summary"), widths)
    sheet.lines([book.document.title], "title")
    write_sections(sheet, sections)
    sheet.break_pages()


def heading(sheet: Sheet) -> None:
    """Write what begins the first sheet of any report: what stands before its first heading."""
    sheet.lines([sheet.book.document.title], "title")
    sections = sheet.book.document.sections
    write_sections(sheet, takewhile(lambda section: not isinstance(section, _BEGUN), sections))


def write_sections(sheet: Sheet, sections: Iterable[Section]) -> None:
    """Write sections, one below the other."""
    for section in sections:
        _write(sheet.book, sheet, section)


def data_sheet(book: Book, title: str) -> Sheet:
    """Return a sheet for one table, below the words that say what it is, and on what day."""
    sheet = Sheet(book, title)
    sheet.lines([title], "heading")
    sheet.lines([f"{book.document.title} · {book.document.author}"], "meta")
    sheet.skip()
    return sheet


def _write(book: Book, sheet: Sheet, section: Section) -> None:
    match section:
        case Heading():
            sheet.part(shown(section.text))
        case Paragraph():
            sheet.lines([shown(section.text)], _LOOKS.get(section.tone, "plain"))
        case Decision() | Listing() | Facts():
            _list(sheet, section)
        case Table():
            _table(sheet, section)
        case Meter():
            rows = [[shown(name), _share(share)] for name, share in section.shares]
            sheet.table([Column("", _NAMES), Column("", _COUNT, "percent")], rows)
        case Figure() if section.chart.states:
            place_states(book, sheet)


def _list(sheet: Sheet, section: Decision | Listing | Facts) -> None:
    match section:
        case Decision():
            told = (section.asked, section.about, section.reason)
            sheet.lines([" · ".join(map(shown, told))])
        case Facts():
            _facts(sheet, section.facts, "plain")
        case Listing():
            for entry in section.entries:
                look = "meta" if section.kind in _QUIET else "plain"
                sheet.lines([shown(entry.text)], look)
                _facts(sheet, entry.facts, "meta")


def _facts(sheet: Sheet, facts: Iterable[Fact], look: str) -> None:
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
