"""`status`: where the plan stands, this year first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from plantrack.model import ActionPlan, Axis, Event, Node, Plan
from plantrack.model.periods import year_of
from plantrack.model.strategy import nodes_below
from plantrack.views.coverage import Covered, Totals, covered_of, totals_of
from plantrack.views.figures import (
    Completion,
    Counts,
    Promised,
    completion,
    counts,
    done_with_evidence,
    elapsed,
    is_due_that_day,
    is_for_later,
    promised,
)
from plantrack.views.periods import Periods, periods_of
from plantrack.views.standing import Snapshot, Standing, late_first

Phase = Literal["before", "during", "after"]
BOARD = "board"


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one set of deliverables."""

    completion: Completion
    deliverables: Counts
    promised: Promised


@dataclass(frozen=True, slots=True)
class YearStatus:
    """A year's action plan and its figures.

    What was not promised before the day is due that very day, or for later, or has no due date:
    `due_that_day`, `later` and `undated` count each.
    """

    action_plan: ActionPlan
    figures: Figures
    elapsed: Fraction
    due_that_day: Counts
    later: Counts
    undated: Counts

    @property
    def period(self) -> str:
        """The key of the action plan."""
        return self.action_plan.key

    @property
    def year(self) -> int | None:
        """The year of the action plan, where its key is one."""
        return year_of(self.period)


@dataclass(frozen=True, slots=True)
class CommitmentStatus:
    """A commitment, its figures, and those of each year that has a deliverable in force."""

    covered: Covered
    figures: Figures
    years: dict[str, Figures]

    @property
    def commitment(self) -> Node:
        """The commitment itself."""
        return self.covered.commitment


@dataclass(frozen=True, slots=True)
class AxisStatus:
    """An axis, its figures by year and over all, and the commitments below it at every depth.

    `itself` is the axis as its own only commitment, where it has none below it.
    """

    axis: Axis
    figures: Figures
    years: dict[str, Figures]
    below: tuple[CommitmentStatus, ...]
    itself: CommitmentStatus

    @property
    def nodes(self) -> tuple[CommitmentStatus, ...]:
        """The axis itself, then the commitments below it."""
        return (self.itself, *self.below)

    @property
    def commitments(self) -> tuple[CommitmentStatus, ...]:
        """The leaves, of which coverage is said, and what was withdrawn, in file order."""
        return tuple(each for each in self.nodes if each.covered.is_lowest)


@dataclass(frozen=True, slots=True)
class PlanStatus:
    """Where a plan stands on a day.

    `current` is the action plan of the day: of those that hold it, the one that started last, and
    `also_current` are the others; else the last one that ended; None before the first. `periods`
    says over how many action plans figures of several years go; `coverage`, how many commitments
    are taken up.
    What is late, silent, due soon, confirmed and unreported is told over the whole plan. `scope`
    is the axis or commitment that the status is restricted to, where it is.
    """

    plan: Plan
    day: date
    phase: Phase
    figures: Figures
    elapsed: Fraction
    years: tuple[YearStatus, ...]
    axes: tuple[AxisStatus, ...]
    periods: Periods
    coverage: Totals
    uncovered: tuple[str, ...]
    current: YearStatus | None
    also_current: tuple[YearStatus, ...]
    late: tuple[Standing, ...]
    silent: tuple[Standing, ...]
    due_soon: tuple[Standing, ...]
    moved: tuple[Standing, ...]
    confirmed: tuple[Standing, ...]
    unreported: tuple[Standing, ...]
    done_with_evidence: int
    next_board: Event | None
    unadopted: tuple[ActionPlan, ...]
    scope: str | None = None

    @property
    def of_the_day(self) -> tuple[YearStatus, ...]:
        """The current action plan, and the others that hold the day."""
        return (self.current, *self.also_current) if self.current else ()


