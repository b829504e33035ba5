"""No edit dates a fact after today, whatever the plan's own severities let `check` say of it."""

from collections import Counter
from datetime import date

from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.model.facts import FactKind, facts_of


def refuse_later_facts(before: Loaded, after: Loaded, clock: date) -> None:
    """Refuse an edit that writes a fact whose day has not come.

    Raises:
        PlantrackError: naming the first one.
    """
    had = _later(before, clock)
    for fact in facts_of(after.plan):
        if fact.day <= clock:
            continue
        had[fact.kind, fact.day] -= 1
        if had[fact.kind, fact.day] < 0:
            raise PlantrackError(
                "nothing was changed: {id} would state a fact of {day}, after today, {today} "
                "({path}). Write {today} at the latest",
                id=fact.id,
                day=fact.day,
                today=clock,
                path=fact.record.origin.path,
            )


def _later(loaded: Loaded, clock: date) -> Counter[tuple[FactKind, date]]:
    return Counter((fact.kind, fact.day) for fact in facts_of(loaded.plan) if fact.day > clock)
