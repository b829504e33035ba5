"""The day that `--as-of` means: any way of writing one, or a period's last."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from plantrack.errors import PlantrackError
from plantrack.locale.typed_days import TypedDays, span_typed

if TYPE_CHECKING:
    from plantrack.project import Project

_Opened: TypeAlias = "Callable[[], Project]"


def span_asked(word: str, clock: date, opened: _Opened) -> TypedDays:
    """Return the days that a word means; what is a day in any plan needs none.

    Raises:
        PlantrackError: it means none.
    """
    from plantrack.views.named_days import span_meant

    try:
        return span_typed(word, clock)
    except PlantrackError as error:
        try:
            plan = opened().plan
        except PlantrackError:
            raise error from None
        return span_meant(plan, word, clock)


def last_of(span: TypedDays, word: str, clock: date, opened: _Opened) -> date:
    """Return the last of some days; those of a period must not mean others in the plan.

    Raises:
        PlantrackError: they do.
    """
    if not span.is_period:
        return span.last
    from plantrack.project.two_readings import refuse_label
    from plantrack.views.named_days import span_meant

    project = opened()
    last = span_meant(project.plan, word, clock).last
    refuse_label(project, word, last)
    return last
