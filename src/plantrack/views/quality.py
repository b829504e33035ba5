"""How well a plan is documented: what its deliverables and commitments say, and leave out."""

from dataclasses import dataclass

from plantrack.model import Plan, Status, state_of
from plantrack.model.tree import tree_on


@dataclass(frozen=True, slots=True)
class Share:
    """How many have something, of how many."""

    having: int
    total: int


@dataclass(frozen=True, slots=True)
class Quality:
    """What a plan's records say, over all its years, whatever the day.

    `evidence` is of the deliverables done, `indicator` of the commitments, the rest of all
    deliverables.
    """

    lead: Share
    due: Share
    start: Share
    evidence: Share
    indicator: Share


def quality_of(plan: Plan) -> Quality:
    """Return how many deliverables and commitments say what they should."""
    work = plan.deliverables
    states = [state_of(deliverable) for deliverable in work]
    done = [state for state in states if state.status is Status.DONE]
    measured = {indicator.commitment for indicator in plan.indicators}
    leaves = tree_on(plan).leaves
    return Quality(
        lead=Share(sum(state.lead is not None for state in states), len(work)),
        due=Share(sum(state.due is not None for state in states), len(work)),
        start=Share(sum(deliverable.start is not None for deliverable in work), len(work)),
        evidence=Share(sum(bool(state.evidence) for state in done), len(done)),
        indicator=Share(sum(leaf.id in measured for leaf in leaves), len(leaves)),
    )
