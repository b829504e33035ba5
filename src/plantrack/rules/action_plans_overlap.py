"""An action plan starts before the one before it has ended.

A day belongs to one action plan: elapsed time, what is due and what is late are told by it. Where
two hold the same day, the same work is looked for in both.

Wrong, where the action plan of 2017 ends on 31 March 2018:

    year: 2018
    start: 2018-01-01

Right:

    year: 2018
    start: 2018-04-01

Correct one of the two dates.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Related, Severity
from plantrack.locale import msg
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "dates"
SEVERITY = Severity.WARNING


def find(subject: Subject) -> Iterator[Finding]:
    """Give each action plan that starts too early, at its start."""
    for before, after in subject.neighbouring_years():
        if after.start <= before.end:
            yield Finding(
                place_of(after, "start"),
                msg(
                    "the {w.action_plan} {name} starts on {start}, before {before} has ended, on "
                    "{end}",
                    name=after.name,
                    start=after.start,
                    before=before.name,
                    end=before.end,
                ),
                msg("Correct one of the two dates."),
                (Related(place_of(before, "end"), msg("the end of the {w.action_plan} before")),),
            )
