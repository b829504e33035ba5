"""The editing workbook, written: what to do, the deliverables, their journals, what it held."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Any

from plantrack.locale import Translator, msg
from plantrack.locale.printable import printable_line
from plantrack.model import Deliverable
from plantrack.tables.editing.base import base_rows
from plantrack.tables.editing.columns import (
    BANDS,
    BASE,
    COLUMN_OF,
    COLUMNS,
    ENTRIES,
    KEY,
    LISTS,
    PAST,
    SHOWN,
    WHAT_TO_DO,
    Column,
    Part,
)
from plantrack.tables.editing.rows import Rows, choices_of
from plantrack.tables.editing.styles import ALLOWED, COLOURS, HEAD, LOCKED, UNLOCKED, height_of
from plantrack.tables.libraries import library
from plantrack.tables.statuses import STATUSES

_FIRST = 3  # rows above the deliverables: the columns' names, what they are for, their headings
_NEW = 200  # rows below them, in which new ones may be written
_DO = (
    msg("Fill in the white cells, from the column “{first}” to the column “{last}”: one row is one "
        "new entry."),
    msg("Give the date of each entry, such as {day}. Nothing new? Give the date alone."),
    msg("Grey cells are locked: a due date moves by an entry, with its reason."),
    msg("A new {w.deliverable}: write it below the last row, without a number, with its title and "
        "the {w.commitment} it answers."),
    msg("Save the file and send it back as it is; leave the first column alone."),
)  # fmt: skip
# A day as the plan's files spell it, or a real date.
_IS_DAY = (
    'OR(ISNUMBER({0}),AND(LEN({0})=10,MID({0},5,1)="-",MID({0},8,1)="-",ISNUMBER(DATEVALUE({0}))))'
)


@dataclass(frozen=True)
class Asked:
    """What the workbook is made of: these deliverables, on a day, of a version of the plan."""

    deliverables: Sequence[Deliverable]
    rows: Rows
    day: date
    about: Mapping[str, str]

    @property
    def translator(self) -> Translator:
        """Who speaks in it."""
        return self.rows.translator


def editing_workbook(asked: Asked) -> bytes:
    """Return the workbook's bytes.

    Raises:
        PlantrackError: the library is not installed.
    """
    stream = BytesIO()
    options = {"constant_memory": True, "in_memory": True, "strings_to_urls": False,
               "strings_to_formulas": False, "strings_to_numbers": False}  # fmt: skip
    book = library("xlsxwriter").Workbook(stream, options)
    created = datetime.combine(asked.day, time(), UTC)
    title = printable_line(asked.rows.plan.header.title)
    book.set_properties({"title": title, "created": created})
    _Writer(book, asked).write()
    book.close()
    return stream.getvalue()


class _Writer:
    """The sheets of one workbook, written row by row."""

    def __init__(self, book: Any, asked: Asked) -> None:  # noqa: ANN401 - XlsxWriter has no types
        self.book, self.asked, self.t = book, asked, asked.translator
        self.text = book.add_format({"num_format": "@"})
        self.free, self.locked = book.add_format(UNLOCKED), book.add_format(LOCKED)
        # The words above the headings run over several columns.
        self.bands = {part: book.add_format(HEAD | {"bg_color": colour, "text_wrap": False})
                      for part, colour in COLOURS.items()}  # fmt: skip
        self.styles = {part: book.add_format(HEAD | {"bg_color": colour})
                       for part, colour in COLOURS.items()}  # fmt: skip

    def write(self) -> None:
        """Write every sheet, the first one what to do."""
        self._what_to_do()
        lists = self._ranges()
        self._deliverables(lists)
        self._journal()
        self._hidden(LISTS, self._columns_of_lists())
        self._hidden(BASE, base_rows(self.asked.about, self.asked.deliverables, self.asked.rows))

    def _what_to_do(self) -> None:
        sheet = self.book.add_worksheet(self.t.spell(WHAT_TO_DO))
        sheet.set_column(0, 0, 100)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.hide_gridlines(2)
        large = self.book.add_format({"bold": True, "font_size": 16, "text_wrap": True})
        plain = self.book.add_format({"text_wrap": True, "valign": "top", "font_size": 12})
        lines = [(self.t.text("Follow-up of {title}", title=self._title), large)]
        lines += [(f"{number}. {line}", plain) for number, line in enumerate(self._lines(), 1)]
        for row, (line, style) in enumerate(lines):
            sheet.set_row(row, 48 if row == 0 else 36)
            sheet.write_string(row, 0, line, style)
        sheet.protect("", {})

    @property
    def _title(self) -> str:
        return printable_line(self.asked.rows.plan.header.title)

    def _lines(self) -> list[str]:
        first, last = (self.t.spell(ENTRIES[at].heading) for at in (0, -1))
        day = self.asked.day.isoformat()
        return [self.t.text(line.id, first=first, last=last, day=day) for line in _DO]

    def _deliverables(self, lists: Mapping[str, str]) -> None:
        sheet = self.book.add_worksheet(self.t.text("{w.Deliverable:s}")[:31])
        for at, column in enumerate(COLUMNS):
            is_free = column.part is Part.ENTRY or column.name in _OF_NEW
            sheet.set_column(at, at, column.width, self.free if is_free else self.locked)
        self._head(sheet)
        for row, deliverable in enumerate(self.asked.deliverables, start=_FIRST):
            shown = self.asked.rows.shown(deliverable)
            sheet.set_row(row, height_of([(shown[column.name], column.width) for column in SHOWN]))
            for at, column in enumerate(SHOWN):
                if word := shown[column.name]:
                    sheet.write_string(row, at, word, self.locked)
                else:
                    sheet.write_blank(row, at, None, self.locked)
        end = _FIRST + len(self.asked.deliverables)
        sheet.freeze_panes(_FIRST, 2)
        sheet.autofilter(_FIRST - 1, 0, max(end - 1, _FIRST), len(COLUMNS) - 1)
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        self._checks(sheet, lists, end)
        sheet.protect("", ALLOWED)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(_FIRST - 1)
        sheet.activate()

    def _head(self, sheet: Any) -> None:  # noqa: ANN401 - XlsxWriter has no types
        sheet.set_row(0, None, None, {"hidden": True})
        for at, column in enumerate(COLUMNS):
            sheet.write_string(0, at, column.name, self.text)
        told: set[Part] = set()
        for at, column in enumerate(COLUMNS):
            band = "" if column.part in told else self.t.spell(BANDS[column.part])
            told.add(column.part)
            sheet.write_string(1, at, band, self.bands[column.part])
        sheet.set_row(2, 32)
        for at, column in enumerate(COLUMNS):
            sheet.write_string(2, at, self.t.spell(column.heading), self.styles[column.part])

    def _checks(self, sheet: Any, lists: Mapping[str, str], end: int) -> None:  # noqa: ANN401 - XlsxWriter has no types
        last = end + _NEW - 1
        for at, column in enumerate(COLUMNS):
            first = _FIRST if column.part is Part.ENTRY else end
            if column.part is Part.STATE or column.name == KEY:
                continue
            if check := self._check(column, at, first, lists):
                sheet.data_validation(first, at, last, at, check)

    def _check(
        self, column: Column, at: int, first: int, lists: Mapping[str, str]
    ) -> dict[str, object]:
        """Return what a spreadsheet checks of a column, and the words that it shows there."""
        told: dict[str, object] = {"validate": "any"}
        if column.name in lists:
            is_only = column.name not in _SEVERAL
            told = {"validate": "list", "source": lists[column.name], "show_error": is_only}
        elif column.field in ("date", "due", "start"):
            cell = f"{_letters(at)}{first + 1}"
            told = {"validate": "custom", "value": "=" + _IS_DAY.format(cell)}
        if column.hint is not None:
            told["input_title"] = self.t.spell(column.heading)[:32]
            told["input_message"] = self.t.spell(column.hint)[:255]
            told["error_title"] = self.t.spell(column.heading)[:32]
            told["error_message"] = self.t.spell(column.hint)[:255]
        elif "source" not in told:
            return {}
        return told

    def _choices(self) -> dict[str, list[str]]:
        rows = self.asked.rows
        plan = rows.plan
        return {
            "commitments": choices_of(rows.node_names.values()),
            "period": choices_of(rows.period_name(each.key) for each in plan.action_plans),
            "lead": choices_of(rows.role_names.values()),
            "entry.status": [rows.status_name(status) for status in STATUSES],
        }

    def _ranges(self) -> dict[str, str]:
        return {
            name: f"='{LISTS}'!${_letters(at)}$1:${_letters(at)}${len(choices)}"
            for at, (name, choices) in enumerate(self._choices().items())
            if choices
        }

    def _columns_of_lists(self) -> list[list[str]]:
        columns = list(self._choices().values())
        longest = max(map(len, columns))
        return [
            [each[row] if row < len(each) else "" for each in columns] for row in range(longest)
        ]

    def _journal(self) -> None:
        sheet = self.book.add_worksheet(self.t.spell(PAST))
        sheet.freeze_panes(1, 2)
        described = [COLUMN_OF[KEY], COLUMN_OF["title"], *ENTRIES]
        for at, column in enumerate(described):
            sheet.set_column(at, at, column.width)
            sheet.write_string(0, at, self._past_heading(column), self.styles[Part.STATE])
        row = 0
        for deliverable in self.asked.deliverables:
            for entry in self.asked.rows.entries(deliverable):
                row += 1
                words = zip(entry, described, strict=True)
                sheet.set_row(row, height_of([(word, column.width) for word, column in words]))
                for at, word in enumerate(entry):
                    sheet.write_string(row, at, word, self.locked)
        sheet.autofilter(0, 0, max(row, 1), len(described) - 1)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        sheet.protect("", ALLOWED)

    def _past_heading(self, column: Column) -> str:
        return self.t.spell(_PAST.get(column.name, column.heading))

    def _hidden(self, name: str, rows: Any) -> None:  # noqa: ANN401 - rows of texts
        sheet = self.book.add_worksheet(name)
        for number, row in enumerate(rows):
            for at, word in enumerate(row):
                if word:
                    sheet.write_string(number, at, word, self.text)
        sheet.hide()


# Of a new record: what was adopted of the others.
_OF_NEW = ("title", "commitments", "period", "lead", "start", "due")
_SEVERAL = ("commitments",)
_PAST = {
    "entry.date": msg("Date"),
    "entry.status": msg("Status"),
    "entry.progress": msg("Progress"),
    "entry.due": msg("Due date"),
}


def _letters(at: int) -> str:
    from plantrack.tables.reading import letters_of

    return letters_of(at + 1)
