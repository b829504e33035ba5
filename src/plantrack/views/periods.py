"""Over how many action plans a figure of several years goes."""

from dataclasses import dataclass
from datetime import date

from plantrack.model import Plan


@dataclass(frozen=True, slots=True)
class Periods:
    """How many action plans have begun, of how many that the plan has or announces.

    A completion over several of them falls when the next begins: it is named with both.
    """

    begun: int
    total: int


def periods_of(plan: Plan, day: date) -> Periods:
    """Return how many action plans have begun on a day, and how many there are to be."""
    return Periods(
        begun=sum(action_plan.start <= day for action_plan in plan.action_plans),
        total=len(plan.periods),
    )
