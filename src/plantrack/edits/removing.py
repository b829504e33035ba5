"""A record taken out of the plan: one that nothing names, and that no year has promised."""

from datetime import date

from plantrack.edits.change import Done, Edit, TextChange
from plantrack.edits.changes_file import id_removed
from plantrack.edits.field_path import called
from plantrack.edits.finding import anything_named
from plantrack.edits.references import (
    Reference,
    WithId,
    line_of,
    references_to,
    refuse_unread,
)
from plantrack.edits.text import Delete
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.loading.layout import CHANGES
from plantrack.locale import msg, msg_about
from plantrack.model import ActionPlan, Axis, Commitment, Deliverable, Indicator, PlanHeader

_PLACES_SHOWN = 10


def remove(loaded: Loaded, word: str, day: date) -> Edit:
    """Return the edit that takes a deliverable, an indicator, a role or a partner away.

    The comments right above it go too. Its id is kept in `plan/changes.yaml`, and never given
    again.

    Raises:
        PlantrackError: it is named elsewhere, its year has begun, or it is part of the plan as
            it was adopted.
    """
    record = anything_named(loaded, word)
    if isinstance(record, (ActionPlan, Axis, Commitment, PlanHeader)):
        raise PlantrackError(
            "{name} is part of the plan as it was adopted: it is not removed", name=called(record)
        )
    if isinstance(record, Deliverable):
        _refuse_begun(loaded, record, day)
    refuse_unread(loaded)
    _refuse_named(loaded, record)
    path, route = record.origin.path, record.origin.route
    told = (
        msg_about("deliverable", "{id} removed: {title}", id=record.id, title=record.title)
        if isinstance(record, Deliverable)
        else msg("{id} removed: {title}", id=record.id, title=record.title)
    )
    edit = Edit((TextChange(path, route, Delete()),), (Done(told, path, route[:-1]),))
    return edit + _kept_from_others(loaded, record)


def _kept_from_others(loaded: Loaded, record: WithId) -> Edit:
    """Return the edit that keeps an id from being given again; roles and partners have no such."""
    if not isinstance(record, (Deliverable, Indicator)):
        return Edit((), ())
    change = id_removed(loaded, record.id)
    return Edit((change,) if change else (), ())


def _refuse_begun(loaded: Loaded, deliverable: Deliverable, day: date) -> None:
    header = loaded.plan.action_plan_of[deliverable.year]
    if header.start <= day:
        raise PlantrackError(
            "{id} was promised by the {w.action_plan} {year}, which has begun: plantrack cancel "
            "{id} --reason TEXT gives it up, and keeps it in the figures",
            id=deliverable.id,
            year=header.name,
        )


def _refuse_named(loaded: Loaded, record: WithId) -> None:
    # A reason that plan/changes.yaml gives goes on telling of what is gone.
    others = [
        reference
        for reference in references_to(loaded, [record])
        if not _is_own(reference, record) and reference.path != CHANGES
    ]
    if others:
        places = [
            f"{reference.path}:{line_of(loaded, reference.path, reference.route)}"
            for reference in others
        ]
        more = ["…"] if len(places) > _PLACES_SHOWN else []
        raise PlantrackError(
            "{id} is named in {places}: change that first",
            id=record.id,
            places=", ".join(places[:_PLACES_SHOWN] + more),
        )


def _is_own(reference: Reference, record: WithId) -> bool:
    route = record.origin.route
    return reference.path == record.origin.path and reference.route[: len(route)] == route
