"""A record put into a list: at its end, or at the place of its day."""

from collections.abc import Mapping, Sequence
from datetime import date

from plantrack.edits.change import LAST, Done, Edit, NewFile, PlannedChange, TextChange
from plantrack.edits.field_path import place_after
from plantrack.edits.finding import refuse_unread_file
from plantrack.edits.text import Append, Insert, NewValue, Set
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
    holder: Record,
    name: str,
    days: Sequence[date],
    day: date,
    values: Mapping[str, NewValue],
    told: Message,
) -> Edit:
    """Return the edit that puts a record before the first one of a later day."""
    path, route = holder.origin.path, (*holder.origin.route, name)
    if not days:
        after = place_after(type(holder), holder.model_fields_set, name)
        change = TextChange(path, route, Insert([values], after=after))
        if name in holder.model_fields_set:
            change = TextChange(path, route, Set([values]))
        return Edit((change,), (Done(told, path, (*route, 0)),))
    place = next((at for at, other in enumerate(days) if other > day), None)
    if place is None:
        return Edit((TextChange(path, route, Append(values)),), (Done(told, path, (*route, LAST)),))
    at = (*route, place)
    return Edit((TextChange(path, at, Insert(values)),), (Done(told, path, at),))
