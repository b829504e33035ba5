"""What a new action plan begins with: the work it takes over, and the work that comes back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from plantrack.edits import journal
from plantrack.edits.change import Edit
from plantrack.edits.deferring import continuation
from plantrack.edits.fields import Typed, written
from plantrack.edits.numbering import Past, next_ids
from plantrack.edits.placing import axis_answered, name_for
from plantrack.edits.text import NewValue
from plantrack.loading import Loaded
from plantrack.model import ActionPlan, Deliverable

# The name of its file, and its fields.
Successor: TypeAlias = tuple[str, Mapping[str, NewValue]]


@dataclass(frozen=True, slots=True)
class Taken:
    """Work that a new action plan has too.

    `entry` closes it where it was, but for its status; without one nothing is closed. `fields` are
    those of the new record that are not as before.
    """

    deliverable: Deliverable
    entry: Mapping[str, Typed] | None
    fields: Mapping[str, Typed]


def taken_over(
    loaded: Loaded, header: ActionPlan, taken: Sequence[Taken], day: date, past: Past
) -> tuple[Edit, list[Successor]]:
    """Return the edit that closes what is carried, and the records of the new action plan."""
    edit = Edit((), ())
    successors: list[Successor] = []
    given: set[str] = set()
    for each in taken:
        deliverable = each.deliverable
        axis = axis_answered(loaded, deliverable.commitments)
        new_id = next(
            free
            for free in next_ids(loaded, header.key, axis, past(header.key))
            if free not in given
        )
        given.add(new_id)
        if each.entry is not None:
            edit += journal.defer(loaded, deliverable, each.entry, header.name, new_id)
        path = name_for(loaded, axis, header.key) if axis else None
        fields = {**continuation(deliverable, new_id, header, day), **each.fields}
        name = path or deliverable.origin.path.rpartition("/")[2]
        successors.append((name, written(Deliverable, fields)))
    return edit, successors
