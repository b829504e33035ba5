"""The figures: completion as one weighted mean, counts, promises, elapsed time."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from plantrack.model import Status
from plantrack.views.standing import Standing


@dataclass(frozen=True, slots=True)
class Completion:
    """The completion of a set of deliverables, and all that makes it up.

    `value` is exact, between 0 and 1, and None for an empty set: what the deliverables counted have
    `achieved`, each with its weight, over the sum of their weights. `left_out` are the deferred
    deliverables whose successor in the set stands for them; `unquantified` those counted as 0
    because nothing was stated.
    """

    value: Fraction | None
    weight: Fraction
    achieved: Fraction
    counted: tuple[Standing, ...]
    left_out: tuple[Standing, ...]
    unquantified: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many deliverables there are, by status; late and silent ones are open ones."""

    total: int
    planned: int
    in_progress: int
    done: int
    partial: int
    deferred: int
    cancelled: int
    late: int
    silent: int


@dataclass(frozen=True, slots=True)
class Promised:
    """What became of the deliverables whose adopted due date is before the day."""

    total: int
    done: int
    with_evidence: int
    partial: int
    late: int
    moved: int
    deferred: int
    cancelled: int


def completion(standings: Iterable[Standing]) -> Completion:
    """Return the weighted mean of the completion of distinct deliverables.

    A deferred deliverable leaves the set where its successor is in it too, and only then: a
    thread counts once, and abandoning work never raises a figure.
    """
    present = tuple(standings)
    # A successor is of a later year; anything else is a mistake, and stands for nothing.
    continuing = [one.deliverable for one in present if one.deliverable.continues]
    taken_over = {one.continues: one.year for one in sorted(continuing, key=lambda one: one.year)}
    left_out = tuple(
        one
        for one in present
        if one.status is Status.DEFERRED
        and taken_over.get(one.deliverable.id, 0) > one.deliverable.year
    )
    gone = {id(one) for one in left_out}
    counted = tuple(one for one in present if id(one) not in gone)
    weight = exact_sum(one.weight for one in counted)
    achieved = exact_sum(one.achieved for one in counted)
    return Completion(
        value=achieved / weight if weight else None,
        weight=weight,
        achieved=achieved,
        counted=counted,
        left_out=left_out,
        unquantified=tuple(one for one in counted if not one.is_quantified),
    )


def exact_sum(numbers: Iterable[Fraction]) -> Fraction:
    """Return a sum; whole numbers and common denominators are added as integers, which is fast."""
    found: dict[int, int] = {}
    for above, below in map(Fraction.as_integer_ratio, numbers):
        found[below] = found.get(below, 0) + above
    return sum((Fraction(above, below) for below, above in found.items()), Fraction(0))


def counts(standings: Iterable[Standing]) -> Counts:
    """Return how many deliverables there are, by status."""
    present = tuple(standings)
    by_status = Counter(one.status for one in present)
    return Counts(
        total=len(present),
        planned=by_status[Status.PLANNED],
        in_progress=by_status[Status.IN_PROGRESS],
        done=by_status[Status.DONE],
        partial=by_status[Status.PARTIAL],
        deferred=by_status[Status.DEFERRED],
        cancelled=by_status[Status.CANCELLED],
        late=sum(one.late for one in present),
        silent=sum(one.silent for one in present),
    )


def is_promised(standing: Standing, day: date) -> bool:
    """Return whether the adopted due date is before the day."""
    return standing.deliverable.due is not None and standing.deliverable.due < day


def promised(standings: Iterable[Standing], day: date) -> Promised:
    """Return what became of the deliverables promised before `day`."""
    present = tuple(one for one in standings if is_promised(one, day))
    by_status = Counter(one.status for one in present)
    return Promised(
        total=len(present),
        done=by_status[Status.DONE],
        with_evidence=sum(
            one.status is Status.DONE and bool(one.state.evidence) for one in present
        ),
        partial=by_status[Status.PARTIAL],
        late=sum(one.late for one in present),
        moved=sum(one.moved for one in present),
        deferred=by_status[Status.DEFERRED],
        cancelled=by_status[Status.CANCELLED],
    )


def elapsed(start: date, end: date, day: date) -> Fraction:
    """Return the share of a period gone by on `day`, first and last days included."""
    length = (end - start).days + 1
    gone = (day - start).days + 1
    return Fraction(max(0, min(gone, length)), length) if length > 0 else Fraction(1)


def whole_percent(share: Fraction) -> int:
    """Return whole per cent, rounded down, at least 1 above 0: 100 means finished."""
    whole = share.numerator * 100 // share.denominator
    return 1 if whole == 0 and share > 0 else whole
