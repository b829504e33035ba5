"""The page of a new year as a workbook: what is to be decided, a row each, its cells texts."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Any

from plantrack.edits.year_decisions import Proposal
from plantrack.edits.year_page import DECISION, STATE
from plantrack.locale import Translator
from plantrack.locale.printable import printable_line
from plantrack.model import Plan
from plantrack.reports.year_page import led, state_said, what_to_do
from plantrack.tables.editing.rows import cell_text
from plantrack.tables.editing.styles import (
    ACCENT,
    ALLOWED,
    HEAD,
    LOCKED,
    LOCKED_COLOUR,
    UNLOCKED,
    height_of,
)
from plantrack.tables.libraries import library
from plantrack.tables.year_book import COLUMNS, NUMBER

_FIRST = 2  # rows above the deliverables: the columns' names, their headings
_LOCKED = (NUMBER, "title", STATE)
_AT = {column.name: at for at, column in enumerate(COLUMNS)}


def year_workbook(plan: Plan, proposal: Proposal, day: date, file: str, t: Translator) -> bytes:
    """Return the workbook of a proposal, to be filled in.

    Raises:
        PlantrackError: the library is not installed.
    """
    stream = BytesIO()
    options = {"in_memory": True, "strings_to_urls": False, "strings_to_formulas": False,
               "strings_to_numbers": False}  # fmt: skip
    book = library("xlsxwriter").Workbook(stream, options)
    created = datetime.combine(day, time(), UTC)
    book.set_properties({"title": printable_line(plan.header.title), "created": created})
    _what_to_do(book, proposal, file, t)
    _decisions(book, [*_open(plan, proposal, day, t)], [*_recurring(plan, proposal, t)], t)
    book.close()
    return stream.getvalue()


def _what_to_do(book: Any, proposal: Proposal, file: str, t: Translator) -> None:  # noqa: ANN401 - XlsxWriter has no types
    sheet = book.add_worksheet(t.text("What to do"))
    sheet.set_column(0, 0, 100)
    sheet.hide_gridlines(2)
    large = book.add_format({"bold": True, "font_size": 16, "text_wrap": True})
    plain = book.add_format({"text_wrap": True, "valign": "top", "font_size": 12})
    title = t.text("Before the {w.action_plan} {year} opens", year=proposal.header.name)
    for row, line in enumerate((title, *what_to_do(proposal, file, t))):
        sheet.set_row(row, 48 if row else 36)
        sheet.write_string(row, 0, line, plain if row else large)
    sheet.protect("", {})


def _open(plan: Plan, proposal: Proposal, day: date, t: Translator) -> Iterator[dict[str, str]]:
    for deliverable in proposal.left:
        yield {
            NUMBER: deliverable.id,
            "title": cell_text(deliverable.title),
            STATE: state_said(plan, deliverable, day, t),
        }


def _recurring(plan: Plan, proposal: Proposal, t: Translator) -> Iterator[dict[str, str]]:
    for each in proposal.recurring:
        told = t.text("What comes back"), led(plan, each.last.lead, t)
        yield {
            NUMBER: each.last.id,
            "title": cell_text(each.title),
            STATE: " · ".join(told),
            "due": each.due.isoformat() if each.due else "",
        }


def _decisions(
    book: Any,  # noqa: ANN401 - XlsxWriter has no types
    left: list[dict[str, str]],
    recurring: list[dict[str, str]],
    t: Translator,
) -> None:
    sheet = book.add_worksheet(t.text("Decisions"))
    free, locked = book.add_format(UNLOCKED), book.add_format(LOCKED)
    heads = [book.add_format(HEAD | {"bg_color": LOCKED_COLOUR if column.name in _LOCKED
                                     else ACCENT}) for column in COLUMNS]  # fmt: skip
    sheet.set_row(0, None, None, {"hidden": True})
    sheet.set_row(1, 32)
    for at, column in enumerate(COLUMNS):
        sheet.set_column(at, at, column.width, locked if column.name in _LOCKED else free)
        sheet.write_string(0, at, column.name, free)
        sheet.write_string(1, at, t.spell(column.heading), heads[at])
    for row, told in enumerate((*left, *recurring), start=_FIRST):
        sheet.set_row(row, height_of([(told.get(column.name, ""), column.width)
                                      for column in COLUMNS]))  # fmt: skip
        for at, column in enumerate(COLUMNS):
            style = locked if column.name in _LOCKED else free
            if word := told.get(column.name):
                sheet.write_string(row, at, word, style)
            else:
                sheet.write_blank(row, at, None, style)
    _choices(sheet, _FIRST, len(left), _words_of_open(t))
    _choices(sheet, _FIRST + len(left), len(recurring), _words_of_recurring(t))
    sheet.freeze_panes(_FIRST, 2)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    sheet.protect("", ALLOWED)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_FIRST - 1)
    sheet.activate()


def _choices(sheet: Any, first: int, count: int, words: list[str]) -> None:  # noqa: ANN401 - XlsxWriter has no types
    if count:
        at = _AT[DECISION]
        check = {"validate": "list", "source": words}
        sheet.data_validation(first, at, first + count - 1, at, check)


def _words_of_open(t: Translator) -> list[str]:
    return [
        t.text_about("an answer", "carry on"),
        t.text_about("an answer", "close"),
        t.text_about("an answer", "drop"),
        t.text_about("an answer", "leave"),
    ]


def _words_of_recurring(t: Translator) -> list[str]:
    return [t.text_about("an answer", "add"), t.text_about("an answer", "skip")]
