"""A status restricted to one axis or one commitment."""

from dataclasses import replace

from plantrack.model import Node, Plan
from plantrack.model.strategy import with_those_below
from plantrack.views.finding import id_of, named_by
from plantrack.views.standing import Standing
from plantrack.views.status import AxisStatus, PlanStatus


def within(status: PlanStatus, scope: str | None) -> PlanStatus:
    """Return a status whose table and trouble are those of one axis or commitment.

    The plan's own figures stay: they are what the part is seen against.

    Raises:
        PlantrackError: the scope is neither an axis nor a commitment.
    """
    if scope is None:
        return status
    axes = axes_within(status, scope)
    named = node_within(status.plan, scope)

    def _kept(standings: tuple[Standing, ...]) -> tuple[Standing, ...]:
        answered_by = status.plan.answered_by
        return tuple(
            standing for standing in standings if named.id in answered_by(standing.deliverable)
        )

    return replace(
        status,
        axes=axes,
        late=_kept(status.late),
        silent=_kept(status.silent),
        due_soon=_kept(status.due_soon),
        moved=_kept(status.moved),
        confirmed=_kept(status.confirmed),
        unreported=_kept(status.unreported),
        scope=named.id,
    )


def axes_within(status: PlanStatus, scope: str) -> tuple[AxisStatus, ...]:
    """Return the axis that a scope names, or that of the commitment that it names, with it alone.

    Raises:
        PlantrackError: the scope is neither an axis nor a commitment.
    """
    named = node_within(status.plan, scope)
    inside = {node.id for node in with_those_below(named)}
    axis = status.plan.axis_of[named.id]
    return tuple(
        found
        if found.axis is named
        else replace(
            found,
            below=tuple(each for each in found.below if each.commitment.id in inside),
        )
        for found in status.axes
        if found.axis is axis
    )


def node_within(plan: Plan, scope: str) -> Node:
    """Return the axis or the commitment that a scope names.

    Raises:
        PlantrackError: the scope is neither an axis nor a commitment.
    """
    return plan.nodes[id_of(named_by(plan, scope, ("axis", "commitment")))]
