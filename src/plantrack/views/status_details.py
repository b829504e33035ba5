"""What `status --details` adds to a status: freshness, and slips by axis and by role."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from plantrack.source.log import Commit
from plantrack.source.witness import WHOLE, Witness
from plantrack.views.freshness import Age, ages_of
from plantrack.views.slips import SlipsOf, slips_by_axis, slips_by_role
from plantrack.views.standing import Snapshot


@dataclass(frozen=True, slots=True)
class Details:
    """How fresh what is known of open work is, when it was last told, and what was put off.

    `last_typed` is the commit that git last saw typing an entry, where it saw any; `witness` is
    what git can tell of that.
    """

    ages: Mapping[Age, int]
    last_entry: date | None
    last_typed: Commit | None
    by_axis: tuple[SlipsOf, ...]
    by_role: tuple[SlipsOf, ...]
    witness: Witness = WHOLE


def details_of(snapshot: Snapshot, last_typed: Commit | None, witness: Witness = WHOLE) -> Details:
    """Return the details of a plan on a day."""
    return Details(
        ages=ages_of(snapshot, snapshot.in_force),
        last_entry=last_entry_of(snapshot),
        last_typed=last_typed,
        by_axis=slips_by_axis(snapshot),
        by_role=slips_by_role(snapshot),
        witness=witness,
    )


def last_entry_of(snapshot: Snapshot) -> date | None:
    """Return the day of the last entry of the journals in force, up to the snapshot's day."""
    told = (standing.state.last_update for standing in snapshot.in_force)
    return max((day for day in told if day is not None), default=None)
