"""An action plan is not within the period of the plan.

The plan was adopted for a period, and promises to be kept within it. An action plan that begins
before, or ends after, is most often a mistyped year; or the plan was extended, and its period says
the old end.

Wrong, in a plan whose period ends on 31 December 2019:

    year: 2020
    start: 2020-01-01
    end: 2020-12-31

Right, in `plan/plan.yaml`, where the board extended the plan:

    period:
      start: 2017-01-01
      end: 2020-12-31

Correct the dates of the action plan, or the period.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Related, Severity
from plantrack.locale import msg
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "dates"
SEVERITY = Severity.WARNING


def find(subject: Subject) -> Iterator[Finding]:
    """Give each action plan that begins before the plan, or ends after it, at the date."""
    period = subject.plan.header.period
    if not subject.is_sound(period) or period.end < period.start:
        return
    for action_plan in filter(None, map(subject.header_of, subject.plan.action_plan_of)):
        if action_plan.start < period.start:
            yield Finding(
                place_of(action_plan, "start"),
                msg(
                    "the {w.action_plan} {name} starts on {start}, before the plan, on {first}",
                    name=action_plan.name,
                    start=action_plan.start,
                    first=period.start,
                ),
                msg("Correct the date, or the period of the plan."),
                (Related(place_of(period, "start"), msg("the start of the plan")),),
            )
        if action_plan.end > period.end:
            yield Finding(
                place_of(action_plan, "end"),
                msg(
                    "the {w.action_plan} {name} ends on {end}, after the plan, on {last}",
                    name=action_plan.name,
                    end=action_plan.end,
                    last=period.end,
                ),
                msg("Correct the date, or the period of the plan."),
                (Related(place_of(period, "end"), msg("the end of the plan")),),
            )
