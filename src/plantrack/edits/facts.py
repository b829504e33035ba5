"""No edit dates a fact after today, whatever the plan's own severities let `check` say of it."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.locale import marked
from plantrack.model.facts import Fact, FactKind, facts_of


class LaterFacts(PlantrackError):
    """Facts whose day has not come; nothing was changed."""

    def __init__(self, facts: Sequence[Fact], clock: date) -> None:
        first = facts[0]
        super().__init__(
            marked(
                "nothing was changed: {id} would state a fact of {day}, after today, {today} "
                "({path}). Write {today} at the latest"
            ),
            id=first.id,
            day=first.day,
            today=clock,
            path=first.record.origin.path,
        )
        self.facts = tuple(facts)


def refuse_later_facts(before: Loaded, after: Loaded, clock: date) -> None:
    """Refuse an edit that writes a fact whose day has not come.

    Raises:
        LaterFacts: it writes some.
    """
    had = _later(before, clock)
    new: list[Fact] = []
    for fact in facts_of(after.plan):
        if fact.day <= clock:
            continue
        had[fact.kind, fact.day] -= 1
        if had[fact.kind, fact.day] < 0:
            new.append(fact)
    if new:
        raise LaterFacts(new, clock)


def _later(loaded: Loaded, clock: date) -> Counter[tuple[FactKind, date]]:
    return Counter((fact.kind, fact.day) for fact in facts_of(loaded.plan) if fact.day > clock)
