"""Changes to the plan itself: what was promised, apart from what was done about it.

A deliverable that advances keeps its promise; one that is dropped, put off or made lighter is
another promise. The journal tells of the dates moved and of what was given up, each with its
reason; the rest is told by two readings of the files.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from plantrack.history.amendment import (
    Amendment,
    AmendmentKind,
    decided_by,
    of_change,
    of_deliverable,
    spelled,
    way_moved,
)
from plantrack.history.change import Change, Sort
from plantrack.history.pairing import Pair, entries_paired
from plantrack.model import (
    Deliverable,
    Direction,
    Indicator,
    Plan,
    Record,
    Status,
    Update,
    state_of,
)

_GIVEN_UP: dict[Status, AmendmentKind] = {Status.CANCELLED: "dropped", Status.DEFERRED: "deferred"}
_FIELDS: dict[Sort, dict[str, AmendmentKind]] = {
    "plan": {
        "title": "reworded", "vision": "reworded", "mission": "reworded", "mandates": "reworded",
        "years": "period", "period": "period", "whole_plan": "period",
    },
    "axis": {
        "title": "reworded", "text": "reworded", "rationale": "reworded", "added": "period",
    },
    "commitment": {
        "title": "reworded", "text": "reworded", "axis": "answers", "parent": "answers",
        "added": "period",
    },
    "indicator": {
        "title": "reworded", "commitment": "answers", "unit": "measure", "direction": "measure",
        "tolerance": "measure", "baseline": "measure",
    },
    "action-plan": {"start": "period", "end": "period", "adopted": "period"},
    "deliverable": {
        "title": "reworded", "weight": "reweighted", "commitments": "answers", "year": "year",
    },
}  # fmt: skip


def amendments_of(changes: Sequence[Change], after: Plan) -> Iterator[Amendment]:
    """Give the changes to the plan itself among those of its records, the journals left out."""
    for change in changes:
        if change.kind in ("added", "removed") and change.field is None:
            yield from _whole(change, after)
        elif change.sort == "indicator" and change.field == "targets":
            yield _target(change)
        elif change.field == "milestones":
            yield from _milestone(change)
        elif change.field == "withdrawn":
            yield _withdrawal(change)
        elif (
            change.field in ("due", "due_adopted")
            and change.kind == "changed"
            and change.entry is None
        ):
            yield from _adopted_due(change)
        elif kind := _FIELDS.get(change.sort, {}).get(change.field or ""):
            before, now = spelled(change.before), spelled(change.after)
            told = of_change(kind, change, before=before, after=now)
            names = (after.name_of(before or ""), after.name_of(now or ""))
            yield replace(told, names=names) if kind == "year" else told


def journal_amendments(before: Deliverable | None, after: Deliverable) -> Iterator[Amendment]:
    """Give what the new entries of a journal change of the promise, then what rewriting it did."""
    pairs = entries_paired(
        before.updates if before else (), after.updates, lambda entry: entry.date
    )
    told = [*_of_entries(after, pairs)]
    yield from told
    if before is not None and any(old is not None for old, _ in pairs):
        yield from _rewritten(before, after, {amendment.field for amendment in told})


def added_since(plan: Plan, deliverable: Deliverable) -> Amendment | None:
    """Return the addition of a deliverable that says itself that it came after the adoption."""
    adopted = plan.action_plan_of[deliverable.period].promised_from
    if adopted is None or deliverable.added is None or deliverable.added <= adopted:
        return None
    return _addition(deliverable, plan)


def _whole(change: Change, after: Plan) -> Iterator[Amendment]:
    """Give a record that came or went."""
    kind: AmendmentKind = "added" if change.kind == "added" else "dropped"
    if isinstance(change.subject, Deliverable):
        if kind == "added":
            yield _addition(change.subject, after)
        else:
            yield of_deliverable(kind, change.subject)
    elif change.sort in _FIELDS and not (change.sort == "action-plan" and kind == "added"):
        yield of_change(kind, change, field=None, day=getattr(change.subject, "added", None))
        if gone := getattr(change.subject, "withdrawn", None):
            yield _withdrawal(replace(change, field="withdrawn", before=None, after=gone))


def _withdrawal(change: Change) -> Amendment:
    """Give a commitment or an axis that is withdrawn, or in force again."""
    old: Any = change.before
    new: Any = change.after
    if new is None:
        return of_change("reinstated", change, before=old.date.isoformat())
    return of_change(
        "withdrawn",
        change,
        before=old.date.isoformat() if old else None,
        after=new.date.isoformat(),
        detail=", ".join(new.replaced_by) or None,
        day=new.date,
        reason=new.reason,
        resolution=new.resolution,
    )


def _addition(deliverable: Deliverable, plan: Plan) -> Amendment:
    """Return the addition of a deliverable, decided on the day that it says it was added.

    Work that was deferred from an earlier year stands in a later one by the decision to defer it.
    """
    deferred = plan.deliverable_of.get(deliverable.continues or "")
    state = state_of(deferred) if deferred else None
    is_deferred = state is not None and state.status is Status.DEFERRED
    told = decided_by(state.status_entry if state and is_deferred else None)
    day = deliverable.added or told.get("day")
    return of_deliverable("added", deliverable, **told | {"day": day})


def _target(change: Change) -> Amendment:
    old: Any = change.before
    new: Any = change.after
    before, after = (None if target is None else str(target.value) for target in (old, new))
    kind = _kind_of_target(change.subject, old, new)
    if kind.startswith("due"):
        before, after = old.date.isoformat(), new.date.isoformat()
    detail = (old or new).date.isoformat()
    return of_change(kind, change, before=before, after=after, detail=detail)


def _kind_of_target(indicator: Record, old: Any, new: Any) -> AmendmentKind:  # noqa: ANN401 - targets
    if old is None:
        return "target-added"
    if new is None:
        return "target-lowered"  # nothing is aimed at any more
    if old.value == new.value:
        return way_moved(old.date, new.date)
    direction = indicator.direction if isinstance(indicator, Indicator) else None
    if direction is Direction.MAINTAIN:
        return "measure"
    easier = (new.value < old.value) == (direction is Direction.INCREASE)
    return "target-lowered" if easier else "target-raised"


def _milestone(change: Change) -> Iterator[Amendment]:
    old: Any = change.before
    new: Any = change.after
    if new is None:
        if old.done is None:
            yield of_change("dropped", change, before=old.due.isoformat(), detail=old.title)
    elif old is not None and old.due != new.due:
        days = {"before": old.due.isoformat(), "after": new.due.isoformat()}
        yield of_change(way_moved(old.due, new.due), change, **days, detail=new.title)


def _adopted_due(change: Change) -> Iterator[Amendment]:
    """Give an adopted due date that was rewritten; a first one is no change of the promise."""
    old: Any = change.before
    new: Any = change.after
    if old is not None:
        days = {"before": spelled(old), "after": spelled(new)}
        yield of_change(way_moved(old, new), change, field="due", **days)


def _of_entries(after: Deliverable, pairs: Sequence[Pair[Update]]) -> Iterator[Amendment]:
    replaced = {id(new): old for old, new in pairs if new is not None}
    due, status = after.due, Status.PLANNED
    for entry in after.updates:
        was = replaced.get(id(entry))
        fresh = id(entry) in replaced
        if fresh and entry.due is not None and (was is None or was.due != entry.due):
            old = (was.due if was else None) or due
            if old is not None and old != entry.due:
                yield _of_due(after, old, entry.due, entry)
        if fresh and (was is None or was.status is not entry.status):
            yield from _of_status(after, status, entry)
        due, status = entry.due or due, entry.status or status


def _of_status(after: Deliverable, was: Status, entry: Update) -> Iterator[Amendment]:
    """Give what an entry gives up, or takes up again."""
    new = entry.status
    if new is None or new is was:
        return
    kind = _GIVEN_UP.get(new) or ("restored" if was in _GIVEN_UP else None)
    if kind is not None:
        yield of_deliverable(
            kind,
            after,
            field="status",
            before=was.value,
            after=new.value,
            **decided_by(entry),
        )


def _rewritten(
    before: Deliverable, after: Deliverable, told: set[str | None]
) -> Iterator[Amendment]:
    """Give what the promise became because entries of the journal were rewritten or removed."""
    was, now = state_of(before), state_of(after)
    if "due" not in told and before.due == after.due and was.due != now.due and was.due:
        yield _of_due(after, was.due, now.due, None)
    if "status" not in told and was.status in _GIVEN_UP and now.status not in _GIVEN_UP:
        yield of_deliverable(
            "restored", after, field="status", before=was.status.value, after=now.status.value
        )


def _of_due(
    deliverable: Deliverable, old: date, new: date | None, entry: Update | None
) -> Amendment:
    return of_deliverable(
        way_moved(old, new),
        deliverable,
        field="due",
        before=old.isoformat(),
        after=spelled(new),
        **decided_by(entry),
    )
