"""A status restricted to one axis or one commitment."""

from dataclasses import replace

from plantrack.views.finding import unknown_name
from plantrack.views.status import AxisStatus, PlanStatus


def axes_within(status: PlanStatus, scope: str | None) -> tuple[AxisStatus, ...]:
    """Return the axes of a status: all, the one named, or the one with the commitment named.

    Raises:
        PlantrackError: the scope is neither an axis nor a commitment.
    """
    if scope is None:
        return status.axes
    for one in status.axes:
        if one.axis.id == scope:
            return (one,)
        kept = tuple(each for each in one.commitments if each.commitment.id == scope)
        if kept:
            return (replace(one, commitments=kept),)
    known = [one.axis.id for one in status.axes]
    raise unknown_name(scope, [*known, *status.plan.commitments])
