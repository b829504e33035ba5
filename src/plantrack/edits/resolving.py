"""The board's resolution, given to a decision that lacks one."""

from datetime import date

from plantrack.edits.change import Done, Edit, Owed, TextChange
from plantrack.edits.completing import completed
from plantrack.edits.dating import entry_added
from plantrack.edits.field_path import place_after
from plantrack.edits.fields import Typed, written, written_field
from plantrack.edits.finding import anything_named, deliverable_named
from plantrack.edits.text import Insert
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.locale import msg
from plantrack.model import Axis, Commitment, Deliverable, Node, Update, Withdrawal
from plantrack.views.decisions import Asked, lacking_of
from plantrack.views.standing import Snapshot


def resolve(loaded: Loaded, word: str, resolution: str | None, day: date) -> Edit:
    """Return the edit that tells by which resolution the board decided, on a day.

    A decision told in the journal on an earlier day gets an entry of its own, so that what a past
    report said stays true; one told that very day, or a withdrawal, gets it where it stands.

    Raises:
        Owed: no resolution is given.
        PlantrackError: nothing has this name, or nothing of it awaits a resolution.
    """
    found = anything_named(loaded, word)
    if isinstance(found, Axis | Commitment):
        return _of_withdrawal(found, _given(resolution))
    deliverable = deliverable_named(loaded, word)
    asked = _asked(loaded, deliverable, day)
    told, given = asked.entry, _given(resolution)
    if told is not None and told.date == day:
        return completed(deliverable, told, {"resolution": given})
    typed: dict[str, Typed] = {"date": day.isoformat(), "resolution": given}
    message = msg("{id}: resolution {resolution} told", id=deliverable.id, resolution=given)
    entries = deliverable.updates
    return entry_added(deliverable, "updates", entries, day, written(Update, typed), message)


def _given(resolution: str | None) -> str:
    if not resolution or not resolution.strip():
        raise Owed(
            "resolution", msg("the resolution of the board, such as CA-2018-10"), msg("RESOLUTION")
        )
    return resolution


def _asked(loaded: Loaded, deliverable: Deliverable, day: date) -> Asked:
    """Return the decision that awaits a resolution on a day."""
    snapshot = Snapshot(loaded.plan, day)
    here = (each for each in snapshot.in_force if each.deliverable.id == deliverable.id)
    asked = next((lacking_of(snapshot, each) for each in here), None)
    if asked is None:
        raise PlantrackError(
            "nothing of {id} awaits a resolution on {day}: plantrack decisions lists what does",
            id=deliverable.id,
            day=day,
        )
    return asked


def _of_withdrawal(node: Node, resolution: str) -> Edit:
    said = node.withdrawn
    if said is None:
        raise PlantrackError(
            "{id} is not withdrawn, and nothing of it awaits a resolution: plantrack decisions "
            "lists what does",
            id=node.id,
        )
    if said.resolution:
        raise PlantrackError(
            "the withdrawal of {id} has the resolution “{resolution}” already",
            id=node.id,
            resolution=said.resolution,
        )
    route = (*node.origin.route, "withdrawn")
    fields = {name: value for name, value in said if name in said.model_fields_set}
    after = place_after(Withdrawal, fields, "resolution")
    insert = Insert(written_field(Withdrawal, "resolution", resolution), after=after)
    change = TextChange(node.origin.path, (*route, "resolution"), insert)
    message = msg("{id}: resolution {resolution} told", id=node.id, resolution=resolution)
    return Edit((change,), (Done(message, node.origin.path, route),))
