"""What became of the promises to date, and which of those kept were kept after their date."""

from dataclasses import dataclass

from plantrack.views.figures import Promised, is_promised, promised
from plantrack.views.kept import Kept, kept_of
from plantrack.views.standing import Snapshot, Standing
from plantrack.views.status import PlanStatus
from plantrack.views.verdicts import Amended


@dataclass(frozen=True, slots=True)
class Promises:
    """What became of the promises to date: of the current action plan, or of a plan that ended.

    `kept` tells how those that are kept were; `late_elsewhere` is the other work that is late,
    `of_earlier` where all of it is of other action plans.
    """

    counts: Promised
    kept: Kept
    late_elsewhere: tuple[Standing, ...]
    of_earlier: bool
    ids: frozenset[str]

    @property
    def never_closed(self) -> int:
        """How many were left open, which a plan that ended tells in one count."""
        return self.counts.late + self.counts.moved


def promises_of(snapshot: Snapshot, status: PlanStatus, amended: Amended) -> Promises | None:
    """Return what became of the promises to date; None before the first action plan.

    `amended` tells when each promise was changed.
    """
    if not status.years:
        return None
    if status.phase == "after":
        standings = snapshot.in_force
    elif status.current is not None:
        standings = snapshot.of_year(status.current.period)
    else:
        return None
    periods = {each.period for each in status.of_the_day}
    due = [standing for standing in standings if is_promised(standing, snapshot.day)]
    ids = frozenset(standing.deliverable.id for standing in due)
    elsewhere = tuple(each for each in status.late if each.deliverable.id not in ids)
    return Promises(
        counts=promised(due, snapshot.day),
        kept=kept_of(due, amended),
        late_elsewhere=elsewhere,
        of_earlier=periods.isdisjoint(each.deliverable.period for each in elsewhere),
        ids=ids,
    )
