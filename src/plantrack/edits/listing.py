"""A record put into a list: at its end, or at the place of its day."""

from collections.abc import Mapping

from plantrack.edits.change import LAST, Done, Edit, NewFile, PlannedChange, TextChange
from plantrack.edits.field_path import fields_of, place_after
from plantrack.edits.finding import refuse_unread_file
from plantrack.edits.text import Append, Insert, NewValue, Operation, Set
from plantrack.loading import Loaded
from plantrack.locale import Message
from plantrack.model.record import Record
from plantrack.source.values import document_of


def listed(
    loaded: Loaded,
    path: str,
    name: str,
    values: Mapping[str, NewValue],
    comment: str,
    told: Message,
) -> Edit:
    """Return the edit that puts a record at the end of a list of a file, made where it is not.

    Raises:
        PlantrackError: the file cannot be read.
    """
    refuse_unread_file(loaded, path)
    if path not in loaded.sources:
        return Edit((NewFile(path, comment, {name: [values]}),), (Done(told, path, (name, 0)),))
    there = document_of(loaded.sources[path]).values
    change: PlannedChange = TextChange(path, (name,), Append(values))
    if name not in there:
        last = next(reversed(there), None)
        change = TextChange(path, (name,), Insert([values], after=last))
    elif not there[name]:
        change = TextChange(path, (name,), Set([values]))
    return Edit((change,), (Done(told, path, (name, LAST)),))


def placed(
    loaded: Loaded,
    holder: Record,
    name: str,
    later: Record | None,
    values: Mapping[str, NewValue],
    told: Message,
) -> Edit:
    """Return the edit that puts a record before a `later` one of its list, else at its end."""
    path, route = holder.origin.path, (*holder.origin.route, name)
    if later is not None:
        at = later.origin.route
        return Edit((TextChange(path, at, Insert(values)),), (Done(told, path, at),))
    there = fields_of(loaded, holder)
    operation: Operation = Append(values)
    if name not in there:
        operation = Insert([values], after=place_after(type(holder), there, name))
    elif not there[name]:
        operation = Set([values])
    return Edit((TextChange(path, route, operation),), (Done(told, path, (*route, LAST)),))
