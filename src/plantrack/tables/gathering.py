"""Rows of tables read back into records, each of which knows its row."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TypeAlias

from plantrack.fields import Value
from plantrack.locale import Message, marked, msg
from plantrack.source.text import CONTROL
from plantrack.tables.cells import elements_of
from plantrack.tables.columns import Column
from plantrack.tables.filed import LISTS, Fields, Records
from plantrack.tables.kinds import ID, LANGUAGE, PARENT, TABLES, WORD, Table
from plantrack.tables.sheets import Mistakes, Sheet

_DEEPEST = 64  # levels: more than a plan may have, which is a rule's to tell
_NO_COLUMN = partial(msg, marked("this table has no column {name}"))
_COLUMN_TWICE = partial(msg, marked("the column {name} stands here a second time"))
_UNKNOWN = partial(msg, marked("no row has the id {id}"))
_TWICE = partial(msg, marked("the id {id} stands here a second time"))
_Spot: TypeAlias = tuple[Column, str | None]  # of a mapping, with the key


@dataclass
class Gathering:
    """The records of some sheets, with what was not understood of them."""

    sheets: Mapping[str, Sheet]
    mistakes: Mistakes
    records: Records = field(default_factory=Records)
    _rows: dict[int, tuple[Sheet, int]] = field(default_factory=dict)

    def place_of(self, record: Fields, column: str) -> str | None:
        """Return where the cell of a record stands; that of its row, where it has no such cell."""
        if id(record) not in self._rows:
            return None
        sheet, row = self._rows[id(record)]
        headings = list(sheet.headings)
        return sheet.place(row, headings.index(column) if column in headings else 0)

    def gather(self) -> Records:
        """Return the records; the mistakes have what was not understood."""
        for name, records in self._kinds():
            records.extend(self._records(TABLES[name]))
        self._gather_nodes()
        self._gather_plan()
        for record in self._records(TABLES["removed"]):
            self.records.removed.append(str(record.get(ID) or ""))
        for record in self._records(TABLES["translations"]):
            texts = self.records.translations.setdefault(str(record.pop(LANGUAGE, "")), {})
            identifier = str(record.pop(ID, ""))
            if texts.setdefault(identifier, record) is not record:
                self._tell(record, ID, _TWICE(id=identifier))
        for table in TABLES.values():
            if table.owned_by:
                self._give_to_owners(table)
        return self.records

    def _kinds(self) -> Iterator[tuple[str, list[Fields]]]:
        for name in LISTS:
            yield name, getattr(self.records, name)

    def _gather_plan(self) -> None:
        """Take the one row of the plan itself, and its lists."""
        plans = self._records(TABLES["plan"])
        self.records.plan = plans[0] if plans else {}
        for record in plans[1:]:
            self._tell(record, "", msg("a second plan: an export holds one"))
        for table in TABLES.values():
            if table.owner == "plan" and (held := self._records(table)):
                _put(self.records.plan, table.within, [_word_or_record(each) for each in held])

    def _gather_nodes(self) -> None:
        """Put each node below its parent, in the order of the rows; those of no axis are told."""
        nodes = self._records(TABLES["nodes"])
        known, below = self._by_id(nodes), dict[int, list[Fields]]()
        for node in nodes:
            parent = node.pop(PARENT, None)
            above = known.get(str(parent))
            if parent is None:
                self.records.axes.append(node)
            elif above is None:
                self._tell(node, PARENT, _UNKNOWN(id=parent))
            else:
                below.setdefault(id(above), []).append(node)
        level, placed = self.records.axes, 0
        for _ in range(_DEEPEST):
            placed += len(level)
            for node in level:
                if children := below.pop(id(node), None):
                    node["commitments"] = list[Value](children)
            level = [child for node in level for child in _listed(node.get("commitments"))]
        for node in (child for children in below.values() for child in children):
            self._tell(node, PARENT, msg("it is below no axis, or too deep"))

    def _give_to_owners(self, table: Table) -> None:
        owners = self._by_id(getattr(self.records, table.owner))
        for record in self._records(table):
            owner = record.pop(table.owned_by, None)
            held = owners.get(str(owner))
            if held is None:
                self._tell(record, table.owned_by, _UNKNOWN(id=owner or ""))
            else:
                held.setdefault(table.within[0], [])
                _listed(held[table.within[0]]).append(record)

    def _by_id(self, records: list[Fields]) -> dict[str, Fields]:
        found: dict[str, Fields] = {}
        for record in records:
            identifier = str(record.get(ID))
            if found.setdefault(identifier, record) is not record:
                self._tell(record, ID, _TWICE(id=identifier))
        return found

    def _records(self, table: Table) -> list[Fields]:
        """Return a record for each row of a table that is not empty."""
        sheet = self.sheets.get(table.name)
        if sheet is None:
            return []
        routes, found = self._routes(table, sheet), []
        for number, row in enumerate(sheet.rows):
            record: Fields = {}
            for position, (spot, cell) in enumerate(zip(routes, row, strict=False)):
                if cell and spot is not None and (why := _filled(record, spot, cell)):
                    self.mistakes.add(sheet.place(number, position), why)
            if record:
                self._rows[id(record)] = sheet, number
                found.append(record)
        return found

    def _routes(self, table: Table, sheet: Sheet) -> list[_Spot | None]:
        """Return what each column holds; those that the table has not are told."""
        found: list[_Spot | None] = []
        columns = {column.name: column for column in table.columns}
        for position, heading in enumerate(sheet.headings):
            field_, _, key = heading.partition(".")
            opened = columns.get(field_)
            spot: _Spot | None = None
            if opened is not None and opened.opens and key:
                spot = opened, key
            elif (column := columns.get(heading)) and not column.opens:
                spot = column, None
            if spot is None or spot in found:
                message = _NO_COLUMN if spot is None else _COLUMN_TWICE
                self.mistakes.add(sheet.place(-1, position), message(name=heading))
                spot = None
            found.append(spot)
        return found

    def _tell(self, record: Fields, column: str, message: Message) -> None:
        self.mistakes.add(self.place_of(record, column) or "", message)


def _filled(record: Fields, spot: _Spot, cell: str) -> Message | None:
    """Give a record what a cell says, and return why it cannot be."""
    column, key = spot
    if CONTROL.search(cell):
        return msg("a control character, which no plan may hold")
    route = column.route if key is None else (*column.route, key)
    value: Value = cell
    if column.sort == "list":
        try:
            value = list[Value](elements_of(cell))
        except ValueError:
            return msg("a line of this list begins with a quote and is no text of JSON’s")
    if not _put(record, route, value):
        return msg("this is said twice: as a word, and written out")
    return None


def _put(record: Fields, route: tuple[str, ...], value: Value) -> bool:
    """Put a value at a route; return whether nothing else stood in its way."""
    held = record
    for step in route[:-1]:
        inner = held.setdefault(step, {})
        if not isinstance(inner, dict):
            return False
        held = inner
    held[route[-1]] = value
    return True


def _word_or_record(record: Fields) -> Value:
    return record[WORD] if list(record) == [WORD] else record


def _listed(held: Value) -> list[Fields]:
    """Return a list of records as such; nothing where there is none."""
    return held if isinstance(held, list) else []  # type: ignore[return-value]  # put there here
