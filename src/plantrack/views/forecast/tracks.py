"""What a journal told of a deliverable on any day: whether it was open, its date, its end."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Generic, TypeVar

from plantrack.model import Deliverable, Plan, Status
from plantrack.views.month_ends import past_month_ends

# Nothing more is expected of it; deferred work goes on.
ENDED = frozenset((Status.DONE, Status.PARTIAL, Status.CANCELLED))
YEAR = 365  # days
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Steps(Generic[T]):
    """What stands from each of some days on, in their order."""

    days: Sequence[date]
    values: Sequence[T]

    def on(self, day: date) -> T:
        """Return what stood on a day, the first of the days or a later one."""
        return self.values[bisect_right(self.days, day) - 1]


@dataclass(frozen=True, slots=True)
class Seen:
    """Open work at the end of a month: the date that stood then, and the days left to it."""

    month_end: date
    due: date
    days_left: int  # fewer than 0 where the date was past

    @property
    def is_near(self) -> bool:
        """Whether no more than a year was left."""
        return self.days_left <= YEAR


class Track:
    """A deliverable as its journal tells it day by day: the status and the date of that day."""

    def __init__(self, plan: Plan, deliverable: Deliverable) -> None:
        entries = deliverable.updates
        self.deliverable = deliverable
        self.since = plan.in_force_from(deliverable)
        self._dues = _steps(((each.date, each.due) for each in entries), deliverable.due)
        self._statuses = _steps(((each.date, each.status) for each in entries), Status.PLANNED)

    def status(self, day: date) -> Status:
        """Return its status on a day."""
        return self._statuses.on(day)

    def due(self, day: date) -> date | None:
        """Return the due date that stood on a day."""
        return self._dues.on(day)

    def is_open(self, day: date) -> bool:
        """Return whether it was in force on a day, and nothing had closed it."""
        return self.since <= day and self.status(day).is_open

    def since_when(self, among: frozenset[Status], day: date) -> date | None:
        """Return since when its status was among these on a day; None where it was not."""
        at = bisect_right(self._statuses.days, day) - 1
        found = None
        while at >= 0 and self._statuses.values[at] in among:
            found, at = self._statuses.days[at], at - 1
        return found


class Tracks:
    """All deliverables of a plan, day by day, and at the month ends before a day."""

    def __init__(self, plan: Plan, day: date) -> None:
        self.plan, self.day = plan, day
        self.every = tuple(Track(plan, each) for each in plan.deliverables)
        self._of = {track.deliverable.id: track for track in self.every}

    def of(self, deliverable: Deliverable) -> Track:
        """Return what is told of a deliverable."""
        return self._of[deliverable.id]

    @cached_property
    def month_ends(self) -> tuple[date, ...]:
        """The month ends before the day, since there is work: those of ten years at most."""
        since = min((track.since for track in self.every), default=self.day)
        return past_month_ends(since, self.day)

    @cached_property
    def seen(self) -> dict[Track, tuple[Seen, ...]]:
        """When each was seen open, at past month ends, with a date; in their order."""
        return {track: tuple(self._seen(track)) for track in self.every}

    def _seen(self, track: Track) -> Iterable[Seen]:
        for end in self.month_ends[bisect_left(self.month_ends, track.since) :]:
            due = track.due(end)
            if due is not None and track.status(end).is_open:
                yield Seen(end, due, (due - end).days)

    def ended(self, track: Track, day: date) -> date | None:
        """Return when work had ended, as a day knew it: done, in part, or given up; None if not.

        Deferred work ends with the work that continues it.
        """
        return self.carried_on(track, day).since_when(ENDED, day)

    def last_status(self, track: Track, day: date) -> Status:
        """Return the status of work on a day; of deferred work, that of what continues it."""
        return self.carried_on(track, day).status(day)

    def carried_on(self, track: Track, day: date) -> Track:
        """Return the work that carries deferred work on, on a day: itself, where none does."""
        known = {track}
        while track.status(day) is Status.DEFERRED:
            following = self.plan.successor_of.get(track.deliverable.id)
            after = self._of.get(following.id) if following else None
            if after is None or after in known or after.since > day:
                break
            known.add(after)
            track = after
        return track


def _steps(told: Iterable[tuple[date, T | None]], first: T) -> _Steps[T]:
    """Return what stands from each day on: the last in the file of what is told up to it."""
    days, values, latest = [date.min], [first], -1
    stated = [(day, at, value) for at, (day, value) in enumerate(told) if value is not None]
    for day, at, value in sorted(stated, key=lambda each: each[:2]):
        if at < latest:
            continue
        latest = at
        if days[-1] == day:
            values[-1] = value
        elif values[-1] != value:
            days.append(day)
            values.append(value)
    return _Steps(days, values)
