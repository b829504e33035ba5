"""The journal is the only truth about progress: a deliverable's state on any day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from plantrack.model.action_plan import Deliverable, Milestone, Status, Update

FOREVER = date.max


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
    known = [entry for entry in deliverable.updates if entry.date <= day]
    status_at, due_entry, progress = None, None, None
    for position, entry in enumerate(known):
        if entry.status is not None and (
            status_at is None or entry.status is not known[status_at].status
        ):
            status_at = position
        due_entry = entry if entry.due is not None else due_entry
        progress = entry.progress if entry.progress is not None else progress
    status_entry = None if status_at is None else known[status_at]
    return State(
        status=(status_entry and status_entry.status) or Status.PLANNED,
        progress=progress,
        due=due_entry.due if due_entry else deliverable.due,
        last_update=max((entry.date for entry in known), default=None),
        status_entry=status_entry,
        due_entry=due_entry,
        evidence=(*deliverable.evidence, *_evidence_since(known, status_at)),
        milestones_done=sum(1 for milestone in deliverable.milestones if is_done(milestone, day)),
    )


def is_done(milestone: Milestone, day: date) -> bool:
    """Return whether a milestone is done on `day`."""
    return milestone.done is not None and milestone.done <= day


def milestone_share(deliverable: Deliverable, state: State) -> Fraction | None:
    """Return the share of milestones done, or nothing where there is no milestone."""
    total = len(deliverable.milestones)
    return Fraction(state.milestones_done, total) if total else None


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


def _evidence_since(known: list[Update], status_at: int | None) -> Iterable[str]:
    """Evidence belongs to the entry that names the status, or comes later."""
    if status_at is None:
        return
    for entry in known[status_at:]:
        yield from entry.evidence
