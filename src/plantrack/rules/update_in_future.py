"""An update is dated after today.

The journal says what happened, not what is hoped for. An entry dated too late is kept out of
every figure until its day comes; most often its year or its month is mistyped.

Wrong, on 13 June 2018:

    - date: 2019-06-12
      status: done

Right:

    - date: 2018-06-12
      status: done

Correct the date. For work still to come, write `due:` or a milestone instead.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "dates"
SEVERITY = Severity.ERROR
IS_OF_THE_DAY = True


def find(subject: Subject) -> Iterator[Finding]:
    """Give each update dated after today, at its date."""
    today = subject.today
    advice = msg("Write the day on which it happened, {today} at the latest.", today=today)
    for deliverable in subject.plan.deliverables:
        for update in deliverable.updates:
            if update.date > today:
                yield Finding(
                    place_of(update, "date"),
                    msg(
                        "this update of {id} is dated {date}, after today, {today}",
                        id=deliverable.id,
                        date=update.date,
                        today=today,
                    ),
                    advice,
                )
