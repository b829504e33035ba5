"""What is closed for good: the action plans that were adopted, are over, and have a successor."""

from collections.abc import Iterator, Mapping
from datetime import date

from plantrack.model.action_plan import ActionPlan, Deliverable
from plantrack.model.linked import Plan

# What may come late without another promise: proofs, what became of it, and how it was called.
MAY_COME_LATE = frozenset({"evidence", "updates", "formerly", "id"})


def closed_years(plan: Plan, day: date) -> Mapping[int, ActionPlan]:
    """Return the action plans that were adopted and are closed on a day, by year.

    What has ended is still wound up until a later action plan begins.
    """
    last_begun = max((one.start for one in plan.action_plans if one.start <= day), default=day)
    return {
        one.year: one
        for one in plan.action_plans
        if one.adopted is not None and one.end < min(day, last_begun)
    }


def fields_changed(
    before: Plan, after: Plan, day: date
) -> Iterator[tuple[Deliverable, tuple[str, ...]]]:
    """Give the deliverables of closed years whose fields changed, with the names of the fields."""
    closed = closed_years(before, day)  # by repr, since records know where they were read
    for one in after.deliverables:
        names = (one.id, *one.formerly)
        was = next((before.deliverable_of[x] for x in names if x in before.deliverable_of), None)
        if was is None or was.year not in closed or one.year != was.year:
            continue
        changed = tuple(
            name
            for name in Deliverable.model_fields
            if name not in MAY_COME_LATE and repr(getattr(one, name)) != repr(getattr(was, name))
        )
        if changed:
            yield one, changed
