"""The page of a new year as a workbook that came back: a row a deliverable, a column a field."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from plantrack.edits.year_page import DECISION, STATE, Misread, Page, Place, Section
from plantrack.errors import PlantrackError
from plantrack.locale import Message, Translator, msg
from plantrack.locale.nearest import folded
from plantrack.tables.editing.cells import text_of, why_misread
from plantrack.tables.reading import Cell, Sheet, read_book

BOOKS = (".xlsx", ".ods", ".xls")
NUMBER = "id"
_LEAST = 3  # columns by which the row of their names, or of their headings, is known
_KNOWING = {NUMBER, DECISION}
_ROW_ENDS = "; "  # of several proofs
_SPACES = dict.fromkeys(map(ord, "\u00a0\u202f"), " ")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, which a hidden row has, its heading, and how wide it is."""

    name: str
    heading: Message
    width: int


COLUMNS = (
    Column(NUMBER, msg("Number"), 12),
    Column("title", msg("Title"), 44),
    Column(STATE, msg("Status"), 34),
    Column(DECISION, msg("Decision"), 16),
    Column("reason", msg("Reason"), 40),
    Column("due", msg("New due date"), 14),
    Column("progress", msg("Progress"), 13),
    Column("evidence", msg("Evidence"), 34),
)
_HEADINGS = {column.name: column.heading for column in COLUMNS}
_FIELDS = (DECISION, "reason", "due", "progress", "evidence")


def page_in_book(path: Path, speakers: Iterable[Translator]) -> Page:
    """Return what the rows of a workbook decide; `speakers` may have written its headings.

    Raises:
        PlantrackError: it cannot be read, or has no row of headings.
    """
    book = read_book(path)
    known = {folded(t.spell(column.heading)): column.name for t in speakers for column in COLUMNS}
    known |= {column.name: column.name for column in COLUMNS}
    for sheet in book.sheets:
        heads = {number: found for number in sheet.rows if (found := _named(sheet, number, known))}
        columns = next((found for found in heads.values() if found.keys() >= _KNOWING), None)
        if columns:
            return _page(sheet, columns, heads)
    raise PlantrackError(
        "{file} is no page of a new year: give the one that --propose wrote", file=path.name
    )


def _named(sheet: Sheet, number: int, known: Mapping[str, str]) -> dict[str, int]:
    """Return where each column stands, by a row of their names or of their headings."""
    found: dict[str, int] = {}
    for column, cell in sheet.rows[number].items():
        name = known.get(folded(" ".join(cell.text.split())))
        if name:
            found.setdefault(name, column)
    return found if len(found) >= _LEAST else {}


def _page(sheet: Sheet, columns: Mapping[str, int], heads: Collection[int]) -> Page:
    sections, mistakes, named = list[Section](), list[Misread](), dict[str, int]()
    for number, row in sheet.rows.items():
        if number in heads:
            continue
        section = _section(sheet, number, columns, mistakes)
        if section is None:
            mistakes.extend(_apart(sheet, number, row, columns))
            continue
        if (key := section.identifier.casefold()) in named:
            told = msg("{id} stands here a second time", id=section.identifier)
            mistakes.append(Misread(section.place, told))
        named.setdefault(key, number)
        sections.append(section)
    return Page(tuple(sections), tuple(mistakes))


def _section(
    sheet: Sheet, number: int, columns: Mapping[str, int], mistakes: list[Misread]
) -> Section | None:
    """Return what a row decides; nothing where it has no number."""
    places = {name: _place(sheet, number, column) for name, column in columns.items()}
    texts: dict[str, str] = {}
    for name, column in columns.items():
        cell = sheet.cell(number, column)
        if cell is None or name not in (NUMBER, *_FIELDS):
            continue
        if why := why_misread(cell, _HEADINGS[name]):
            mistakes.append(Misread(places[name], why))
        else:
            texts[name] = _said(name, cell)
    if not texts.get(NUMBER):
        return None
    fields = {name: texts[name] for name in _FIELDS if texts.get(name)}
    return Section(texts[NUMBER], places[NUMBER], fields, places)


def _said(name: str, cell: Cell) -> str:
    """Return what a cell says, as a line of the page would."""
    text = text_of(cell)
    if name == "evidence":
        return _ROW_ENDS.join(line.strip() for line in text.split("\n") if line.strip())
    return text if name == "reason" else " ".join(text.translate(_SPACES).split())


def _apart(
    sheet: Sheet, number: int, row: Mapping[int, Cell], columns: Mapping[str, int]
) -> Iterable[Misread]:
    """Give what a row decides of nothing: it has no number."""
    for name in _FIELDS:
        cell = row.get(columns.get(name, 0))
        if cell is not None and cell.stripped:
            told = msg("this row has no number: nothing tells which {w.deliverable} it is about")
            yield Misread(_place(sheet, number, columns[NUMBER]), told)
            return


def _place(sheet: Sheet, row: int, column: int) -> Place:
    return Place(row, column, sheet.place_at(row, column).told)
