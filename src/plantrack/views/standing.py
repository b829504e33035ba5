"""How each deliverable stands on a day: late, due soon, silent, and how complete."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property
from typing import Literal, TypeAlias

from plantrack.loading.order import natural_order
from plantrack.model import Deliverable, Plan, State, Status, state_of
from plantrack.model.journal import (
    exact,
    is_confirmed,
    milestone_share,
    silent_days,
    state_on,
)
from plantrack.model.periods import PeriodPlace
from plantrack.model.tree import Tree, tree_on

Mark: TypeAlias = Literal["late", "silent", "due_soon", "confirmed", "unreported"]
_WHOLE, _NOTHING = exact(1), exact(0)


@dataclass(frozen=True, slots=True)
class Standing:
    """A deliverable on a day.

    `place` is that of its period among the others; `status` is the one that its journal gives it;
    `completion` is between 0 and 1, and `achieved`
    what it adds to a sum: with its `weight`, which is the deliverable's, exact; `is_quantified` is
    false where nothing was ever stated; `silent_days` counts the days since it was last spoken of,
    where it is silent. It is `confirmed` where it would be silent, had nobody confirmed that all
    stands, and `unreported` where it should have begun, or been done, and nobody ever spoke of it.
    """

    deliverable: Deliverable
    place: PeriodPlace
    state: State
    status: Status
    completion: Fraction
    weight: Fraction
    achieved: Fraction
    is_quantified: bool
    late: bool
    moved: bool
    due_soon: bool
    silent_days: int | None
    confirmed: bool
    unreported: bool
    in_force: bool
    started: bool

    @property
    def silent(self) -> bool:
        """Whether it is open and nobody spoke of it for too long."""
        return self.silent_days is not None

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All that is to be seen to, the gravest first."""
        standing: tuple[tuple[Mark, bool], ...] = (
            ("late", self.late),
            ("silent", self.silent),
            ("due_soon", self.due_soon),
            ("confirmed", self.confirmed),
            ("unreported", self.unreported),
        )
        return tuple(mark for mark, holds in standing if holds and self.in_force)

    @property
    def undated(self) -> bool:
        """Whether it has no due date, so that it is never due, late, or for later."""
        return self.state.due is None

    @property
    def not_counted(self) -> int | None:
        """The progress, in per cent, that was stated of work whose status is still to come."""
        return (self.state.progress or None) if self.status is Status.PLANNED else None


@dataclass(frozen=True)
class Snapshot:
    """A plan on a day: the standing of each of its deliverables."""

    plan: Plan
    day: date

    @cached_property
    def every(self) -> tuple[Standing, ...]:
        """All deliverables, those not yet in force included, in the plan's order."""
        known = zip(self.plan.deliverables, self.plan.final_states, strict=True)
        return tuple(
            _standing_of(self.plan, deliverable, self.day, state_on(deliverable, final, self.day))
            for deliverable, final in known
        )

    def later(self, day: date) -> "Snapshot":
        """Return the same plan on a later day; closed work that was left alone stands as it did."""
        standings = tuple(
            standing
            if _stays(standing, self.day, day)
            else _standing_of(
                self.plan, standing.deliverable, day, state_of(standing.deliverable, day)
            )
            for standing in self.every
        )
        return _Known(self.plan, day, standings)

    @cached_property
    def in_force(self) -> tuple[Standing, ...]:
        """The deliverables that count on that day."""
        return tuple(standing for standing in self.every if standing.in_force)

    @property
    def left_open(self) -> tuple[Standing, ...]:
        """Those of them that nothing has closed."""
        return tuple(standing for standing in self.in_force if standing.status.is_open)

    def of_year(self, year: str) -> tuple[Standing, ...]:
        """Return the deliverables in force of a year's action plan."""
        return self._of_year.get(year, ())

    def answering(self, node_id: str) -> tuple[Standing, ...]:
        """Return the deliverables in force that answer a node or any node below it, each once."""
        return self._answering.get(node_id, ())

    @cached_property
    def tree(self) -> Tree:
        """The axes and commitments of that day, and their leaves."""
        return tree_on(self.plan, self.day)

    @cached_property
    def _of_year(self) -> dict[str, tuple[Standing, ...]]:
        found: dict[str, list[Standing]] = {}
        for standing in self.in_force:
            found.setdefault(standing.deliverable.period, []).append(standing)
        return {key: tuple(values) for key, values in found.items()}

    @cached_property
    def _answering(self) -> dict[str, tuple[Standing, ...]]:
        found: dict[str, list[Standing]] = {}
        for standing in self.in_force:
            for node_id in self.plan.answered_by(standing.deliverable):
                found.setdefault(node_id, []).append(standing)
        return {key: tuple(values) for key, values in found.items()}


