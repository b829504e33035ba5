"""What became of the promises to date, and which of those kept were kept after their date."""

from dataclasses import dataclass

from plantrack.views.figures import Promised, is_promised, promised
from plantrack.views.outcome import days_after
from plantrack.views.standing import Snapshot, Standing
from plantrack.views.status import PlanStatus


@dataclass(frozen=True, slots=True)
class Promises:
    """What became of the promises to date: of the current action plan, or of a plan that ended.

    `kept_after` counts those of the kept that were done after the date adopted; `late_elsewhere`
    is the other work that is late, `of_earlier` where all of it is of other action plans.
    """

    counts: Promised
    kept_after: int
    late_elsewhere: tuple[Standing, ...]
    of_earlier: bool
    ids: frozenset[str]

    @property
    def never_closed(self) -> int:
        """How many were left open, which a plan that ended tells in one count."""
        return self.counts.late + self.counts.moved


def promises_of(snapshot: Snapshot, status: PlanStatus) -> Promises | None:
    """Return what became of the promises to date; None before the first action plan."""
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
        kept_after=sum(days_after(standing) > 0 for standing in due),
        late_elsewhere=elsewhere,
        of_earlier=periods.isdisjoint(each.deliverable.period for each in elsewhere),
        ids=ids,
    )
