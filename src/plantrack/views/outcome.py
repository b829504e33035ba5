"""What became of a deliverable against its promise: the gaps, their reasons and resolutions."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from plantrack.model import Deliverable, Status, Update
from plantrack.model.journal import entries_until, moves_of
from plantrack.views.standing import Snapshot, Standing

GapKind = Literal["moved", "late", "done_after", "behind"]


@dataclass(frozen=True, slots=True)
class Entry:
    """What a journal told, and on which day."""

    text: str
    day: date


@dataclass(frozen=True, slots=True)
class Gap:
    """What differs from the promise.

    Its due date `moved`; it is `late`, or was `done_after` the adopted due date, by so many days;
    or it stays `behind`: done in part, deferred or cancelled.
    """

    kind: GapKind
    days: int = 0
    reason: str | None = None
    resolution: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the journal of a deliverable tells on a day, beyond its standing.

    `reason` and `resolution` are those of a status that stays behind the promise; `due_reason` and
    `due_resolution` those of the due date in force; `note` and `challenges` the last told;
    `successor` continues it, as far as the day knew.
    """

    standing: Standing
    reason: str | None
    resolution: str | None
    due_reason: str | None
    due_resolution: str | None
    note: Entry | None
    challenges: Entry | None
    successor: Deliverable | None

    @property
    def due_moved(self) -> bool:
        """Whether the due date in force is another than the one adopted."""
        state = self.standing.state
        return state.adopted is not None and state.adopted != state.due

    @property
    def last_told(self) -> Entry | None:
        """What the journal told last of it: a challenge, else a note, where both are as late."""
        told = [entry for entry in (self.challenges, self.note) if entry]
        return max(told, key=lambda entry: entry.day, default=None)

    @property
    def days_after(self) -> int:
        """How many days after its adopted due date it was done; 0 where it is not, or was not."""
        return days_after(self.standing)


def days_after(standing: Standing) -> int:
    """Return how many days after its adopted due date it was done; 0 where it was not."""
    adopted, entry = standing.state.adopted, standing.state.status_entry
    if standing.status is not Status.DONE or adopted is None or entry is None:
        return 0
    return max(0, (entry.date - adopted).days)


def times_moved(deliverable: Deliverable, day: date) -> int:
    """Return how often a due date was moved by a day, either way; a first one is no move."""
    return sum(1 for _ in moves_of(deliverable, day))


def outcome_of(snapshot: Snapshot, standing: Standing) -> Outcome:
    """Return what became of a deliverable on the snapshot's day."""
    known = entries_until(standing.deliverable, snapshot.day)
    state, behind = standing.state, standing.status.is_behind
    return Outcome(
        standing=standing,
        reason=state.reason if behind else None,
        resolution=_resolution(known, state.status_entry) if behind else None,
        due_reason=state.due_entry.reason if state.due_entry else None,
        due_resolution=_resolution(known, state.due_entry),
        note=_last((entry.note, entry.date) for entry in known),
        challenges=_last((entry.challenges, entry.date) for entry in known),
        successor=_successor(snapshot, standing),
    )


def gaps_of(outcome: Outcome, day: date, *, ended: bool) -> Iterator[Gap]:
    """Yield what differs from the promise; once the plan has ended, nothing is late any more."""
    standing, challenges = outcome.standing, outcome.challenges
    why = challenges.text if challenges else None
    if outcome.due_moved:
        yield Gap("moved", 0, outcome.due_reason, outcome.due_resolution)
    if standing.late and standing.state.due and not ended:
        yield Gap("late", (day - standing.state.due).days, why)
    if outcome.days_after:
        yield Gap("done_after", outcome.days_after, why)
    if standing.status.is_behind:
        yield Gap("behind", 0, outcome.reason, outcome.resolution)


def _resolution(known: Sequence[Update], entry: Update | None) -> str | None:
    """Return the board's decision on an entry: in it, or in a later one that says nothing else.

    The journal is append-only: a board that decides afterwards is told in an entry of its own.
    """
    if entry is None:
        return None
    since = next(at for at, each in enumerate(known) if each is entry)
    for each in known[since:]:
        same = each.status in (None, entry.status) and each.due in (None, entry.due)
        if each.resolution and same:
            return each.resolution
    return None


def _last(entries: Iterable[tuple[str | None, date]]) -> Entry | None:
    told = [Entry(text, day) for text, day in entries if text]
    return max(reversed(told), key=lambda entry: entry.day) if told else None


def _successor(snapshot: Snapshot, standing: Standing) -> Deliverable | None:
    successor = snapshot.plan.successor_of.get(standing.deliverable.id)
    if successor is None or standing.status is Status.DEFERRED:
        return successor
    return successor if snapshot.plan.in_force_from(successor) <= snapshot.day else None
