"""What became, at a plan's end, of the promises that were not kept as they stood."""

from dataclasses import dataclass

from plantrack.model import Status
from plantrack.views.standing import Snapshot, Standing


@dataclass(frozen=True, slots=True)
class CarriedOn:
    """A deferred deliverable, and the last one that continues it, as it stands; None where none."""

    deferred: Standing
    last: Standing | None


@dataclass(frozen=True, slots=True)
class Ending:
    """The promises given up, and those carried on, in the order of the plan."""

    given_up: tuple[Standing, ...]
    carried_on: tuple[CarriedOn, ...]


def ending_of(snapshot: Snapshot) -> Ending:
    """Return what became of what was given up or deferred, on a day after the plan's end."""
    present = {each.deliverable.id: each for each in snapshot.in_force}
    return Ending(
        given_up=tuple(each for each in present.values() if each.status is Status.CANCELLED),
        carried_on=tuple(
            CarriedOn(each, _last(snapshot, present, each))
            for each in present.values()
            if each.status is Status.DEFERRED
        ),
    )


def _last(snapshot: Snapshot, present: dict[str, Standing], first: Standing) -> Standing | None:
    seen, last = {first.deliverable.id}, None
    following = snapshot.plan.successor_of.get(first.deliverable.id)
    while following is not None and following.id not in seen and following.id in present:
        seen.add(following.id)
        last = present[following.id]
        following = snapshot.plan.successor_of.get(following.id)
    return last
