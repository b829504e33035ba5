"""Nobody has spoken of open work for too long.

Work is silent when it is in progress, or should have started, and nothing was said of it for more
than `stale_after_days` of `plan/plan.yaml`, 90 by default. A figure that nobody refreshes looks as
good as on its first day.

Wrong, on 30 September 2018:

    - date: 2018-04-20
      status: in_progress
      progress: 60

Right:

    - date: 2018-04-20
      status: in_progress
      progress: 60
    - date: 2018-09-28
      progress: 70
      note: Seize régions complètes.

Add an update that says where the work is; `plantrack confirm` writes one when nothing changed. Once
its year is over, open-after-year-end speaks instead.

A question, an answer, a new lead, a resolution, a second verdict or an internal note alone says
nothing of the work, and ends no silence. An internal note is no secret either: no document repeats
it, and it is in the repository, where whoever reads the files reads it.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg, plural_msg
from plantrack.model import Deliverable, State
from plantrack.model.journal import silent_days
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "accountability"
SEVERITY = Severity.WARNING
IS_OF_THE_DAY = True


def find(subject: Subject) -> Iterator[Finding]:
    """Give each deliverable that is silent on the day, at its last update or its start."""
    for deliverable, state in subject.with_final():
        header = subject.header_of(deliverable.period)
        if header is None or not header.start <= subject.day <= header.end:
            continue
        if state.heard is not None and state.heard > subject.day:
            continue  # somebody has spoken since
        days = silent_days(deliverable, state, subject.day, subject.plan.header.stale_after_days)
        if days is not None and subject.is_sound(deliverable):
            yield _finding(deliverable, state, days)


def _finding(deliverable: Deliverable, state: State, days: int) -> Finding:
    last = next((entry for entry in deliverable.updates if entry.date == state.heard), None)
    return Finding(
        place_of(last, "date") if last else place_of(deliverable, "start"),
        plural_msg(
            "nobody has spoken of {id} for {count} day",
            "nobody has spoken of {id} for {count} days",
            days,
            id=deliverable.id,
        ),
        msg(
            "Add an update that says where it is, or run `plantrack confirm {id}`.",
            id=deliverable.id,
        ),
    )
