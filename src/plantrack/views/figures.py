"""The figures: completion as one weighted mean, counts, promises, elapsed time."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from fractions import Fraction
from operator import attrgetter

from plantrack.model import Status
from plantrack.model.periods import PeriodPlace, is_after
from plantrack.views.standing import Standing

_WEIGHT, _ACHIEVED, _STATUS, _LATE, _MOVED, _SILENT = map(
    attrgetter, ("weight", "achieved", "status", "late", "moved", "silent")
)
_CONFIRMED, _UNREPORTED, _UNDATED = map(attrgetter, ("confirmed", "unreported", "undated"))


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
    """How many deliverables there are, by status; late and silent ones are open ones.

    `not_started` are those of the planned whose start is past; `confirmed` would be silent, but
    for a confirmation; `unreported` were never spoken of; `undated` have no due date. None of
    these is in any figure.
    """

    total: int
    planned: int
    not_started: int
    in_progress: int
    done: int
    partial: int
    deferred: int
    cancelled: int
    late: int
    silent: int
    confirmed: int
    unreported: int
    undated: int

    def told(self) -> dict[str, int]:
        """Return the counts as people are told them: planned work not started, or to come."""
        return {**asdict(self), "planned": self.planned - self.not_started}


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
    left_out = tuple(_taken_over(present))
    gone = {id(standing) for standing in left_out}
    counted = (
        tuple(standing for standing in present if id(standing) not in gone) if gone else present
    )
    weight = exact_sum(map(_WEIGHT, counted))
    achieved = exact_sum(map(_ACHIEVED, counted))
    return Completion(
        value=achieved / weight if weight else None,
        weight=weight,
        achieved=achieved,
        counted=counted,
        left_out=left_out,
        unquantified=tuple(standing for standing in counted if not standing.is_quantified),
    )


def _taken_over(present: Sequence[Standing]) -> Iterator[Standing]:
    """Give the deferred deliverables whose successor is there too.

    A successor is of a later period; anything else is a mistake, and stands for nothing.
    """
    continuing = [standing for standing in present if standing.deliverable.continues]
    if not continuing:
        return
    places: dict[str | None, list[PeriodPlace]] = {}
    for standing in continuing:
        places.setdefault(standing.deliverable.continues, []).append(standing.place)
    deferred = Status.DEFERRED
    for standing in present:
        successors = places.get(standing.deliverable.id, ())
        if standing.status is deferred and any(
            is_after(place, standing.place) for place in successors
        ):
            yield standing


def exact_sum(numbers: Iterable[Fraction]) -> Fraction:
    """Return a sum: numbers of one denominator are added before those of different ones."""
    found: dict[int, int] = {}
    for number in numbers:
        above, below = number.as_integer_ratio()
        found[below] = found.get(below, 0) + above
    return sum((Fraction(above, below) for below, above in found.items()), Fraction(0))


def counts(standings: Iterable[Standing]) -> Counts:
    """Return how many deliverables there are, by status."""
    present = tuple(standings)
    by_status = Counter(map(_STATUS, present))
    return Counts(
        total=len(present),
        planned=by_status[Status.PLANNED],
        not_started=sum(
            standing.started for standing in present if standing.status is Status.PLANNED
        ),
        in_progress=by_status[Status.IN_PROGRESS],
        done=by_status[Status.DONE],
        partial=by_status[Status.PARTIAL],
        deferred=by_status[Status.DEFERRED],
        cancelled=by_status[Status.CANCELLED],
        late=sum(map(_LATE, present)),
        silent=sum(map(_SILENT, present)),
        confirmed=sum(map(_CONFIRMED, present)),
        unreported=sum(map(_UNREPORTED, present)),
        undated=sum(map(_UNDATED, present)),
    )


def is_promised(standing: Standing, day: date) -> bool:
    """Return whether the adopted due date is before the day."""
    return standing.state.adopted is not None and standing.state.adopted < day


def is_due_that_day(standing: Standing, day: date) -> bool:
    """Return whether the adopted due date is the day itself: told, and not yet counted."""
    return standing.state.adopted == day


def is_for_later(standing: Standing, day: date) -> bool:
    """Return whether the adopted due date is after the day."""
    return standing.state.adopted is not None and standing.state.adopted > day


def promised(standings: Iterable[Standing], day: date) -> Promised:
    """Return what became of the deliverables promised before `day`."""
    present = [standing for standing in standings if is_promised(standing, day)]
    by_status = Counter(map(_STATUS, present))
    return Promised(
        total=len(present),
        done=by_status[Status.DONE],
        with_evidence=done_with_evidence(present),
        partial=by_status[Status.PARTIAL],
        late=sum(map(_LATE, present)),
        moved=sum(map(_MOVED, present)),
        deferred=by_status[Status.DEFERRED],
        cancelled=by_status[Status.CANCELLED],
    )


def done_with_evidence(standings: Iterable[Standing]) -> int:
    """Return how many are done and have evidence."""
    done = Status.DONE
    return sum(1 for standing in standings if standing.status is done and standing.state.evidence)


def median(days: Iterable[int]) -> Fraction | None:
    """Return the middle one of some days, the mean of the two middle ones of an even number."""
    ordered = sorted(days)
    if not ordered:
        return None
    middle = len(ordered) // 2
    return Fraction(ordered[middle] + ordered[-middle - 1], 2)


def elapsed(start: date, end: date, day: date) -> Fraction:
    """Return the share of a period gone by on `day`, first and last days included."""
    length = (end - start).days + 1
    gone = (day - start).days + 1
    return Fraction(max(0, min(gone, length)), length) if length > 0 else Fraction(1)


def whole_percent(share: Fraction) -> int:
    """Return whole per cent, rounded down, at least 1 above 0: 100 means finished."""
    whole = share.numerator * 100 // share.denominator
    return 1 if whole == 0 and share > 0 else whole
