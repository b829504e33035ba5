"""What a record of the plan would become by its row: the fields that change, one entry."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from plantrack.edits.change import Owed, PlannedChange, TextChange
from plantrack.edits.dating import entry_added
from plantrack.edits.fields import Typed, read_typed, written, written_field
from plantrack.edits.owing import refuse_what_is_owed
from plantrack.edits.text import Delete, Set
from plantrack.errors import PlantrackError
from plantrack.locale import Message, message_of, msg
from plantrack.model import Commitment, Deliverable, Node, Plan, Status, Update, state_of
from plantrack.tables.foreign.columns import line
from plantrack.tables.foreign.mistakes import not_understood
from plantrack.tables.foreign.nodes import TableNode
from plantrack.tables.foreign.rows import Row, RowReader
from plantrack.tables.foreign.settling import Record, told

EXTRA = "extra."
_TEXTS = ("title", "description", "start", "weight")
_LISTS = ("contributors", "partners")
_UNTOLD = Message("")  # an import tells its changes itself
_MOVED = ("due", "lead")  # fields of the record, and of entries once it has them
_ENTRY = ("status", "progress", "note", "challenges")
_NODE = ("title", "text")


@dataclass
class Changes:
    """What changes of a record: the fields, by name, before and after, and the edits of files."""

    identifier: str
    fields: list[tuple[str, str, str]] = field(default_factory=list)
    edits: list[PlannedChange] = field(default_factory=list)

    def add(self, name: str, before: Typed, after: Typed, edit: PlannedChange) -> None:
        """Note a change and the edit that makes it."""
        self.fields.append((name, told(before), told(after)))
        self.edits.append(edit)


def said_by(row: Row, answers: list[str]) -> dict[str, Typed]:
    """Return what a row says of a deliverable, by name, as the next import will compare it."""
    names = (*_TEXTS, *_LISTS, "milestones", *_MOVED, *_ENTRY)
    extra = {EXTRA + name: cell for name, cell in row.extra.items()}
    found: dict[str, Typed] = {name: _said_of(row, name) for name in names}
    found |= {"commitments": answers, **extra}
    return {name: value for name, value in found.items() if value}


def said_by_node(node: TableNode) -> dict[str, Typed]:
    """Return what a row says of a node."""
    extra = {EXTRA + name: cell for name, cell in node.extra.items()}
    found: dict[str, Typed] = {"title": node.title, "text": node.text, **extra}
    return {name: value for name, value in found.items() if value}


def node_changes(record: Record, there: Node, node: TableNode, columns: frozenset[str]) -> Changes:
    """Return what a tree's row changes of the node that is there."""
    found, path, route = Changes(there.id), there.origin.path, there.origin.route
    for name, before, after in zip(
        _NODE, (there.title, there.text or ""), (node.title, node.text), strict=True
    ):
        if record.wins(name, before, after):
            new = written_field(Commitment, name, after)
            found.add(name, before, after, TextChange(path, (*route, name), Set(new)))
    _extra(found, record, there, node.extra, columns)
    return found


@dataclass
class Comparing:
    """The rows of one table compared with the deliverables that they are.

    `columns` are the names of those that an import may keep.
    """

    plan: Plan
    reader: RowReader
    as_of: date | None
    columns: frozenset[str]

    def changes(self, record: Record, there: Deliverable, row: Row, answers: list[str]) -> Changes:
        """Return what a row changes of a deliverable."""
        found = Changes(there.id)
        path, route = there.origin.path, there.origin.route
        for name in (*_TEXTS, *_LISTS, "milestones"):
            before, after = _spelled(there, name), _said_of(row, name)
            if record.wins(name, before, after):
                new = written_field(Deliverable, name, after)
                found.add(name, before, after, TextChange(path, (*route, name), Set(new)))
        _answers(found, record, there, answers)
        self._journal(found, record, there, row)
        _extra(found, record, there, row.extra, self.columns)
        return found

    def _journal(self, found: Changes, record: Record, there: Deliverable, row: Row) -> None:
        """Note the entry that says what is new on the day of the table, if anything is."""
        day = self.as_of
        state = state_of(there, day) if day else state_of(there)
        said = _last_said(there, day)
        said |= {name: _told(getattr(state, name)) for name in _MOVED}
        entry: dict[str, Typed] = {}
        for name in (*_MOVED, *_ENTRY):
            before, after = said.get(name, ""), _said_of(row, name)
            if not record.wins(name, before, after):
                continue
            if name in _MOVED and (not before or day is None):
                new = Set(written_field(Deliverable, name, after))
                change = TextChange(there.origin.path, (*there.origin.route, name), new)
                found.add(name, before, after, change)
            else:
                entry[name] = after
        self._refuse_owing(entry, record, there, row)
        if not entry or day is None:
            return
        found.fields.extend(
            (name, said.get(name, ""), told(after)) for name, after in entry.items()
        )
        update = {"date": day.isoformat(), **_whole(entry, row)}
        edit = entry_added(there, "updates", there.updates, day, written(Update, update), _UNTOLD)
        found.edits.extend(edit.changes)

    def _refuse_owing(
        self, entry: dict[str, Typed], record: Record, there: Deliverable, row: Row
    ) -> None:
        """Leave out of an entry what it may not say so alone, tell it, and keep the cell."""
        for name in ("due", "status", "progress"):
            if name not in entry or self.as_of is None:
                continue
            alone = _whole({name: entry[name]}, row)
            update = read_typed(Update, {"date": self.as_of.isoformat(), **alone})
            if (why := self._why_not(there, update, name, row)) is None:
                continue
            del entry[name]
            record.keep_last(name)
            if cell := self.reader.cell_of(row, name):
                place = self.reader.table.sheet.place(cell)
                self.reader.mistakes.append(not_understood(place, *why))
                self.reader.keep(row, cell)

    def _why_not(
        self, there: Deliverable, update: Update, name: str, row: Row
    ) -> tuple[Message, Message | None] | None:
        """Return why an entry cannot be written, and what to do; nothing where it can."""
        cell = self.reader.cell_of(row, name)
        try:
            refuse_what_is_owed(self.plan, there, update, unproven=True)
        except Owed as owed:
            word = line(cell.text) if cell else ""
            return (
                msg("“{word}” cannot be written alone; it lacks {what}",
                    word=word, what=owed.question),
                msg("Map a column that has it, or write it in the plan: plantrack update {id}.",
                    id=there.id),
            )  # fmt: skip
        except PlantrackError as error:
            return message_of(error), None
        return None