@dataclass(frozen=True)
class _Known(Snapshot):
    """A plan on a day, its standings found already from those of a day before."""

    standings: tuple[Standing, ...]

    @cached_property
    def every(self) -> tuple[Standing, ...]:
        """All deliverables, as `Snapshot` has them."""
        return self.standings


def completion_of(deliverable: Deliverable, state: State) -> tuple[Fraction, bool]:
    """Return a deliverable's completion, and whether anything was stated to count it by.

    Done is 1; planned and cancelled are 0; any other status takes the last stated progress,
    else the share of its milestones done, else 0.
    """
    if state.status is Status.DONE:
        return _WHOLE, True
    if state.status in (Status.PLANNED, Status.CANCELLED):
        return _NOTHING, True
    if state.progress is not None:
        return exact(state.progress, 100), True
    share = milestone_share(deliverable, state)
    return (share, True) if share is not None else (_NOTHING, False)


def standing_before(plan: Plan, deliverable: Deliverable, day: date) -> Standing:
    """Return how a deliverable stood on a day, before anything was told of it that day."""
    return _standing_of(plan, deliverable, day, state_of(deliverable, day - timedelta(days=1)))


def late_first(standings: Iterable[Standing]) -> list[Standing]:
    """Return standings by due date, those without one last."""
    return sorted(
        standings,
        key=lambda standing: (
            standing.state.due or date.max,
            natural_order(standing.deliverable.id),
        ),
    )


def _standing_of(plan: Plan, deliverable: Deliverable, day: date, state: State) -> Standing:
    completion, quantified = completion_of(deliverable, state)
    weight, stale_after = exact(deliverable.weight), plan.header.stale_after_days
    is_open, due = state.status.is_open, state.due
    late = is_open and due is not None and due < day
    since = plan.in_force_from(deliverable)
    is_torn = plan.basis.is_torn(deliverable)  # the entry that breaks a silence may be unread
    return Standing(
        deliverable=deliverable,
        place=plan.place_of(deliverable.period),
        state=state,
        status=state.status,
        completion=completion,
        weight=weight,
        achieved=completion if deliverable.weight == 1 else weight * completion,
        is_quantified=quantified,
        late=late,
        moved=is_open and not late and state.adopted is not None and state.adopted < day,
        due_soon=is_open and due is not None and 0 <= (due - day).days <= plan.header.due_soon_days,
        silent_days=None if is_torn else silent_days(deliverable, state, day, stale_after),
        confirmed=is_confirmed(deliverable, state, day, stale_after),
        unreported=since <= day
        and not is_torn
        and _is_unreported(deliverable, state, day, since, stale_after),
        in_force=since <= day,
        started=deliverable.start <= day if deliverable.start else late,
    )


def _is_unreported(
    deliverable: Deliverable, state: State, day: date, since: date, stale_after: int
) -> bool:
    """Return whether nobody ever spoke of work that its own dates say is begun, or due.

    Of work without dates, something is expected as soon as silence would be: `stale_after` days
    after it came into force.
    """
    if state.spoken is not None:
        return False
    expected = deliverable.start or state.due
    return expected < day if expected else (day - since).days > stale_after


def _stays(standing: Standing, first: date, last: date) -> bool:
    """Return whether closed work stands on a day as it stood on one before."""
    if standing.status.is_open or not standing.in_force:
        return False
    if not standing.started and standing.deliverable.start is not None:
        return False
    told = (entry.date for entry in standing.deliverable.updates)
    reached = (each.done for each in standing.deliverable.milestones if each.done is not None)
    return not any(first < day <= last for days in (told, reached) for day in days)


def ids_of(standings: Iterable[Standing]) -> list[str]:
    """Return the ids of deliverables, in their order."""
    return [standing.deliverable.id for standing in standings]
