"""What comes before the next meeting: the work due until then, and the events."""

from dataclasses import dataclass
from datetime import date, timedelta

from plantrack.model import Event
from plantrack.views.standing import Snapshot, Standing, late_first
from plantrack.views.status import PlanStatus


@dataclass(frozen=True, slots=True)
class Coming:
    """What comes from a day `until` another: that of the next `meeting`, where one is known.

    What is due on the day of the meeting comes before it, as the meeting itself does.
    """

    until: date
    meeting: Event | None
    due: tuple[Standing, ...]
    events: tuple[Event, ...]


def coming_of(snapshot: Snapshot, status: PlanStatus) -> Coming:
    """Return what comes before the next meeting, else within the days that are soon."""
    day, header = snapshot.day, snapshot.plan.header
    meeting = status.next_board
    until = meeting.date if meeting else day + timedelta(days=header.due_soon_days)
    due = late_first(
        each
        for each in snapshot.in_force
        if each.status.is_open and each.state.due is not None and day <= each.state.due <= until
    )
    events = sorted(
        (event for event in header.events if day <= event.date <= until),
        key=lambda event: event.date,
    )
    return Coming(until, meeting, tuple(due), tuple(events))
