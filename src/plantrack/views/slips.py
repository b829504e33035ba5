"""How often, and by how much, promises were put off: by axis and by role."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from plantrack.model import Plan
from plantrack.views.figures import median
from plantrack.views.standing import Snapshot
from plantrack.views.threads import Life, lives_of


@dataclass(frozen=True, slots=True)
class Slips:
    """The postponements of some threads.

    `threads` is how many there are, `postponed` how many of them were put off, `postponements` how
    often in all; `median_days` and `longest_days` are those of the threads put off whose days are
    known, None where there is none.
    """

    threads: int
    postponed: int
    postponements: int
    median_days: Fraction | None
    longest_days: int | None


@dataclass(frozen=True, slots=True)
class SlipsOf:
    """The slips of an axis or of a role."""

    id: str
    title: str
    slips: Slips


def slips_by_axis(snapshot: Snapshot) -> tuple[SlipsOf, ...]:
    """Return the slips of each axis; a thread counts in each axis that any of it answers."""
    lives = lives_of(snapshot)
    found = []
    for axis in snapshot.plan.axes:
        mine = [life for life in lives if axis.id in _answered(snapshot.plan, life)]
        found.append(SlipsOf(axis.id, axis.title, _slips(mine)))
    return tuple(found)


def slips_by_role(snapshot: Snapshot) -> tuple[SlipsOf, ...]:
    """Return the slips of each role that leads a thread: who leads its last one in force."""
    by_role: dict[str, list[Life]] = {}
    for life in lives_of(snapshot):
        lead = [each for each in life.members if each.in_force][-1].state.lead
        by_role.setdefault(lead or "", []).append(life)
    order = [*(role.id for role in snapshot.plan.roles), *by_role]
    return tuple(
        SlipsOf(name, snapshot.plan.role_title(name), _slips(by_role[name]))
        for name in dict.fromkeys(order)
        if name in by_role
    )


def _slips(lives: Sequence[Life]) -> Slips:
    late = [life for life in lives if life.postponements]
    days = [life.slipped for life in late if life.slipped is not None]
    return Slips(
        threads=len(lives),
        postponed=len(late),
        postponements=sum(len(life.postponements) for life in late),
        median_days=median(days),
        longest_days=max(days, default=None),
    )


def _answered(plan: Plan, life: Life) -> set[str]:
    in_force = (each.deliverable for each in life.members if each.in_force)
    return {name for deliverable in in_force for name in plan.answered_by(deliverable)}
