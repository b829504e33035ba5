"""The day that `--as-of` means: any way of writing one, or a period's last."""

from datetime import date
from typing import TYPE_CHECKING

from plantrack.errors import PlantrackError
from plantrack.locale.typed_days import TypedDays, span_typed

if TYPE_CHECKING:
    from plantrack.cli.call import Call


def day_asked(call: "Call", word: str) -> date:
    """Return the day that a word means, a period's last, which must not mean anything else.

    What is a day in any plan needs none.

    Raises:
        PlantrackError: it means no day, or two.
    """
    from plantrack.project.two_readings import refuse_label
    from plantrack.views.named_days import span_meant

    span = _span(call, word)
    call.tell_reading(span)
    if span.is_period:
        call.asked_of_labels = True
        span = span_meant(call.project.plan, word, call.clock)
        refuse_label(call.project, word, span.last)
    return span.last


def _span(call: "Call", word: str) -> TypedDays:
    from plantrack.views.named_days import span_meant

    try:
        return span_typed(word, call.clock)
    except PlantrackError as error:
        try:
            plan = call.project.plan
        except PlantrackError:
            raise error from None
        return span_meant(plan, word, call.clock)
