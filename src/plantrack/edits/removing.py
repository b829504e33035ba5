"""A record taken out of the plan: one that nothing names, and that nobody was promised."""

from collections.abc import Iterable
from datetime import date

from plantrack.edits.change import Done, Edit, FileGone, TextChange
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
from plantrack.model import (
    ActionPlan,
    Axis,
    Commitment,
    Deliverable,
    Node,
    Partner,
    PlanHeader,
    Role,
)
from plantrack.model.promises import is_adopted_at_all, is_all_example, is_example
from plantrack.model.strategy import with_those_below

_PLACES_SHOWN = 10


def remove(loaded: Loaded, word: str, day: date) -> Edit:
    """Return the edit that takes away a deliverable, a commitment, an axis, an indicator, a role.

    The comments right above it go too; of an axis, its file. Its id is kept in `plan/changes.yaml`,
    and never given again, unless it was an example's.

    Raises:
        PlantrackError: it is named elsewhere, its action plan was adopted and has begun, or it is
            part of a plan that was adopted.
    """
    record = anything_named(loaded, word)
    if isinstance(record, (ActionPlan, PlanHeader)):
        raise PlantrackError(
            "{name} is not removed by a command: what stands in it is, record by record",
            name=called(record),
        )
    if isinstance(record, (Axis, Commitment)):
        _refuse_adopted(loaded, record)
    if isinstance(record, Deliverable):
        _refuse_begun(loaded, record, day)
    refuse_unread(loaded)
    _refuse_answered(loaded, record)
    _refuse_named(loaded, record)
    return _gone(loaded, record) + _kept_from_others(loaded, record)


def _gone(loaded: Loaded, record: WithId) -> Edit:
    path, route = record.origin.path, record.origin.route
    # What it answered may be answered by nothing now; of what was promised, nothing goes.
    unanswered = frozenset({"uncovered-commitment"})
    told = msg("{id} removed: {title}", id=record.id, title=record.title)
    if isinstance(record, Deliverable):
        told = msg_about("deliverable", "{id} removed: {title}", id=record.id, title=record.title)
    elif isinstance(record, (Axis, Commitment)):
        told = msg("{id} is no longer in the plan: {title}", id=record.id, title=record.title)
    untold = unanswered if is_example(loaded.plan, record) else frozenset[str]()
    if route and not _is_alone(loaded, record):
        change, place = TextChange(path, route, Delete()), route[:-1]
        return Edit((change,), (Done(told, path, place),), leaves=unanswered, untold=untold)
    if route:
        told = msg("{told}; its file held nothing else, and is gone too", told=told)
    return Edit((FileGone(path),), (Done(told, path),), leaves=unanswered, untold=untold)


def _is_alone(loaded: Loaded, record: WithId) -> bool:
    """Return whether a deliverable is an example, and all that is left of its file."""
    path, plan = record.origin.path, loaded.plan
    if not isinstance(record, Deliverable) or not is_example(plan, record):
        return False
    beside = [each for each in plan.deliverables if each.origin.path == path]
    return len(beside) == 1 and path not in {each.place.path for each in loaded.diagnostics}


def _kept_from_others(loaded: Loaded, record: WithId) -> Edit:
    """Return the edit that keeps ids from being given again; roles and partners have no such."""
    if isinstance(record, (Role, Partner)) or is_example(loaded.plan, record):
        return Edit((), ())
    change = id_removed(loaded, record.id)
    return Edit((change,) if change else (), ())


def _refuse_adopted(loaded: Loaded, node: Node) -> None:
    if is_adopted_at_all(loaded.plan):
        raise PlantrackError(
            "{id} is part of the plan as it was adopted: it is not removed; plantrack withdraw "
            "{id} --reason TEXT takes it out of force, and keeps it where it stands",
            id=node.id,
        )
    if node.commitments and not is_all_example(loaded.plan):
        raise PlantrackError(
            "{ids} stand below {id}: remove them first",
            id=node.id,
            ids=", ".join(below.id for below in node.commitments),
        )


def _refuse_answered(loaded: Loaded, record: WithId) -> None:
    """Refuse to take away what something answers or measures, itself or below it."""
    if not isinstance(record, (Axis, Commitment)):
        return
    plan, gone = loaded.plan, {node.id for node in with_those_below(record)}
    names = [each.id for each in plan.deliverables if gone & set(each.commitments)]
    names += [each.id for each in plan.indicators if each.commitment in gone]
    if names:
        raise PlantrackError(
            "{id} is still answered or measured by {names}: remove each of them first, or say "
            "what else it answers, with plantrack set {first} {field} ID",
            id=record.id,
            names=", ".join(names),
            first=names[0],
            field="commitments" if names[0] in plan.deliverable_of else "commitment",
        )


def _refuse_begun(loaded: Loaded, deliverable: Deliverable, day: date) -> None:
    header = loaded.plan.action_plan_of[deliverable.period]
    if header.start <= day and header.promised_from is not None:
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
        for reference in references_to(loaded, _with_those_below(record))
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


def _with_those_below(record: WithId) -> Iterable[WithId]:
    return with_those_below(record) if isinstance(record, (Axis, Commitment)) else (record,)


def _is_own(reference: Reference, record: WithId) -> bool:
    route = record.origin.route
    return reference.path == record.origin.path and reference.route[: len(route)] == route
