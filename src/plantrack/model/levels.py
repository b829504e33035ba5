"""The levels of a plan: its axes, and the commitments below them."""

from plantrack.model.linked import Plan


def depth_of(plan: Plan) -> int:
    """Return how many levels a plan has."""
    return 2 if plan.commitments else 1
