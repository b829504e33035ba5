"""Rows to what they say: the fields of a deliverable, its entry, what stands above it, the rest."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from plantrack.diagnostics import Diagnostic, Place
from plantrack.edits.fields import Typed
from plantrack.locale import Message, msg
from plantrack.model import Plan, Status
from plantrack.model.import_map import ImportMap, Meaning
from plantrack.tables.foreign.columns import Table, kept, line
from plantrack.tables.foreign.conversions import Conversions
from plantrack.tables.foreign.mistakes import not_understood
from plantrack.tables.reading import Cell, Kind

_FORMULA = msg("a formula: what it computes is not what somebody typed")
_PASTE = msg("Paste its value in its place, and save the workbook.")
_ENTRY = ("status", "progress", "challenges", "note", "reason", "evidence")
# Fields that take a cell as it is, whatever it says.
_AS_THEY_ARE = ("title", "description", "note", "challenges", "reason")


@dataclass
class Row:
    """What a row says; `keys` are the names of those above it, from the top.

    `is_lost` says that it makes nothing: what it cannot do without is missing.
    """

    number: int
    place: Place
    key: str = ""
    above: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    fields: dict[str, Typed] = field(default_factory=dict)
    entry: dict[str, Typed] = field(default_factory=dict)
    extra: dict[str, str] = field(default_factory=dict)
    is_lost: bool = False

    @property
    def says(self) -> tuple[object, ...]:
        """All that it says but for what it stands under: two rows of one key say the same."""
        return self.fields, self.entry, self.extra


class RowReader:
    """Reads the rows of a table, and keeps what was not understood.

    `garbled` are the cells whose mistakes are told already: only texts take them as they are.
    """

    def __init__(
        self, table: Table, plan: Plan, garbled: Mapping[tuple[int, int], Diagnostic]
    ) -> None:
        self.table, self.garbled = table, garbled
        self.map: ImportMap = table.map
        self.mistakes: list[Diagnostic] = [*garbled.values()]
        self.conversions = Conversions(table, plan, self.mistakes)

    def rows(self) -> Iterator[Row]:
        """Give what each row says."""
        for number in self.table.rows():
            yield self.row(number)

    def row(self, number: int) -> Row:
        """Return what a row says."""
        cells = self.table.sheet.rows[number]
        row = Row(number, self.table.sheet.place(next(iter(cells.values()))))
        self._rest(row, cells)
        row.above = tuple(
            line(cell.text)
            for level in self.map.levels
            if (cell := self.table.cell(number, level.title)) and not self._is_computed(cell)
        )
        if self.map.deliverable:
            self._deliverable(row)
        if self.map.key and not (key := self.table.cell(number, self.map.key)):
            self._miss(row, self.map.key, msg("this row has no key, by which it is known again"))
            row.is_lost = True
        elif self.map.key:
            row.key = line(key.text) if key else ""
        return row

    def _rest(self, row: Row, cells: Mapping[int, Cell]) -> None:
        """Keep the cells of columns that mean nothing."""
        for number, cell in cells.items():
            if number in self.table.dropped:
                continue
            if number not in self.table.mapped:
                self._is_computed(cell)
                self.keep(row, cell)

    def _is_computed(self, cell: Cell) -> bool:
        """Return whether a cell is a formula or an error, and say so."""
        if cell.kind not in (Kind.FORMULA, Kind.ERROR):
            return False
        self.mistakes.append(not_understood(self.table.sheet.place(cell), _FORMULA, _PASTE))
        return True

    def keep(self, row: Row, cell: Cell) -> None:
        """Keep a cell as it is, under its column's name."""
        if cell.text.strip():
            row.extra[self.table.columns.by_number[cell.column].name] = kept(cell.text)

    def _miss(self, row: Row, column: str, message: Message) -> None:
        there = self.table.column(column)
        place = (
            self.table.sheet.place_at(row.number, there.number)
            if there and self.table.sheet.source is None
            else row.place
        )
        advice = msg(
            "Nothing of this row is written until it has one. A row that is none, such as a total, "
            "is left out by the map: `skip: [{row}]`.",
            row=row.number,
        )
        self.mistakes.append(not_understood(place, message, advice))

    def _deliverable(self, row: Row) -> None:
        """Read the columns of a deliverable's fields, each by its own conversion."""
        mapped = self.map.deliverable
        if mapped is None:
            return
        for name, column in mapped:
            cell = None if name == "milestones" else self._typed(row, column)
            if name == "milestones":
                self._milestones(row)
            elif cell is not None:
                self._converted(row, name, cell)
        if mapped.commitments and mapped.commitments.all:
            row.answers = (*row.answers, *mapped.commitments.all)
        row.answers += tuple(_words(row.fields.pop("commitments", ())))
        self._title(row, mapped.title.column)
        self._entry(row)

    def _typed(self, row: Row, column: object) -> Cell | None:
        """Return a row's own cell in a column, if somebody typed it."""
        told = self.table.column(getattr(column, "column", None))
        cell = self.table.sheet.rows[row.number].get(told.number) if told else None
        return None if cell is None or self._is_computed(cell) else cell

    def cell_of(self, row: Row, name: str) -> Cell | None:
        """Return the row's own cell in the column of a deliverable's field, if it has any."""
        column = getattr(getattr(self.map.deliverable, name, None), "column", None)
        there = self.table.column(column)
        return self.table.sheet.rows[row.number].get(there.number) if there else None

    def _converted(self, row: Row, name: str, cell: Cell) -> None:
        """Put what a cell means where it belongs; keep the cell where that does not say it all."""
        is_garbled = (cell.row, cell.column) in self.garbled and name not in _AS_THEY_ARE
        found = None if is_garbled else self.conversions.converted(name, cell)
        if found is None or not found.says_all:
            self.keep(row, cell)
        if found is None:
            return
        into = row.entry if name in _ENTRY else row.fields
        if isinstance(found.value, Meaning):
            told = found.value.model_dump(exclude_none=True, exclude={"to"}, mode="json")
            row.entry |= {key: str(word) for key, word in told.items()}
        elif found.value is not None:
            into[name] = found.value

    def _milestones(self, row: Row) -> None:
        mapped = self.map.deliverable
        steps: list[Typed] = []
        for step in mapped.milestones if mapped else ():
            due, done = self._day(row, step.due), self._day(row, step.done)
            if due:
                steps.append({"title": step.title, "due": due, "done": done})
        if steps:
            row.fields["milestones"] = steps

    def _day(self, row: Row, column: object) -> Typed:
        cell = self._typed(row, column) if column else None
        is_garbled = cell is not None and (cell.row, cell.column) in self.garbled
        found = self.conversions.day(cell, column) if cell and not is_garbled else None
        if cell and (found is None or not found.says_all):
            self.keep(row, cell)
        return found.value if found and not isinstance(found.value, Meaning) else None

    def _title(self, row: Row, column: str) -> None:
        """Have a row without a title make nothing, unless it only names what stands above."""
        if row.fields.get("title"):
            return
        row.is_lost = True
        if row.fields or row.entry or row.extra or not row.above:
            self._miss(row, column, msg("this row has no title"))

    def _entry(self, row: Row) -> None:
        """Leave out of an entry what a plan could not hold, and say so."""
        mapped, status = self.map.deliverable, row.entry.get("status")
        if mapped and mapped.status and status and (why := _owed(Status(str(status)), row.entry)):
            cell = self._typed(row, mapped.status)
            if cell:
                told = msg("“{word}” cannot stand alone: {why}", word=line(cell.text), why=why)
                self.mistakes.append(not_understood(self.table.sheet.place(cell), told))
                self.keep(row, cell)
            del row.entry["status"]
        self._refuse_dates(row)

    def _refuse_dates(self, row: Row) -> None:
        """Leave out a start that is later than the due date, and say so."""
        start, due = row.fields.get("start"), row.fields.get("due")
        mapped = self.map.deliverable
        if mapped and isinstance(start, str) and isinstance(due, str) and start > due:
            cell = self._typed(row, mapped.start)
            if cell:
                told = msg("it would start on {start}, after it is due, on {due}",
                           start=start, due=due)  # fmt: skip
                self.mistakes.append(not_understood(self.table.sheet.place(cell), told))
                self.keep(row, cell)
            del row.fields["start"]


def _owed(status: Status, entry: Mapping[str, Typed]) -> Message | None:
    """Return what an entry of a status cannot do without, where it is not there."""
    if status.is_behind and not entry.get("reason"):
        return msg("map a column of reasons, or give the reason with the word")
    if status is Status.PARTIAL and not entry.get("progress"):
        return msg("map a column of progress")
    return None


def _words(typed: Typed) -> Iterator[str]:
    if isinstance(typed, str):
        yield typed
    elif not isinstance(typed, Mapping):
        yield from (word for word in typed or () if isinstance(word, str))
