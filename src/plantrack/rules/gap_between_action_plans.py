"""Days, or whole years, stand between two action plans and belong to none.

What is done in between is promised by nobody and counted nowhere. Most often a year is mistyped, or
its action plan is still to be written down.

Wrong, where the action plan of 2017 ends on 31 December 2017:

    year: 2018
    start: 2018-02-01

Right:

    year: 2018
    start: 2018-01-01

Correct one of the two dates, or open the year that is missing: `plantrack new-year YEAR`.
"""

from collections.abc import Iterator
from datetime import timedelta

from plantrack.diagnostics import Related, Severity
from plantrack.locale import msg
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "dates"
SEVERITY = Severity.WARNING


def find(subject: Subject) -> Iterator[Finding]:
    """Give each action plan that does not follow the one before it, at its start."""
    for before, after in subject.neighbouring_years():
        if after.start > before.end + timedelta(days=1):
            yield Finding(
                place_of(after, "start"),
                msg(
                    "the {w.action_plan} {name} starts on {start}, and {before} ended on {end}: "
                    "no {w.action_plan} has the days between",
                    name=after.name,
                    start=after.start,
                    before=before.name,
                    end=before.end,
                ),
                msg(
                    "Correct one of the two dates, or open the {w.period} between: plantrack "
                    "new-year."
                ),
                (Related(place_of(before, "end"), msg("the end of the {w.action_plan} before")),),
            )
