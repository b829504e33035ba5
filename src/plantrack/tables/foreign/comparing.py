"""What a deliverable of the plan would become by its row: the fields that change, one entry."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from plantrack.edits.change import PlannedChange, TextChange
from plantrack.edits.dating import entry_added
from plantrack.edits.fields import Typed, written, written_field
from plantrack.edits.text import Delete, Set
from plantrack.locale import Message
from plantrack.model import Deliverable, Update, state_of
from plantrack.tables.foreign.rows import Row

_TEXTS = ("title", "description", "start", "weight")
_LISTS = ("contributors", "partners")
_UNTOLD = Message("")  # an import tells its changes itself
_ENTRY = ("status", "progress", "note", "challenges")


@dataclass
class Changes:
    """What changes of a record: the fields, by name, before and after, and the edits of files."""

    identifier: str
    fields: list[tuple[str, str, str]] = field(default_factory=list)
    edits: list[PlannedChange] = field(default_factory=list)

    def add(self, name: str, before: object, after: object, edit: PlannedChange) -> None:
        """Note a change and the edit that makes it."""
        self.fields.append((name, _told(before), _told(after)))
        self.edits.append(edit)


def changes_of(
    there: Deliverable, row: Row, answers: list[str], as_of: date | None, columns: frozenset[str]
) -> Changes:
    """Return what a row changes of a deliverable; `columns` are those that an import may keep."""
    found = Changes(there.id)
    path, route = there.origin.path, there.origin.route
    for name in (*_TEXTS, *_LISTS, "milestones"):
        if (after := row.fields.get(name)) and _spelled(there, name) != _plain(after):
            new = written_field(Deliverable, name, after)
            found.add(name, _spelled(there, name), after,
                      TextChange(path, (*route, name), Set(new)))  # fmt: skip
    if more := [node for node in answers if node not in there.commitments]:
        after = [*there.commitments, *more]
        new = written_field(Deliverable, "commitments", after)
        found.add("commitments", list(there.commitments), after,
                  TextChange(path, (*route, "commitments"), Set(new)))  # fmt: skip
    _extra(found, there, row, columns)
    _journal(found, there, row, as_of)
    return found


def extra_changes(
    there: Mapping[str, str], row: Mapping[str, str], columns: frozenset[str]
) -> Iterator[tuple[str, str | None, str | None]]:
    """Give the kept cells that change: each with what it was and what it is now."""
    for name, after in row.items():
        if there.get(name) != after:
            yield name, there.get(name), after
    for name, before in there.items():
        if name not in row and name in columns:
            yield name, before, None


def _extra(found: Changes, there: Deliverable, row: Row, columns: frozenset[str]) -> None:
    path, route = there.origin.path, (*there.origin.route, "extra")
    changed = list(extra_changes(there.extra, row.extra, columns))
    left = {**there.extra, **row.extra}
    if changed and not there.extra:
        found.add("extra", "", ", ".join(name for name, *_ in changed),
                  TextChange(path, route, Set(dict(row.extra))))  # fmt: skip
        return
    for name, before, after in changed:
        operation = Delete() if after is None else Set(after)
        if after is None:
            left.pop(name)
        whole = route if not left else (*route, name)
        found.add(f"extra.{name}", before or "", after or "", TextChange(path, whole, operation))


def _journal(found: Changes, there: Deliverable, row: Row, as_of: date | None) -> None:
    """Note the entry that says what is new on the day of the table, if anything is."""
    state = state_of(there, as_of) if as_of else state_of(there)
    entry: dict[str, Typed] = {}
    for name in ("due", "lead"):
        after, before = row.fields.get(name), getattr(state, name)
        if after and after != _told(before):
            if before is None or as_of is None:
                change = TextChange(there.origin.path, (*there.origin.route, name),
                                    Set(written_field(Deliverable, name, after)))  # fmt: skip
                found.add(name, before, after, change)
            else:
                entry[name] = after
    said = _last_said(there, as_of)
    for name in _ENTRY:
        after = row.entry.get(name)
        if after and str(after) != said.get(name):
            entry[name] = after
    if not entry or as_of is None:
        return
    entry |= {name: row.entry[name] for name in ("reason", "evidence") if row.entry.get(name)}
    update = {"date": as_of.isoformat(), **entry}
    edit = entry_added(there, "updates", there.updates, as_of, written(Update, update), _UNTOLD)
    for name, after in entry.items():
        found.fields.append((name, said.get(name) or _told(getattr(state, name, "")), _told(after)))
    found.edits.extend(edit.changes)


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


def _spelled(there: Deliverable, name: str) -> object:
    """Return a field of a deliverable as a table would spell it."""
    value = getattr(there, name)
    if name == "milestones":
        return [
            {"title": step.title, "due": step.due.isoformat()}
            | ({"done": step.done.isoformat()} if step.done else {})
            for step in value
        ]
    if name in _LISTS:
        return list(value)
    return _told(value)


def _plain(value: Typed) -> object:
    """Return a value without what is absent in it."""
    if isinstance(value, str) or value is None:
        return value
    if isinstance(value, Mapping):
        return {name: inner for name, inner in value.items() if inner}
    return [_plain(inner) for inner in value]


def _told(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return ", ".join(str(each) for each in value)
    return value.isoformat() if isinstance(value, date) else str(value)
