"""The journal is the only truth about progress: a deliverable's state on any day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache

from plantrack.model.action_plan import Deliverable, Milestone, Status, Update

FOREVER = date.max
exact = lru_cache(maxsize=1024)(Fraction)  # few are distinct, and one of each is enough


@dataclass(frozen=True, slots=True)
class State:
    """What the journal says of a deliverable on a day.

    `progress` is the last one stated, in per cent; `due` the date in force that day, and `adopted`
    the first one stated, in the record or by an entry; `lead` the role that leads it that day;
    `status_entry` the entry that names the status; `evidence` what proves a result. `last_update`
    is the day of the last entry that documents may tell of, other than a second verdict, `spoken`
    of the last that tells how the work goes, `confirmed` of the last that says nothing.
    """

    status: Status
    progress: int | None
    due: date | None
    adopted: date | None
    lead: str | None
    last_update: date | None
    spoken: date | None
    confirmed: date | None
    status_entry: Update | None
    due_entry: Update | None
    lead_entry: Update | None
    evidence: tuple[str, ...]
    milestones_done: int

    @property
    def heard(self) -> date | None:
        """The day on which somebody last spoke of it, or confirmed that all stands."""
        return max(filter(None, (self.spoken, self.confirmed)), default=None)

    @property
    def reason(self) -> str | None:
        """The reason given by the entry that names the status."""
        return self.status_entry.reason if self.status_entry else None


@dataclass(frozen=True, slots=True)
class Moved:
    """A due date moved by an `entry`, earlier or later: it was `before`, as `stated` there."""

    entry: Update
    before: date
    after: date
    stated: Deliverable | Update

    @property
    def is_later(self) -> bool:
        """Whether it was put off."""
        return self.after > self.before


def entries_until(deliverable: Deliverable, day: date) -> tuple[Update, ...]:
    """Return the entries of a journal up to a day, that day included, in file order."""
    return tuple(entry for entry in deliverable.updates if entry.date <= day)


def state_of(deliverable: Deliverable, day: date = FOREVER) -> State:
    """Return the deliverable's state on `day`, from its entries up to that day, in file order."""
    status_entry = due_entry = lead_entry = progress = None
    evidence: list[str] = []  # of the entry that names the status, or later
    known = entries_until(deliverable, day)
    for entry in known:
        status = entry.status
        if status is not None and (status_entry is None or status is not status_entry.status):
            status_entry = entry
            evidence.clear()
        if entry.evidence and status_entry is not None:
            evidence.extend(entry.evidence)
        if entry.due is not None:
            due_entry = entry
        if entry.lead is not None:
            lead_entry = entry
        if entry.progress is not None:
            progress = entry.progress
    return State(
        status=(status_entry and status_entry.status) or Status.PLANNED,
        progress=progress,
        due=due_entry.due if due_entry else deliverable.due,
        adopted=deliverable.due or (_first_dated(known).due if due_entry else None),
        lead=lead_entry.lead if lead_entry else deliverable.lead,
        **_days_of(known),
        status_entry=status_entry,
        due_entry=due_entry,
        lead_entry=lead_entry,
        evidence=(*deliverable.evidence, *evidence),
        milestones_done=sum(1 for milestone in deliverable.milestones if is_done(milestone, day)),
    )


def adoption_of(deliverable: Deliverable) -> tuple[date | None, date | None]:
    """Return the adopted due date, and the day of the entry that stated it, where one did."""
    if deliverable.due is not None or not any(entry.due for entry in deliverable.updates):
        return deliverable.due, None
    first = _first_dated(deliverable.updates)
    return first.due, first.date


def moves_of(deliverable: Deliverable, day: date) -> Iterator[Moved]:
    """Give each move of a due date by a day, in file order; a first date is no move."""
    due = deliverable.due
    stated: Deliverable | Update = deliverable
    for entry in entries_until(deliverable, day):
        if entry.due is not None:
            if due is not None and entry.due != due:
                yield Moved(entry, due, entry.due, stated)
            due, stated = entry.due, entry


def _first_dated(known: Sequence[Update]) -> Update:
    """Return the entry that states a due date first: a later one moves it, wherever it stands."""
    return min((entry for entry in known if entry.due), key=lambda entry: entry.date)


def _days_of(known: Sequence[Update]) -> dict[str, date | None]:
    """Return the last days of a journal's entries: of any, of those that speak, that confirm."""
    spoken = [entry.date for entry in known if entry.speaks]
    quiet = [entry for entry in known if not entry.speaks] if len(spoken) < len(known) else []
    return {
        "last_update": max((each.date for each in known if not each.is_aside), default=None),
        "spoken": max(spoken, default=None),
        "confirmed": max((entry.date for entry in quiet if entry.confirms), default=None),
    }


def state_on(deliverable: Deliverable, final: State, day: date) -> State:
    """Return the deliverable's state on `day`: its final one, where nothing was told later."""
    if final.last_update is not None and final.last_update > day:
        return state_of(deliverable, day)
    if any(
        milestone.done is not None and milestone.done > day for milestone in deliverable.milestones
    ):
        return state_of(deliverable, day)
    return final


def is_done(milestone: Milestone, day: date) -> bool:
    """Return whether a milestone is done on `day`."""
    return milestone.done is not None and milestone.done <= day


def milestone_share(deliverable: Deliverable, state: State) -> Fraction | None:
    """Return the share of milestones done, or nothing where there is no milestone."""
    total = len(deliverable.milestones)
    return exact(state.milestones_done, total) if total else None


def silent_days(deliverable: Deliverable, state: State, day: date, stale_after: int) -> int | None:
    """Return for how many days nobody has spoken of open work; None where it is not silent.

    Work is silent that is in progress, or should have started, and of which nothing was said for
    more than `stale_after` days; planned work without a start is never silent. A confirmation,
    which says nothing new, ends silence.
    """
    return _stale_days(deliverable, state, day, state.heard, stale_after)


def is_confirmed(deliverable: Deliverable, state: State, day: date, stale_after: int) -> bool:
    """Return whether work would be silent, but for somebody who confirmed that all stands."""
    if state.confirmed is None:
        return False
    return (
        silent_days(deliverable, state, day, stale_after) is None
        and _stale_days(deliverable, state, day, state.spoken, stale_after) is not None
    )


def _stale_days(
    deliverable: Deliverable, state: State, day: date, told: date | None, stale_after: int
) -> int | None:
    started = deliverable.start is not None and deliverable.start <= day
    if not state.status.is_open or not (state.status is Status.IN_PROGRESS or started):
        return None
    since = told or deliverable.start
    days = (day - since).days if since else 0
    return days if days > stale_after else None
