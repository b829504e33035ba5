"""The first sheet of a report: its title, and for the board all of its first pages."""

from collections.abc import Iterator
from fractions import Fraction

from plantrack.reports.edition import Page
from plantrack.reports.sections.kinds import (
    Cell,
    CellKind,
    Decision,
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
from plantrack.views.figures import whole_percent

_NAMES, _COUNT, _FEWEST = 42, 12, 7
_KINDS: dict[CellKind, Kind] = {"count": "whole", "share": "percent", "number": "number"}
_LOOKS = {"alert": "alert", "quiet": "meta"}


def summary_sheet(book: Book) -> None:
    """Write what stands on the first pages of the report, in the same order."""
    tables = (len(section.columns) for section in book.first_pages if isinstance(section, Table))
    widths = (_NAMES, *(_COUNT,) * (max(_FEWEST, 0, *tables) - 1))
    sheet = Sheet(book, book.translator.text("Summary"), widths)
    sheet.lines([title_of(book)], "title")
    for section in book.first_pages:
        _write(book, sheet, section)
    sheet.break_pages()


def heading(sheet: Sheet) -> None:
    """Write what begins the first sheet of any report: its title, day, version, and warnings."""
    page = sheet.book.page
    sheet.lines([title_of(sheet.book)], "title")
    sheet.lines([f"{page['plan']['organisation']} · {page['plan']['title']}"], "meta")
    sheet.lines([page["sources"]["words"]], "meta")
    told = list(_meeting_and_examples(page, sheet.book))
    sheet.lines([" · ".join(told)] if told else [], "meta")
    sheet.lines(page["first_page"]["adoption"])


def title_of(book: Book) -> str:
    """Return the title of a report, with the word that marks an example."""
    marked = book.page["illustrative"]["marked"]
    return str(book.page["title"]) + (f" ({book.translator.text('example')})" if marked else "")


def data_sheet(book: Book, title: str) -> Sheet:
    """Return a sheet for one table, below the words that say what it is, and on what day."""
    sheet = Sheet(book, title)
    sheet.lines([title], "heading")
    sheet.lines([f"{title_of(book)} · {book.page['plan']['organisation']}"], "meta")
    sheet.skip()
    return sheet


def _write(book: Book, sheet: Sheet, section: Section) -> None:
    match section:
        case Heading():
            sheet.part(shown(section.text))
        case Paragraph():
            sheet.lines([shown(section.text)], _LOOKS.get(section.tone, "plain"))
        case Decision() | Listing():
            _list(sheet, section)
        case Table():
            _table(sheet, section)
        case Meter():
            rows = [[shown(name), _share(share)] for name, share in section.shares]
            sheet.table([Column("", _NAMES), Column("", _COUNT, "percent")], rows)
        case Figure() if section.chart.states:
            place_states(book, sheet)


def _list(sheet: Sheet, section: Decision | Listing) -> None:
    if isinstance(section, Decision):
        told = (section.asked, section.about, section.reason)
        sheet.lines([" · ".join(map(shown, told))])
        return
    t, look = sheet.book.translator, "meta" if section.kind == "masthead" else "plain"
    for entry in section.entries:
        sheet.lines([shown(entry.text)], look)
        for fact in entry.facts:
            head = t.text("{head}: ", head=shown(fact.head)) if fact.head else ""
            sheet.lines([head + shown(fact.told)], "meta")


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
    share = cell.value if isinstance(cell.value, Fraction | int) else None
    percent = None if share is None else whole_percent(Fraction(share))
    return {"percent": percent, "words": shown(cell.text)}


def _meeting_and_examples(page: Page, book: Book) -> Iterator[str]:
    t, illustrative = book.translator, page["illustrative"]
    if page["board"]:
        yield t.text("Board meeting of {day}", day=page["board"]["date"]["words"])
    if illustrative["all"] and illustrative["any"]:
        yield t.text("Action plans given as examples")
    elif illustrative["any"]:
        yield t.plural(
            "Action plan given as an example: {names}",
            "Action plans given as examples: {names}",
            len(illustrative["names"]),
            names=", ".join(illustrative["names"]),
        )