def status_of(snapshot: Snapshot) -> PlanStatus:
    """Return where a plan stands on the snapshot's day."""
    plan, day, in_force = snapshot.plan, snapshot.day, snapshot.in_force
    of_key = {
        action_plan.key: year_status(action_plan, snapshot.of_year(action_plan.key), day)
        for action_plan in plan.action_plans
    }
    current = tuple(of_key[action_plan.key] for action_plan in plan.current_on(day))
    period = plan.header.period
    return PlanStatus(
        plan=plan,
        day=day,
        phase=_phase(plan, day),
        figures=figures_of(in_force, day),
        elapsed=elapsed(period.start, period.end, day),
        years=tuple(of_key.values()),
        axes=tuple(
            _axis_status(snapshot, node) for node in snapshot.tree.begun if isinstance(node, Axis)
        ),
        periods=periods_of(plan, day),
        coverage=totals_of(snapshot),
        uncovered=tuple(
            leaf.id for leaf in snapshot.tree.leaves if not snapshot.answering(leaf.id)
        ),
        current=current[0] if current else None,
        also_current=current[1:],
        late=tuple(late_first(standing for standing in in_force if standing.late)),
        silent=_silent(in_force),
        due_soon=tuple(late_first(standing for standing in in_force if standing.due_soon)),
        moved=tuple(late_first(standing for standing in in_force if standing.moved)),
        confirmed=tuple(late_first(standing for standing in in_force if standing.confirmed)),
        unreported=tuple(late_first(standing for standing in in_force if standing.unreported)),
        done_with_evidence=done_with_evidence(in_force),
        next_board=next_event(plan, day, BOARD),
        unadopted=tuple(
            header
            for header in plan.action_plans
            if header.start <= day and not (is_adopted(header, day) or plan.basis.is_torn(header))
        ),
    )


def _silent(standings: Iterable[Standing]) -> tuple[Standing, ...]:
    """Return those that nothing was heard of for too long, the longest silence first."""
    silent = (standing for standing in standings if standing.silent)
    return tuple(sorted(silent, key=lambda standing: -(standing.silent_days or 0)))


def next_event(plan: Plan, day: date, kind: str) -> Event | None:
    """Return the first event of a kind on or after a day."""
    return min(
        (event for event in plan.header.events if event.kind == kind and event.date >= day),
        key=lambda event: event.date,
        default=None,
    )


def is_adopted(action_plan: ActionPlan, day: date) -> bool:
    """Return whether an action plan was adopted on a day; that of the whole plan was with it."""
    return action_plan.binding_from is not None and action_plan.binding_from <= day


def _phase(plan: Plan, day: date) -> Phase:
    last = max([plan.header.period.end, *(action_plan.end for action_plan in plan.action_plans)])
    first = min(
        [plan.header.period.start, *(action_plan.start for action_plan in plan.action_plans)]
    )
    if day > last:
        return "after"
    return "before" if day < first else "during"


def year_status(action_plan: ActionPlan, standings: tuple[Standing, ...], day: date) -> YearStatus:
    """Return an action plan and its figures on a day; `standings` are those of its year."""
    return YearStatus(
        action_plan,
        figures_of(standings, day),
        elapsed(action_plan.start, action_plan.end, day),
        due_that_day=counts(standing for standing in standings if is_due_that_day(standing, day)),
        later=counts(standing for standing in standings if is_for_later(standing, day)),
        undated=counts(standing for standing in standings if standing.undated),
    )


def figures_of(standings: tuple[Standing, ...], day: date) -> Figures:
    """Return the figures of a set of deliverables on a day."""
    return Figures(completion(standings), counts(standings), promised(standings, day))


def _axis_status(snapshot: Snapshot, axis: Axis) -> AxisStatus:
    itself = _commitment_status(snapshot, axis)
    return AxisStatus(
        axis=axis,
        figures=itself.figures,
        years=itself.years,
        below=tuple(
            _commitment_status(snapshot, node)
            for node in nodes_below(axis)
            if node.id in snapshot.tree.begun_ids
        ),
        itself=itself,
    )


def _commitment_status(snapshot: Snapshot, node: Node) -> CommitmentStatus:
    covered, day = covered_of(snapshot, node), snapshot.day
    answering = covered.answering
    return CommitmentStatus(covered, figures_of(answering, day), _by_year(answering, day))


def _by_year(standings: tuple[Standing, ...], day: date) -> dict[str, Figures]:
    found: dict[str, list[Standing]] = {}
    for standing in sorted(standings, key=lambda standing: standing.place):
        found.setdefault(standing.deliverable.period, []).append(standing)
    return {year: figures_of(tuple(found[year]), day) for year in found}
