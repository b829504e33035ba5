"""What the board must decide: the changes that the journal tells no resolution of."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from plantrack.loading.order import natural_order
from plantrack.model import Deliverable, Node, Status, Update
from plantrack.views.outcome import Outcome, outcome_of
from plantrack.views.standing import Snapshot, Standing
from plantrack.views.status import PlanStatus

DecisionKind = Literal["deferred", "cancelled", "moved"]
_GIVEN_UP: dict[Status, DecisionKind] = {
    Status.DEFERRED: "deferred",
    Status.CANCELLED: "cancelled",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """Work deferred or cancelled, or a due date moved, that awaits the board's resolution."""

    kind: DecisionKind
    outcome: Outcome

    @property
    def deliverable(self) -> Deliverable:
        """The work that it is about."""
        return self.outcome.standing.deliverable

    @property
    def reason(self) -> str | None:
        """Why the work is to be put off, given up, or due on another day."""
        return self.outcome.due_reason if self.kind == "moved" else self.outcome.reason

    @property
    def entry(self) -> Update | None:
        """The entry of the journal that tells it."""
        state = self.outcome.standing.state
        return state.due_entry if self.kind == "moved" else state.status_entry


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the board is asked of the action plans of the day, and what was decided without it.

    `to_regularise` is what no board has resolved of other action plans, in the order of their ids;
    `withdrawn`, the axes and commitments withdrawn without a resolution, in file order.
    """

    asked: tuple[Asked, ...]
    to_regularise: tuple[Asked, ...]
    withdrawn: tuple[Node, ...]

    @property
    def without_resolution(self) -> int:
        """How many decisions there are to regularise."""
        return len(self.to_regularise) + len(self.withdrawn)


def decisions_of(snapshot: Snapshot, status: PlanStatus) -> Decisions | None:
    """Return what awaits a decision; None before the first action plan.

    Once the plan has ended nothing is asked of the board any more.
    """
    if status.current is None and status.phase != "after":
        return None
    now = status.of_the_day if status.phase != "after" else ()
    periods = {year.period for year in now}
    unresolved = [
        each for standing in snapshot.in_force if (each := unresolved_of(snapshot, standing))
    ]
    order = get_args(DecisionKind)
    return Decisions(
        asked=tuple(
            sorted(
                (each for each in unresolved if each.deliverable.period in periods),
                key=lambda each: order.index(each.kind),
            )
        ),
        to_regularise=tuple(
            sorted(
                (each for each in unresolved if each.deliverable.period not in periods),
                key=lambda each: natural_order(each.deliverable.id),
            )
        ),
        withdrawn=tuple(_withdrawn(snapshot)),
    )


def unresolved_of(snapshot: Snapshot, standing: Standing) -> Asked | None:
    """Return the decision on a deliverable that no resolution is told of, if there is one."""
    may_be = standing.status.is_open or standing.status in _GIVEN_UP
    return lacking_of(snapshot, standing) if may_be else None


def lacking_of(snapshot: Snapshot, standing: Standing) -> Asked | None:
    """Return the same, and of work that is closed, that its due date was moved: it may be told."""
    outcome = outcome_of(snapshot, standing)
    if standing.status in _GIVEN_UP and not outcome.resolution:
        return Asked(_GIVEN_UP[standing.status], outcome)
    if outcome.due_moved and not outcome.due_resolution and standing.status not in _GIVEN_UP:
        return Asked("moved", outcome)
    return None


def _withdrawn(snapshot: Snapshot) -> Iterator[Node]:
    for node in snapshot.plan.every_node:
        said = node.withdrawn
        if said is not None and said.date <= snapshot.day and not said.resolution:
            yield node
