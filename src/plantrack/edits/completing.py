"""What an entry of a journal lacks, given after the fact: nothing that was told is replaced."""

from collections.abc import Mapping

from plantrack.edits.change import Done, Edit, TextChange
from plantrack.edits.field_path import place_after
from plantrack.edits.fields import Typed, written_field
from plantrack.edits.text import Insert
from plantrack.errors import PlantrackError
from plantrack.locale import msg
from plantrack.model import Deliverable, Update, state_of

_OWED = ("reason", "resolution")


def entry_meant(deliverable: Deliverable, update: Update) -> Update | None:
    """Return the entry that said already what a new one would: its status, or its due date."""
    state = state_of(deliverable, update.date)
    if update.due and state.due_entry is not None and update.due == state.due:
        return state.due_entry
    if update.status and state.status_entry is not None and update.status is state.status:
        return state.status_entry
    return None


def lacks(entry: Update, typed: Mapping[str, Typed]) -> list[str]:
    """Return what was typed that an entry owes, and does not have."""
    return [name for name in _OWED if typed.get(name) and getattr(entry, name) is None]


def is_all_told(entry: Update, update: Update) -> bool:
    """Return whether an entry says all that another one does, but for what it may lack."""
    apart = ("date", "by", *_OWED)
    given = ((name, value) for name, value in update if name not in apart and value)
    return all(getattr(entry, name) == value for name, value in given)


def is_said_again(entry: Update, update: Update) -> bool:
    """Return whether another entry says an entry's status again, so that its reason goes there.

    Open work owes no reason for its status: one that is given is the other entry's alone.
    """
    is_owing = update.status is None or not update.status.is_open
    return is_owing and update.status is entry.status


def completed(deliverable: Deliverable, entry: Update, typed: Mapping[str, Typed]) -> Edit:
    """Return the edit that gives an entry what it lacks.

    Raises:
        PlantrackError: the entry says something else already.
    """
    for name in _OWED:
        told, given = getattr(entry, name), typed.get(name)
        if told and given and told != given:
            raise PlantrackError(
                "the entry of {date} of {id} has a {field} already, “{told}”, and nothing told is "
                "replaced: plantrack edit {id} corrects a mistake of typing",
                date=entry.date,
                id=deliverable.id,
                field=name,
                told=told,
            )
    path, route = entry.origin.path, entry.origin.route
    fields = {name: value for name, value in entry if name in entry.model_fields_set}
    changes = []
    for name in lacks(entry, typed):
        after = place_after(Update, fields, name)
        value = written_field(Update, name, typed[name])
        changes.append(TextChange(path, (*route, name), Insert(value, after=after)))
        fields[name] = typed[name]
    told_now = msg("{id}: the entry of {date} is completed", id=deliverable.id, date=entry.date)
    return Edit(tuple(changes), (Done(told_now, path, route),) if changes else ())
