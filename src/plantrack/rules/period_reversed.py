"""A period ends before it starts.

The plan's period and the dates of each action plan give the elapsed time and the due dates
their meaning. When the two days are swapped, or one year is mistyped, every deliverable falls
outside.

Wrong:

    period:
      start: 2020-12-31
      end: 2017-01-01

Right:

    period:
      start: 2017-01-01
      end: 2020-12-31

Correct the two dates; they may be the same day.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Related, Severity
from plantrack.locale import Message, msg
from plantrack.model import ActionPlan, Period
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "dates"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each reversed period, at its end: the plan's, then those of the action plans."""
    period = subject.plan.header.period
    yield from _if_reversed(
        subject,
        period,
        msg(
            "the plan ends on {end}, before it starts on {start}",
            end=period.end,
            start=period.start,
        ),
    )
    for action_plan in subject.plan.action_plans:
        yield from _if_reversed(
            subject,
            action_plan,
            msg(
                "the {w.action_plan} of {year} ends on {end}, before it starts on {start}",
                year=action_plan.year,
                end=action_plan.end,
                start=action_plan.start,
            ),
        )


def _if_reversed(
    subject: Subject, period: Period | ActionPlan, message: Message
) -> Iterator[Finding]:
    if period.end < period.start and subject.is_sound(period):
        yield Finding(
            place_of(period, "end"),
            message,
            msg("Correct one of the two dates."),
            (Related(place_of(period, "start"), msg("the start")),),
        )
