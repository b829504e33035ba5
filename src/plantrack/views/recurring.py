"""Work that comes back: under the same title, in an action plan and in the one before it."""

import re
from dataclasses import dataclass
from datetime import date

from plantrack.locale.nearest import folded
from plantrack.model import ActionPlan, Deliverable, Plan
from plantrack.views.named_days import months_later

_YEAR = re.compile(r"\b[12][0-9]{3}\b")
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Recurring:
    """Work to be proposed again: the last of it, its title and its due date then."""

    last: Deliverable
    title: str
    due: date | None


def recurring_work(plan: Plan, before: str | None, header: ActionPlan) -> tuple[Recurring, ...]:
    """Return the work of the action plan `before` that the one before it had too.

    Work that continues what was deferred is a thread, and does not come back by itself.
    """
    earlier = _before(plan, before) if before else None
    known = {_bare(each.title) for each in plan.deliverables if each.period == earlier}
    return tuple(
        Recurring(each, _titled(each, header), _due(plan, each, header))
        for each in plan.deliverables
        if earlier and each.period == before and not each.continues and _bare(each.title) in known
    )


def _before(plan: Plan, period: str) -> str | None:
    return next((key for key in plan.nearest_first(period) if plan.is_later(period, key)), None)


def _bare(title: str) -> str:
    """Return a title without its years, to compare."""
    return " ".join(folded(_YEAR.sub("", title)).split())


def _titled(deliverable: Deliverable, header: ActionPlan) -> str:
    """Return its title for another year: a year in it moves as the action plan does."""
    if deliverable.year is None or header.year is None:
        return deliverable.title
    return re.sub(rf"\b{deliverable.year}\b", str(header.year), deliverable.title)


def _due(plan: Plan, deliverable: Deliverable, header: ActionPlan) -> date | None:
    start = plan.action_plan_of[deliverable.period].start
    months = _MONTHS * (header.start.year - start.year) + header.start.month - start.month
    due = deliverable.due
    return None if due is None else min(months_later(due, months), header.end)
