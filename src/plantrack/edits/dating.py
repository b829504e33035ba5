"""A dated entry put at its date's place in a list that is kept oldest first."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from plantrack.diagnostics import Route
from plantrack.edits.change import LAST, Done, Edit, TextChange
from plantrack.edits.text import Append, Insert, NewValue
from plantrack.locale import Message
from plantrack.model import Origin, Record


class Dated(Protocol):
    """What a list of entries holds."""

    @property
    def date(self) -> date:
        """The entry's day."""

    @property
    def origin(self) -> Origin:
        """Where it was read."""


def entry_added(
    record: Record,
    field: str,
    there: Sequence[Dated],
    day: date,
    values: Mapping[str, NewValue],
    told: Message,
) -> Edit:
    """Return the edit that adds an entry of `day` to a record's list; `there` are those it has.

    Of entries of one day, the new one comes last.
    """
    path, entries = record.origin.path, (*record.origin.route, field)
    later = next((entry for entry in there if entry.date > day), None)
    if later is None:
        change = TextChange(path, entries, Append(values))
        route: Route = (*entries, LAST)
    else:
        route = later.origin.route
        change = TextChange(path, route, Insert(values))
    return Edit((change,), (Done(told, path, route),))
