"""What a plan has promised so far: nothing, while all that it holds is an example."""

from datetime import date

from plantrack.model.action_plan import Deliverable
from plantrack.model.linked import Plan
from plantrack.model.record import Record


def is_all_example(plan: Plan) -> bool:
    """Return whether every action plan is an example that nobody adopted."""
    return bool(plan.action_plans) and all(each.is_example for each in plan.action_plans)


def is_adopted_at_all(plan: Plan) -> bool:
    """Return whether an action plan was adopted, and the plan's own wording with it."""
    return any(each.promised_from is not None for each in plan.action_plans)


def is_of_example(plan: Plan, deliverable: Deliverable) -> bool:
    """Return whether a deliverable is of an action plan that is an example."""
    return plan.action_plan_of[deliverable.period].is_example


def is_example(plan: Plan, record: Record) -> bool:
    """Return whether a record is an example, whose id nobody was told of."""
    return is_of_example(plan, record) if isinstance(record, Deliverable) else is_all_example(plan)


def is_promised(plan: Plan, period: str, day: date) -> bool:
    """Return whether an action plan has begun by a day, and was adopted before it."""
    action_plan = plan.action_plan_of[period]
    adopted = action_plan.promised_from
    return action_plan.start <= day and adopted is not None and adopted < day
