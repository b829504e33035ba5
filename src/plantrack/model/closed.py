"""What is closed for good: the action plans that were adopted, are over, and have a successor."""

from collections.abc import Mapping
from datetime import date

from plantrack.model.action_plan import ActionPlan
from plantrack.model.linked import Plan

# What may come late without another promise: proofs, what became of it, and how it was called.
MAY_COME_LATE = frozenset({"evidence", "updates", "formerly", "id"})


def closed_years(plan: Plan, day: date) -> Mapping[str, ActionPlan]:
    """Return the action plans that were adopted and are closed on a day, by key.

    What has ended is still wound up until a later action plan begins.
    """
    last_begun = max(
        (action_plan.start for action_plan in plan.action_plans if action_plan.start <= day),
        default=day,
    )
    return {
        action_plan.key: action_plan
        for action_plan in plan.action_plans
        if action_plan.promised_from is not None and action_plan.end < min(day, last_begun)
    }
