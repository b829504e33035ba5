"""`why`: how a figure was made, line by line, with what was left out or not quantified."""

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Literal

from plantrack.locale import msg
from plantrack.model import (
    ActionPlan,
    Axis,
    Commitment,
    Deliverable,
    Indicator,
    Plan,
    Status,
    Update,
)
from plantrack.model.journal import entries_until
from plantrack.model.periods import WHOLE_PLAN
from plantrack.model.strategy import nodes_below
from plantrack.views.attainment import Attainment, attainment_of
from plantrack.views.figures import Completion, completion
from plantrack.views.finding import Kind as NamedKind
from plantrack.views.finding import named_by
from plantrack.views.periods import Periods, periods_of
from plantrack.views.standing import Snapshot, Standing

ExplainedKind = Literal["plan", "year", "axis", "commitment", "deliverable", "indicator"]
# The plan and the years mean themselves, whatever else has such an id.
_FIGURED: tuple[NamedKind, ...] = (
    "plan", "year", "axis", "commitment", "deliverable", "indicator",
)  # fmt: skip
_OF_ONE_YEAR = ("year", "deliverable")


@dataclass(frozen=True, slots=True)
class Share:
    """One line of the mean: a deliverable, its weight, and what it adds to the sum."""

    standing: Standing
    weight: Fraction
    product: Fraction


@dataclass(frozen=True, slots=True)
class Stated:
    """What a deliverable's completion was stated by.

    `by` is the `status` that an entry names, the `progress` that one states, or the `milestones`
    done; None where nothing was ever stated. `entry` is the entry, where one did.
    """

    by: Literal["status", "progress", "milestones"] | None
    entry: Update | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """How one figure was computed.

    `completion` is None for an indicator, which has an `attainment` instead. `repeated` are
    the deliverables that answer several commitments of the scope: counted once here, and in
    each of them, so rows do not add up. `not_in_force` is named and counted nowhere. `periods`
    tells over how many action plans a figure of several years goes, and is None for others.
    `stated` is by what the figure of a deliverable was stated, and None for others.
    """

    plan: Plan
    day: date
    kind: ExplainedKind
    id: str
    title: str
    completion: Completion | None
    attainment: Attainment | None
    shares: tuple[Share, ...]
    repeated: tuple[Standing, ...]
    not_in_force: tuple[Standing, ...]
    periods: Periods | None
    stated: Stated | None = None

    @property
    def not_counted(self) -> tuple[Standing, ...]:
        """The work still to come of which some progress was stated, that counts 0."""
        return tuple(
            share.standing for share in self.shares if share.standing.not_counted is not None
        )

    @property
    def achieved(self) -> Fraction:
        """The sum of what the shares add."""
        return sum((share.product for share in self.shares), Fraction(0))

    @property
    def value(self) -> Fraction | None:
        """The figure explained."""
        if self.completion is not None:
            return self.completion.value
        return self.attainment.value if self.attainment else None


def why(snapshot: Snapshot, name: str) -> Explanation:
    """Return how the figure of an id, of a year or of the whole plan was computed.

    Raises:
        PlantrackError: nothing has this name, or what has it, such as a role, has no figure.
    """
    found = named_by(snapshot.plan, name, _FIGURED, msg("no figure is made of it"))
    if isinstance(found, ActionPlan):
        return _of_year(snapshot, found)
    if isinstance(found, Axis | Commitment | Deliverable | Indicator):
        return _of_named(snapshot, found)
    return _of_set(snapshot, WHOLE_PLAN, WHOLE_PLAN, found.title, snapshot.every)


def _of_year(snapshot: Snapshot, action_plan: ActionPlan) -> Explanation:
    every = [
        standing for standing in snapshot.every if standing.deliverable.period == action_plan.key
    ]
    return _of_set(snapshot, "year", action_plan.key, action_plan.title, every)


def _of_named(
    snapshot: Snapshot, found: Axis | Commitment | Deliverable | Indicator
) -> Explanation:
    if isinstance(found, Indicator):
        return Explanation(
            plan=snapshot.plan,
            day=snapshot.day,
            kind="indicator",
            id=found.id,
            title=found.title,
            completion=None,
            attainment=attainment_of(found, snapshot.day),
            shares=(),
            repeated=(),
            not_in_force=(),
            periods=None,
        )
    if isinstance(found, Deliverable):
        every = [standing for standing in snapshot.every if standing.deliverable is found]
        explained = _of_set(snapshot, "deliverable", found.id, found.title, every)
        return replace(explained, stated=stated_of(every[0], snapshot.day))
    answered_by = snapshot.plan.answered_by
    every = [
        standing for standing in snapshot.every if found.id in answered_by(standing.deliverable)
    ]
    kind: ExplainedKind = "commitment" if isinstance(found, Commitment) else "axis"
    return _of_set(snapshot, kind, found.id, found.title, every)


def stated_of(standing: Standing, day: date) -> Stated:
    """Return by what the completion of a deliverable was stated, as `completion_of` counts it."""
    state, deliverable = standing.state, standing.deliverable
    if standing.status in (Status.DONE, Status.CANCELLED):
        return Stated("status", state.status_entry)
    if standing.status is not Status.PLANNED and state.progress is not None:
        known = entries_until(deliverable, day)
        entry = next(entry for entry in reversed(known) if entry.progress is not None)
        return Stated("progress", entry)
    if standing.status is not Status.PLANNED and deliverable.milestones:
        return Stated("milestones")
    return Stated(None)


def _of_set(
    snapshot: Snapshot,
    kind: ExplainedKind,
    identifier: str,
    title: str,
    every: list[Standing] | tuple[Standing, ...],
) -> Explanation:
    figure = completion(standing for standing in every if standing.in_force)
    return Explanation(
        plan=snapshot.plan,
        day=snapshot.day,
        kind=kind,
        id=identifier,
        title=title,
        completion=figure,
        attainment=None,
        shares=tuple(
            Share(standing, standing.weight, standing.achieved) for standing in figure.counted
        ),
        repeated=_repeated(snapshot.plan, kind, identifier, figure),
        not_in_force=tuple(standing for standing in every if not standing.in_force),
        periods=None if kind in _OF_ONE_YEAR else periods_of(snapshot.plan, snapshot.day),
    )


def _repeated(
    plan: Plan, kind: ExplainedKind, identifier: str, figure: Completion
) -> tuple[Standing, ...]:
    """Return the deliverables that stand in several rows of the scope's own table."""
    if kind not in ("plan", "year", "axis", "commitment"):
        return ()
    scope = plan.nodes.get(identifier) if kind in ("axis", "commitment") else None
    inside = frozenset(node.id for node in nodes_below(scope)) if scope else plan.nodes.keys()
    return tuple(
        standing
        for standing in figure.counted
        if len(inside & set(standing.deliverable.commitments)) > 1
    )
