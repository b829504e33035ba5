"""An entry of today mended, as long as no commit has it: what was typed takes the place."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from plantrack.edits.change import Done, Edit, TextChange
from plantrack.edits.field_path import place_after
from plantrack.edits.fields import Typed, written_field
from plantrack.edits.finding import deliverable_named
from plantrack.edits.journal import checked_entry, entry_read
from plantrack.edits.text import Insert, Operation, Set
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.locale import msg
from plantrack.model import Deliverable, Record, Update


def amend(
    loaded: Loaded,
    identifier: str,
    typed: Mapping[str, Typed],
    committed: Sequence[Update] | None,
    *,
    unproven: bool = False,
) -> Edit:
    """Return the edit that gives the last entry of a day other words, or more of them.

    `typed` holds what changes by name, and the day as `date`; `committed` is the journal as the
    last commit has it, nothing where there is none.

    Raises:
        Owed: the entry owes a reason, a proof or a progress as it would then stand.
        PlantrackError: there is no entry of that day, a commit has it, or a field is wrong.
    """
    deliverable = deliverable_named(loaded, identifier)
    day = str(typed["date"])
    entry = _entry_of(deliverable, day, committed or ())
    names = [name for name, word in typed.items() if word and name != "date"]
    if not names:
        raise PlantrackError(
            "nothing is said of the entry of {date}: give what is to change in it, such as "
            "--note or --progress",
            date=day,
        )
    given = {name: typed[name] for name in names}
    fields, update = entry_read(loaded, {**_typed_of(entry), **given})
    rest = tuple(other for other in deliverable.updates if other is not entry)
    without = deliverable.model_copy(update={"updates": rest})
    remarks = checked_entry(loaded, without, update, unproven=unproven)
    changed = {name: fields[name] for name in names}
    return replace(_rewritten(deliverable, entry, changed), remarks=remarks)


def _entry_of(deliverable: Deliverable, day: str, committed: Sequence[Update]) -> Update:
    """Return the last entry of a day, which no commit has."""
    there = [entry for entry in deliverable.updates if entry.date.isoformat() == day]
    if not there:
        raise PlantrackError(
            "{id} has no entry of {date}: --amend mends one of today only",
            id=deliverable.id,
            date=day,
        )
    known = [entry for entry in committed if entry.date.isoformat() == day]
    if there[-1] in known or len(there) <= len(known):
        raise PlantrackError(
            "a commit has the entry of {date} of {id} already, and nothing told is replaced: add "
            "another one, without --amend",
            id=deliverable.id,
            date=day,
        )
    return there[-1]


def _typed_of(entry: Update) -> dict[str, Typed]:
    """Return an entry's fields as they are typed."""
    found: dict[str, Typed] = {}
    for name, value in entry:
        if value not in (None, ()):
            found[name] = _typed(value)
    return found


def _typed(value: object) -> Typed:
    if isinstance(value, Record):
        return {name: str(inner) for name, inner in value if inner is not None}
    return list(value) if isinstance(value, tuple) else str(value)


def _rewritten(deliverable: Deliverable, entry: Update, changed: Mapping[str, Typed]) -> Edit:
    path, route = entry.origin.path, entry.origin.route
    there = list(entry.model_fields_set)
    changes = []
    for name in (name for name in Update.model_fields if name in changed):
        value = written_field(Update, name, changed[name])
        operation: Operation = Set(value)
        if name not in there:
            operation = Insert(value, after=place_after(Update, there, name))
            there.append(name)
        changes.append(TextChange(path, (*route, name), operation))
    told = msg("{id}: the entry of {date} is mended", id=deliverable.id, date=entry.date)
    return Edit(tuple(changes), (Done(told, path, route),))
