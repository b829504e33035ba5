"""A status restricted to one axis or one commitment."""

from dataclasses import replace

from plantrack.views.finding import named_by
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
    inside = {commitment.commitment.id for axis in axes for commitment in axis.commitments}

    def _kept(standings: tuple[Standing, ...]) -> tuple[Standing, ...]:
        return tuple(
            standing
            for standing in standings
            if inside.intersection(standing.deliverable.commitments)
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
        scope=scope,
    )


def axes_within(status: PlanStatus, scope: str) -> tuple[AxisStatus, ...]:
    """Return the axis that a scope names, or the axis of the commitment that it names, alone.

    Raises:
        PlantrackError: the scope is neither an axis nor a commitment.
    """
    named = named_by(status.plan, scope, ("axis", "commitment"))
    found = []
    for axis in status.axes:
        kept = tuple(each for each in axis.commitments if each.commitment is named)
        if axis.axis is named:
            found.append(axis)
        elif kept:
            found.append(replace(axis, commitments=kept))
    return tuple(found[:1])