def _whole(entry: Mapping[str, Typed], row: Row) -> dict[str, Typed]:
    """Return an entry with what goes with it: its reason, its proofs, how much of it was done."""
    names = ["reason", "evidence"]
    if entry.get("status") == Status.PARTIAL:
        names.append("progress")
    return {**entry, **{name: row.entry[name] for name in names if row.entry.get(name)}}


def _answers(found: Changes, record: Record, there: Deliverable, answers: list[str]) -> None:
    """Note the commitments that a row answers besides; none is removed that somebody gave it."""
    was = record.last.get("commitments") if record.last is not None else None
    known = [each for each in was if isinstance(each, str)] if isinstance(was, list) else []
    record.said["commitments"] = answers
    more = [each for each in answers if each not in there.commitments and each not in known]
    gone = [each for each in known if each not in answers and each in there.commitments]
    if more:
        after = [*there.commitments, *more]
        edit = TextChange(there.origin.path, (*there.origin.route, "commitments"),
                          Set(written_field(Deliverable, "commitments", after)))  # fmt: skip
        found.add("commitments", list(there.commitments), after, edit)
    if gone:
        record.said["commitments"] = [*answers, *gone]
        record.gone("commitments", ", ".join(gone))


def _extra(
    found: Changes,
    record: Record,
    there: Deliverable | Node,
    cells: Mapping[str, str],
    columns: frozenset[str],
) -> None:
    """Note the kept cells that change; one that the table has no more goes."""
    path, route = there.origin.path, (*there.origin.route, "extra")
    changed = list(_extra_changes(record, there.extra, cells, columns))
    new = {name: after for name, _, after in changed if after is not None}
    if changed and not there.extra:
        found.fields.extend((EXTRA + name, "", after) for name, after in new.items())
        found.edits.append(TextChange(path, route, Set(dict(new))))
        return
    left = {**there.extra, **new}
    for name, before, after in changed:
        if after is None:
            left.pop(name)
        whole = route if not left else (*route, name)
        operation = Delete() if after is None else Set(after)
        found.add(EXTRA + name, before, after, TextChange(path, whole, operation))


def _extra_changes(
    record: Record, there: Mapping[str, str], cells: Mapping[str, str], columns: frozenset[str]
) -> Iterator[tuple[str, str | None, str | None]]:
    for name, after in cells.items():
        if record.wins(EXTRA + name, there.get(name), after):
            yield name, there.get(name), after
    for name, before in there.items():
        if name not in cells and name in columns and record.removes(EXTRA + name, before):
            yield name, before, None


def _last_said(there: Deliverable, as_of: date | None) -> dict[str, str]:
    """Return the last words of a journal, up to a day, of each thing that a table may say."""
    said: dict[str, str] = {}
    for entry in there.updates:
        if as_of is not None and entry.date > as_of:
            continue
        for name in _ENTRY:
            if (word := getattr(entry, name)) is not None:
                said[name] = str(word)
    return said


def _spelled(there: Deliverable, name: str) -> Typed:
    """Return a field of a deliverable as a table would spell it."""
    value = getattr(there, name)
    if name == "milestones":
        return [
            {"title": step.title, "due": step.due.isoformat()}
            | ({"done": step.done.isoformat()} if step.done else {})
            for step in value
        ]
    return list(value) if name in _LISTS else _told(value)


def _said_of(row: Row, name: str) -> Typed:
    """Return what a row says of a field, of the record or of its entry."""
    return row.entry.get(name) if name in _ENTRY else _plain(row.fields.get(name))


def _plain(value: Typed) -> Typed:
    """Return a value without what is absent in it."""
    if isinstance(value, str) or value is None:
        return value
    if isinstance(value, Mapping):
        return {name: inner for name, inner in value.items() if inner}
    return [_plain(inner) for inner in value]


def _told(value: object) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)
