"""The journal is the only truth about progress: a deliverable's state on any day."""

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

    `progress` is the last one stated, in per cent; `due` the date in force that day;
    `status_entry` the entry that names the status; `evidence` what proves a result.
    """

    status: Status
    progress: int | None
    due: date | None
    last_update: date | None
    status_entry: Update | None
    due_entry: Update | None
    evidence: tuple[str, ...]
    milestones_done: int

    @property
    def reason(self) -> str | None:
        """The reason given by the entry that names the status."""
        return self.status_entry.reason if self.status_entry else None


def state_of(deliverable: Deliverable, day: date = FOREVER) -> State:
    """Return the deliverable's state on `day`, from its entries up to that day, in file order."""
    status_entry = due_entry = progress = last = None
    evidence: list[str] = []  # of the entry that names the status, or later
    for entry in deliverable.updates:
        if entry.date > day:
            continue
        status = entry.status
        if status is not None and (status_entry is None or status is not status_entry.status):
            status_entry = entry
            evidence.clear()
        if entry.evidence and status_entry is not None:
            evidence.extend(entry.evidence)
        if entry.due is not None:
            due_entry = entry
        if entry.progress is not None:
            progress = entry.progress
        if last is None or entry.date > last:
            last = entry.date
    return State(
        status=(status_entry and status_entry.status) or Status.PLANNED,
        progress=progress,
        due=due_entry.due if due_entry else deliverable.due,
        last_update=last,
        status_entry=status_entry,
        due_entry=due_entry,
        evidence=(*deliverable.evidence, *evidence),
        milestones_done=sum(1 for one in deliverable.milestones if is_done(one, day)),
    )


def state_on(deliverable: Deliverable, final: State, day: date) -> State:
    """Return the deliverable's state on `day`: its final one, where nothing was told later."""
    if final.last_update is not None and final.last_update > day:
        return state_of(deliverable, day)
    if any(one.done is not None and one.done > day for one in deliverable.milestones):
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
    more than `stale_after` days; planned work without a start is never silent.
    """
    started = deliverable.start is not None and deliverable.start <= day
    if not state.status.is_open or not (state.status is Status.IN_PROGRESS or started):
        return None
    since = state.last_update or deliverable.start
    days = (day - since).days if since else 0
    return days if days > stale_after else None
