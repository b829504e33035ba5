"""`show`: one axis, commitment, deliverable or indicator, whole."""

from dataclasses import dataclass
from datetime import date

from plantrack.model import Axis, Commitment, Deliverable, Indicator, Plan
from plantrack.views.attainment import Attainment, attainment_of
from plantrack.views.coverage import Covered, coverage_of
from plantrack.views.figures import Completion, completion
from plantrack.views.finding import Named, named_by
from plantrack.views.freshness import Freshness, freshness_of
from plantrack.views.periods import Periods, periods_of
from plantrack.views.standing import Snapshot, Standing
from plantrack.views.threads import Life, life_of


@dataclass(frozen=True, slots=True)
class Shown:
    """All there is to tell of one thing on a day.

    Only the parts that fit it are filled: a deliverable has a standing, the life of its thread,
    and, where it is open, how fresh what is known of it is; an axis or a commitment its
    deliverables, those to come included, its indicators, and the `periods` over which its
    completion goes; an indicator its attainment.
    """

    plan: Plan
    day: date
    named: Named
    completion: Completion | None = None
    standing: Standing | None = None
    life: Life | None = None
    freshness: Freshness | None = None
    needed_by: tuple[Standing, ...] = ()
    commitments: tuple[Covered, ...] = ()
    deliverables: tuple[Standing, ...] = ()
    indicators: tuple[Attainment, ...] = ()
    periods: Periods | None = None


def show(snapshot: Snapshot, identifier: str) -> Shown:
    """Return all there is to tell of what has this id.

    Raises:
        PlantrackError: nothing has this id.
    """
    named = named_by(snapshot.plan, identifier)
    if isinstance(named, Deliverable):
        return _deliverable(snapshot, named)
    if isinstance(named, Indicator):
        found = attainment_of(named, snapshot.day)
        return Shown(snapshot.plan, snapshot.day, named, indicators=(found,))
    return _scope(snapshot, named)


def _deliverable(snapshot: Snapshot, deliverable: Deliverable) -> Shown:
    standing = next(one for one in snapshot.every if one.deliverable is deliverable)
    figure = completion([standing] if standing.in_force else [])
    by_record = {id(one.deliverable): one for one in snapshot.every}
    return Shown(
        plan=snapshot.plan,
        day=snapshot.day,
        named=deliverable,
        completion=figure,
        standing=standing,
        life=life_of(
            snapshot, [by_record[id(one)] for one in snapshot.plan.thread_of(deliverable)]
        ),
        freshness=freshness_of(standing, snapshot.day, snapshot.plan.header.stale_after_days),
        needed_by=tuple(
            one for one in snapshot.every if deliverable.id in one.deliverable.depends_on
        ),
    )


def _scope(snapshot: Snapshot, named: Axis | Commitment) -> Shown:
    ids = [one.id for one in named.commitments] if isinstance(named, Axis) else [named.id]
    inside = set(ids)
    every = tuple(one for one in snapshot.every if inside.intersection(one.deliverable.commitments))
    return Shown(
        plan=snapshot.plan,
        day=snapshot.day,
        named=named,
        completion=completion(one for one in every if one.in_force),
        periods=periods_of(snapshot.plan, snapshot.day),
        commitments=tuple(
            one for one in coverage_of(snapshot).commitments if one.commitment.id in inside
        ),
        deliverables=every,
        indicators=tuple(
            attainment_of(one, snapshot.day)
            for one in snapshot.plan.indicators
            if one.commitment in inside
        ),
    )
