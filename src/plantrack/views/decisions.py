"""What the board must decide: the changes that the journal tells no resolution of."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from plantrack.loading.order import natural_order
from plantrack.model import Status
from plantrack.views.outcome import Outcome, outcome_of
from plantrack.views.standing import Snapshot
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
    def reason(self) -> str | None:
        """Why the work is to be put off, given up, or due on another day."""
        return self.outcome.due_reason if self.kind == "moved" else self.outcome.reason


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the board is asked of the action plans of the day, and what stays from earlier years.

    `earlier` are the ids of the deliverables whose change no board has resolved, in order.
    """

    asked: tuple[Asked, ...]
    earlier: tuple[str, ...]


def decisions_of(snapshot: Snapshot, status: PlanStatus) -> Decisions | None:
    """Return what awaits a decision; None before the first action plan.

    Once the plan has ended nothing is asked of the board any more.
    """
    if status.current is None and status.phase != "after":
        return None
    now = (status.current, *status.also_current) if status.phase != "after" else ()
    periods = {year.period for year in now if year}
    unresolved = list(_unresolved(snapshot))
    asked = [each for each in unresolved if each.outcome.standing.deliverable.period in periods]
    named = {each.outcome.standing.deliverable.id for each in asked}
    earlier = {each.outcome.standing.deliverable.id for each in unresolved} - named
    order = get_args(DecisionKind)
    return Decisions(
        tuple(sorted(asked, key=lambda each: order.index(each.kind))),
        tuple(sorted(earlier, key=natural_order)),
    )


def _unresolved(snapshot: Snapshot) -> Iterator[Asked]:
    for standing in snapshot.in_force:
        if standing.status not in _GIVEN_UP and not standing.status.is_open:
            continue
        outcome = outcome_of(snapshot, standing)
        if standing.status in _GIVEN_UP and not outcome.resolution:
            yield Asked(_GIVEN_UP[standing.status], outcome)
        elif standing.status.is_open and outcome.due_moved and not outcome.due_resolution:
            yield Asked("moved", outcome)
