"""`coverage`: which commitments the action plans take up, year by year."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from plantrack.model import Node, Plan, Status
from plantrack.model.periods import year_of
from plantrack.model.strategy import Withdrawal, with_those_below
from plantrack.model.tree import withdrawal_of
from plantrack.views.figures import Counts, counts
from plantrack.views.standing import Snapshot, Standing

Promise = Literal["taken_up", "not_yet", "not_taken_up", "unknown"]
_ALIVE = (Status.PLANNED, Status.IN_PROGRESS, Status.PARTIAL, Status.DONE)


@dataclass(frozen=True, slots=True)
class Covered:
    """A commitment on a day: where it stands in the plan's tree, and whether it is taken up.

    `level` is how deep it stands, an axis being at 1; `leaves` and `taken_up` count those in force
    at it or below it, and those of them that a deliverable answers; `is_lowest` tells that none
    stands below. One that is `withdrawn`, by itself or with what stands above it, owes nothing.
    `weak` is None where it seems so, and what would tell otherwise may stand in what is unread.
    `answering` are the deliverables in force that answer it; `years`, those of the plan.
    """

    commitment: Node
    level: int
    leaves: int
    taken_up: int
    is_lowest: bool
    withdrawn: Withdrawal | None
    promise: Promise
    weak: bool | None
    answering: tuple[Standing, ...] = field(compare=False)
    years: tuple[str, ...]

    @property
    def covered(self) -> bool:
        """Whether at least one deliverable in force answers the commitment."""
        return self.promise == "taken_up"

    @property
    def is_leaf(self) -> bool:
        """Whether coverage is owed of it: it is in force, and nothing in force stands below."""
        return self.is_lowest and self.withdrawn is None

    @property
    def cells(self) -> dict[str, Counts]:
        """The counts of what answers it, year by year."""
        return {
            year: counts(each for each in self.answering if each.deliverable.period == year)
            for year in self.years
        }


@dataclass(frozen=True, slots=True)
class Totals:
    """The commitments adopted, and those of them in force, withdrawn, taken up, taken up weakly.

    Each is a leaf of the plan's tree: those that others make precise are not counted themselves.
    `weak` is None where what would tell may stand in what is unread.
    """

    adopted: int
    in_force: int
    withdrawn: int
    covered: int
    weak: int | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """The matrix of the plan's tree and years; `orphans` answer no commitment of the plan."""

    plan: Plan
    day: date
    years: tuple[str, ...]
    nodes: tuple[Covered, ...]
    orphans: tuple[Standing, ...]
    totals: Totals

    @property
    def commitments(self) -> tuple[Covered, ...]:
        """The lowest of the tree, of which coverage is said, in file order."""
        return tuple(covered for covered in self.nodes if covered.is_lowest)

    @property
    def leaves(self) -> tuple[Covered, ...]:
        """Those of them that are in force: coverage is owed of each."""
        return tuple(covered for covered in self.nodes if covered.is_leaf)


def coverage_of(snapshot: Snapshot) -> Coverage:
    """Return which commitments are taken up on the snapshot's day."""
    plan = snapshot.plan
    return Coverage(
        plan=plan,
        day=snapshot.day,
        years=plan.periods,
        nodes=tuple(covered_of(snapshot, node) for node in snapshot.tree.begun),
        orphans=tuple(
            standing
            for standing in snapshot.in_force
            if plan.nodes.keys().isdisjoint(standing.deliverable.commitments)
        ),
        totals=totals_of(snapshot),
    )


def totals_of(snapshot: Snapshot) -> Totals:
    """Return how many commitments there are on the snapshot's day, and how many are taken up."""
    tree = snapshot.tree
    answers = [snapshot.answering(leaf.id) for leaf in tree.leaves]
    return Totals(
        adopted=len(tree.lowest),
        in_force=len(tree.leaves),
        withdrawn=len(tree.withdrawn),
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
    unsure = (key for key in plan.header.years if key not in plan.action_plan_of)
    if any(year_of(key) is None for key in unsure):  # no header says when it starts
        start = plan.header.period.end
    else:
        start = max(map(plan.start_of, plan.header.years))
    return "not_yet" if day < start else "not_taken_up"


def covered_of(snapshot: Snapshot, commitment: Node) -> Covered:
    """Return a commitment on the snapshot's day."""
    plan, tree, answering = snapshot.plan, snapshot.tree, snapshot.answering(commitment.id)
    weak = _is_weak(answering)
    leaves = [each for each in with_those_below(commitment) if each.id in tree.leaf_ids]
    return Covered(
        commitment=commitment,
        level=len(plan.path_to(commitment.id)),
        leaves=len(leaves),
        taken_up=sum(bool(snapshot.answering(leaf.id)) for leaf in leaves),
        is_lowest=commitment.id in tree.lowest_ids,
        withdrawn=withdrawal_of(plan, commitment, snapshot.day),
        promise="taken_up" if answering else promise_word(plan, snapshot.day),
        weak=plan.basis.said(weak, None if weak else False),
        answering=answering,
        years=plan.periods,
    )


def _is_weak(answering: tuple[Standing, ...]) -> bool:
    """Return whether a commitment is taken up by work that is put off or given up only."""
    return bool(answering) and not any(standing.status in _ALIVE for standing in answering)
