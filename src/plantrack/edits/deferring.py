"""Work that a year leaves unfinished: closed there, and taken over by a later action plan."""

from collections.abc import Collection, Mapping
from datetime import date

from plantrack.edits import journal
from plantrack.edits.adding import deliverable_added
from plantrack.edits.change import Edit, Owed
from plantrack.edits.completing import completed, lacks
from plantrack.edits.fields import Typed
from plantrack.edits.finding import deliverable_named
from plantrack.edits.numbering import (
    Past,
    free_id,
    next_ids,
    nothing_past,
    past_of,
    refuse_other_series,
)
from plantrack.edits.placing import axis_answered, file_for, file_named, year_named
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.locale import msg
from plantrack.model import ActionPlan, Deliverable, Status, state_of

_FIRST_WEIGHT = Deliverable.model_fields["weight"].default


def defer(  # noqa: PLR0913 - each is an option of the command
    loaded: Loaded,
    identifier: str,
    to: str | None,
    entry: Mapping[str, Typed],
    successor: Mapping[str, Typed],
    day: date,
    *,
    asks: Collection[str] = (),
    past: Past = nothing_past,
) -> Edit:
    """Return the edit that defers a deliverable to a later year, and opens what continues it.

    `entry` holds the fields of the journal's entry, `date` among them; `successor` what is not
    as before: its `id`, by default the next one of its year, its `title`, its `due` date.
    `asks` names what is to be asked for although it may be left out: `due`; `past` gives the ids
    that a year had in earlier versions.

    Raises:
        Owed: no year or no reason is given, or what `asks` names is not.
        PlantrackError: it is closed or continued already, the year is not a later one or has no
            action plan, or a field is wrong.
    """
    deliverable = deliverable_named(loaded, identifier)
    if completion := _given_after(loaded, deliverable, to, entry):
        return completion
    journal.refuse_closed(loaded.plan, deliverable, even_deferred=True)
    journal.refuse_whole_plan(deliverable)
    year = _year_after(loaded, deliverable, to)
    axis = axis_answered(loaded, deliverable.commitments)
    word, had = successor.get("id"), past_of(loaded, year, past)
    chosen = free_id(loaded, word, had) if isinstance(word, str) and word else None
    new_id = chosen or next(next_ids(loaded, year, axis, had))
    refuse_other_series(loaded, new_id, year)
    closing = journal.defer(loaded, deliverable, entry, loaded.plan.name_of(year), new_id)
    if "due" in asks:
        raise _due_date_owed(new_id)
    fields = continuation(deliverable, new_id, loaded.plan.action_plan_of[year], day)
    fields |= {name: value for name, value in successor.items() if name != "id" and value}
    return closing + deliverable_added(loaded, fields, _file(loaded, deliverable, year), year)


def _due_date_owed(new_id: str) -> Owed:
    question = msg("the date when {id} is due", id=new_id)
    return Owed("due", question, "--due", optional=True, is_day=True)


def _given_after(
    loaded: Loaded, deliverable: Deliverable, to: str | None, entry: Mapping[str, Typed]
) -> Edit | None:
    """Return the edit that gives a deferral to the same year what it lacks."""
    closing = state_of(deliverable).status_entry
    successor = loaded.plan.successor_of.get(deliverable.id)
    if closing is None or closing.status is not Status.DEFERRED or successor is None:
        return None
    if (to and year_named(loaded, to) != successor.period) or not lacks(closing, entry):
        return None
    return completed(deliverable, closing, entry)


def continuation(
    deliverable: Deliverable, new_id: str, header: ActionPlan, day: date
) -> dict[str, Typed]:
    """Return the fields of what continues a deliverable: what was promised, under another id.

    On that day it is an addition, where the action plan that takes it over has begun.
    """
    weight = deliverable.weight
    return {
        "id": new_id,
        "title": deliverable.title,
        "commitments": list(deliverable.commitments),
        "description": deliverable.description,
        "lead": state_of(deliverable).lead,
        "contributors": list(deliverable.contributors),
        "partners": list(deliverable.partners),
        "added": day.isoformat() if header.start <= day else None,
        "weight": None if weight == _FIRST_WEIGHT else f"{weight:f}",
        "continues": deliverable.id,
    }


def _year_after(loaded: Loaded, deliverable: Deliverable, to: str | None) -> str:
    if not to:
        raise Owed(
            "to",
            msg("the {w.period} to which {id} is deferred", id=deliverable.id),
            "--to",
            parse=lambda word: _year_after(loaded, deliverable, word),
        )
    year = year_named(loaded, to)
    if not loaded.plan.is_later(year, deliverable.period):
        raise PlantrackError(
            "{id} is of {year}: it can be deferred to a later {w.period} only",
            id=deliverable.id,
            year=loaded.plan.name_of(deliverable.period),
        )
    return year


def _file(loaded: Loaded, deliverable: Deliverable, year: str) -> str:
    """Without a known axis, its own file's name will do."""
    axis = axis_answered(loaded, deliverable.commitments)
    if axis:
        return file_for(loaded, axis, year)
    return file_named(loaded, deliverable.origin.path.rpartition("/")[2], year)
