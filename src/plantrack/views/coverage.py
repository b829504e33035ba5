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
    cells: dict[int, Counts]

    @property
    def covered(self) -> bool:
        """Whether at least one deliverable in force answers the commitment."""
        return self.promise == "taken_up"


@dataclass(frozen=True, slots=True)
class Coverage:
    """The matrix of commitments and years; `orphans` answer no commitment of the plan."""

    plan: Plan
    day: date
    years: tuple[int, ...]
    commitments: tuple[Covered, ...]
    orphans: tuple[Standing, ...]

    @property
    def taken_up(self) -> int:
        """How many commitments are taken up."""
        return sum(one.covered for one in self.commitments)


def coverage_of(snapshot: Snapshot) -> Coverage:
    """Return which commitments are taken up on the snapshot's day."""
    plan = snapshot.plan
    years = tuple(sorted({*plan.header.years, *plan.action_plan_of}))
    return Coverage(
        plan=plan,
        day=snapshot.day,
        years=years,
        commitments=tuple(_covered(snapshot, one, years) for one in plan.commitments.values()),
        orphans=tuple(
            one
            for one in snapshot.in_force
            if not plan.commitments.keys() & set(one.deliverable.commitments)
        ),
    )


def promise_word(plan: Plan, day: date) -> Promise:
    """Return the word for a commitment that no deliverable answers: not yet, or not taken up.

    The plan promises coverage over all its years: nothing is missed before the last one starts.
    While a part of the plan is unread, what would answer it may stand there: `unknown`.
    """
    if not plan.basis.is_whole:
        return "unknown"
    last = max(plan.header.years, default=0)
    header = plan.action_plan_of.get(last)
    start = header.start if header else date(last, 1, 1) if last else plan.header.period.end
    return "not_yet" if day < start else "not_taken_up"


def _covered(snapshot: Snapshot, commitment: Commitment, years: tuple[int, ...]) -> Covered:
    plan, answering = snapshot.plan, snapshot.answering(commitment.id)
    weak = bool(answering) and not any(one.status in _ALIVE for one in answering)
    return Covered(
        commitment=commitment,
        promise="taken_up" if answering else promise_word(plan, snapshot.day),
        weak=plan.basis.said(weak, None if weak else False),
        cells={
            year: counts(one for one in answering if one.deliverable.year == year) for year in years
        },
    )
