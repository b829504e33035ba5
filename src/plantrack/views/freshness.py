"""How fresh what is known of open work is: the age of its last update, apart from its status."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias, get_args

from plantrack.views.standing import Snapshot, Standing

Age: TypeAlias = Literal["recent", "ageing", "old", "never"]
AGES: tuple[Age, ...] = get_args(Age)
_RECENT = 3  # an update is recent for a third of the days after which it is old


@dataclass(frozen=True, slots=True)
class Freshness:
    """The age of the last update of open work, in days, and in a word.

    It is recent up to a third of `stale_after_days`, ageing up to all of them, then old; `days` is
    None where there never was an update.
    """

    age: Age
    days: int | None


def freshness_of(standing: Standing, day: date, stale_after: int) -> Freshness | None:
    """Return how fresh what is known of a deliverable is; None where it is closed, or to come."""
    if not standing.in_force or not standing.status.is_open:
        return None
    last = standing.state.heard
    if last is None:
        return Freshness("never", None)
    days = (day - last).days
    if days * _RECENT <= stale_after:
        return Freshness("recent", days)
    return Freshness("ageing" if days <= stale_after else "old", days)


def ages_of(snapshot: Snapshot, standings: Iterable[Standing]) -> Mapping[Age, int]:
    """Return how many open deliverables there are of each age."""
    stale_after = snapshot.plan.header.stale_after_days
    found = Counter(
        freshness.age
        for each in standings
        if (freshness := freshness_of(each, snapshot.day, stale_after)) is not None
    )
    return {age: found[age] for age in AGES}
