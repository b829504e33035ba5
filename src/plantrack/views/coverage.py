"""`coverage`: which commitments the action plans take up, year by year."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from plantrack.model import Commitment, Plan, Status
from plantrack.views.figures import Counts, counts
from plantrack.views.standing import Snapshot, Standing

Promise = Literal["taken_up", "not_yet", "not_taken_up", "unknown"]
_ALIVE = (Status.PLANNED, Status.IN_PROGRESS, Status.PARTIAL, Status.DONE)


@dataclass(frozen=True, slots=True)
class Covered:
    """A commitment, whether it is taken up, and the deliverables of each year.

    `weak` is None where it seems so, and what would tell otherwise may stand in what is unread.
    """

    commitment: Commitment
    promise: Promise
    weak: bool | None
    cells: dict[str, Counts]

    @property
    def covered(self) -> bool:
        """Whether at least one deliverable in force answers the commitment."""
        return self.promise == "taken_up"


@dataclass(frozen=True, slots=True)
class Totals:
    """The commitments adopted, and those of them in force, withdrawn, taken up, taken up weakly.

    `weak` is None where what would tell may stand in what is unread.
    """

    adopted: int
    in_force: int
    withdrawn: int
    covered: int
    weak: int | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """The matrix of commitments and years; `orphans` answer no commitment of the plan."""

    plan: Plan
    day: date
    years: tuple[str, ...]
    commitments: tuple[Covered, ...]
    orphans: tuple[Standing, ...]
    totals: Totals


def coverage_of(snapshot: Snapshot) -> Coverage:
    """Return which commitments are taken up on the snapshot's day."""
    plan = snapshot.plan
    years = plan.periods
    return Coverage(
        plan=plan,
        day=snapshot.day,
        years=years,
        commitments=tuple(
            _covered(snapshot, commitment, years) for commitment in plan.commitments.values()
        ),
        orphans=tuple(
            standing
            for standing in snapshot.in_force
            if not plan.commitments.keys() & set(standing.deliverable.commitments)
        ),
        totals=totals_of(snapshot),
    )


def totals_of(snapshot: Snapshot) -> Totals:
    """Return how many commitments there are on the snapshot's day, and how many are taken up."""
    held = len(snapshot.plan.commitments)
    answers = [snapshot.answering(commitment) for commitment in snapshot.plan.commitments]
    return Totals(
        adopted=held,
        in_force=held,
        withdrawn=0,
        covered=sum(map(bool, answers)),
        weak=snapshot.plan.basis.said(sum(map(_is_weak, answers)), None),
    )


def promise_word(plan: Plan, day: date) -> Promise:
    """Return the word for a commitment that no deliverable answers: not yet, or not taken up.

    The plan promises coverage over all its years: nothing is missed before the last one starts;
    where it names none, before its own end.
    While a part of the plan is unread, what would answer it may stand there: `unknown`.
    """
    if not plan.basis.is_whole:
        return "unknown"
    if not plan.header.years:
        return "not_yet" if day < plan.header.period.end else "not_taken_up"
    start = max(map(plan.start_of, plan.header.years))
    if start == date.max:  # of a period that is no year and has no header yet
        start = plan.header.period.end
    return "not_yet" if day < start else "not_taken_up"


def _covered(snapshot: Snapshot, commitment: Commitment, years: tuple[str, ...]) -> Covered:
    plan, answering = snapshot.plan, snapshot.answering(commitment.id)
    weak = _is_weak(answering)
    return Covered(
        commitment=commitment,
        promise="taken_up" if answering else promise_word(plan, snapshot.day),
        weak=plan.basis.said(weak, None if weak else False),
        cells={
            year: counts(standing for standing in answering if standing.deliverable.period == year)
            for year in years
        },
    )


def _is_weak(answering: tuple[Standing, ...]) -> bool:
    """Return whether a commitment is taken up by work that is put off or given up only."""
    return bool(answering) and not any(standing.status in _ALIVE for standing in answering)
