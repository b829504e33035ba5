"""The life of a thread: a deliverable and those that continue it, and how its date was put off."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from plantrack.model import Deliverable, Plan, Status
from plantrack.model.journal import moves_of
from plantrack.views.standing import Snapshot, Standing


@dataclass(frozen=True, slots=True)
class Postponement:
    """A promise put off: its due date was moved, or it was deferred to a later year.

    `after` is None where nothing says until when.
    """

    kind: Literal["moved", "deferred"]
    deliverable: Deliverable
    day: date
    before: date | None
    after: date | None
    reason: str | None
    resolution: str | None


@dataclass(frozen=True, slots=True)
class Life:
    """A thread on a day, from its first due date to the one in force.

    `due` is that of the deliverable that a deferral gave the promise to, its year begun or not.
    `slipped` is how many days lie between them, below zero where it was brought forward, and None
    where either is unknown.
    """

    members: tuple[Standing, ...]
    first_due: date | None
    due: date | None
    postponements: tuple[Postponement, ...]

    @property
    def slipped(self) -> int | None:
        """The days between the first due date and the one in force."""
        return (self.due - self.first_due).days if self.due and self.first_due else None


def life_of(snapshot: Snapshot, members: Sequence[Standing]) -> Life:
    """Return the life of a thread, oldest member first, as known on the snapshot's day."""
    known = _known(members)
    firsts = [standing.state.adopted for standing in known if standing.state.adopted is not None]
    last = known[-1]
    return Life(
        members=tuple(members),
        first_due=firsts[0] if firsts else None,
        due=None if last.status is Status.DEFERRED else last.state.due,
        postponements=tuple(_postponements(snapshot, known)),
    )


def _known(members: Sequence[Standing]) -> list[Standing]:
    """Return the members of a thread that say until when its promise stands.

    They are those in force, and the one that a deferral gave its promise to: its year may not have
    started, but its date is the one that now holds.
    """
    begun = [at for at, standing in enumerate(members) if standing.in_force] or [0]
    known = [members[at] for at in begun]
    if known[-1].status is Status.DEFERRED:
        known.extend(members[begun[-1] + 1 : begun[-1] + 2])
    return known


def lives_of(snapshot: Snapshot) -> tuple[Life, ...]:
    """Return the life of every thread in force, each once, in the plan's order."""
    plan, by_id = snapshot.plan, {standing.deliverable.id: standing for standing in snapshot.every}
    found, told = [], set[str]()
    for standing in snapshot.every:
        if _is_first(plan, standing.deliverable):
            names = [
                each.id for each in plan.thread_of(standing.deliverable) if each.id not in told
            ]
            told.update(names)
            members = [by_id[name] for name in names]
            if any(each.in_force for each in members):
                found.append(life_of(snapshot, members))
    return tuple(found)


def _is_first(plan: Plan, deliverable: Deliverable) -> bool:
    """Return whether a deliverable begins its thread; of two that continue one, the first does."""
    before = plan.deliverable_of.get(deliverable.continues or "")
    return before is None or plan.successor_of.get(before.id) is not deliverable


def _postponements(snapshot: Snapshot, members: Sequence[Standing]) -> Iterator[Postponement]:
    following = [*members[1:], None]
    for standing, successor in zip(members, following, strict=True):
        yield from _moves(standing.deliverable, snapshot.day)
        entry = standing.state.status_entry
        if standing.status is Status.DEFERRED and entry is not None:
            after = successor.state.adopted if successor else None
            yield Postponement(
                "deferred",
                standing.deliverable,
                entry.date,
                standing.state.due,
                after,
                entry.reason,
                entry.resolution,
            )


def _moves(deliverable: Deliverable, day: date) -> Iterator[Postponement]:
    for moved in moves_of(deliverable, day):
        if moved.is_later:
            before, after, entry = moved.before, moved.after, moved.entry
            yield Postponement(
                "moved", deliverable, entry.date, before, after, entry.reason, entry.resolution
            )
