"""The periods of a plan in words: those that a figure goes over, and what has not begun."""

from collections.abc import Callable, Iterator
from datetime import date

from plantrack.locale import Message, Translator, msg
from plantrack.views.periods import Periods
from plantrack.views.status import PlanStatus


def periods_words(periods: Periods, translator: Translator) -> str:
    """Return over how many action plans a figure of several years goes, of how many."""
    return translator.plural(
        "{count} {w.action_plan} out of {total}",
        "{count} {w.action_plan:s} out of {total}",
        periods.begun,
        total=periods.total,
    )


def nothing_yet(status: PlanStatus, spelled: Callable[[date], str]) -> Iterator[Message]:
    """Give why nothing is in force: what has not begun, and what there is not.

    `spelled` tells a day as the screen or the document does.
    """
    period, phase = status.plan.header.period, status.phase
    first = min((action_plan.start for action_plan in status.plan.action_plans), default=None)
    if first is None:
        yield msg("There is no {w.action_plan} yet: nothing is in force.")
        if phase == "before":
            yield msg("The plan begins on {day}.", day=spelled(period.start))
        elif phase == "after":
            yield msg("The plan ended on {day}.", day=spelled(period.end))
        return
    day = spelled(min(period.start, first) if phase == "before" else first)
    if phase == "before":
        yield msg("The plan begins on {day}: nothing is in force yet.", day=day)
    else:
        yield msg("The first {w.action_plan} begins on {day}: nothing is in force yet.", day=day)
