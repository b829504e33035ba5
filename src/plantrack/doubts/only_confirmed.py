"""Open work is confirmed again and again, and nothing is told of it.

What it sees: since the last entry that tells how the work goes, there are two confirmations or
more, and more days have passed than `stale_after_days` of `plan/plan.yaml`; or three confirmations
or more, whatever the time. A confirmation is an entry that says nothing.

Why it may be harmless: the work waits, as was planned, and those who confirm it looked.

What to ask: what will be the next thing to tell, and when?
"""

from collections.abc import Iterator
from datetime import timedelta

from plantrack.diagnostics import Related
from plantrack.doubts.subject import Finding, Subject, place_of
from plantrack.locale import msg

IS_MEASURED = True
_FEW, _MANY = 2, 3


def find(subject: Subject) -> Iterator[Finding]:
    """Give each open deliverable that is only confirmed, at its last confirmation."""
    stale = timedelta(days=subject.plan.header.stale_after_days)
    for work in subject.open:
        if work.state.confirmed is None:
            continue
        spoken = work.state.spoken
        since = spoken or work.start
        entries = work.entries(subject.day)
        confirmed = [e for e in entries if e.confirms and (spoken is None or e.date > spoken)]
        if len(confirmed) >= (_FEW if subject.day - since > stale else _MANY):
            last = [e for e in entries if e.speaks and e.date == spoken][-1:]
            yield Finding(
                work.id,
                place_of(confirmed[-1], "date"),
                msg(
                    "{id} is confirmed {count} times since {day}, and nothing else is told of it",
                    id=work.id,
                    count=len(confirmed),
                    day=since,
                ),
                tuple(
                    Related(place_of(e, "date"), msg("the last entry that tells something"))
                    for e in last
                ),
            )
