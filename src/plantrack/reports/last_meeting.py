"""What the figures of the current action plan were at the last meeting, and how it is named."""

from collections.abc import Iterable
from dataclasses import dataclass

from plantrack.history.comparison import is_comparable
from plantrack.reports.edition import Edition
from plantrack.views.figures import Promised, completion, counts, promised, whole_percent
from plantrack.views.standing import Snapshot, Standing


@dataclass(frozen=True, slots=True)
class Then:
    """The current action plan on the day of the last meeting, as it was known then."""

    snapshot: Snapshot
    period: str

    @property
    def all(self) -> tuple[Standing, ...]:
        """The deliverables of the action plan that were in force."""
        return self.snapshot.of_year(self.period)

    def of(self, node_id: str) -> list[Standing]:
        """Return those of them that answered a node."""
        answering = self.snapshot.answering(node_id)
        return [each for each in answering if each.deliverable.period == self.period]

    @property
    def promised(self) -> Promised:
        """What had become of the promises by then."""
        return promised(self.all, self.snapshot.day)

    @property
    def late(self) -> int:
        """How many were late, those of earlier action plans too."""
        return counts(self.snapshot.in_force).late

    def percent(self, standings: Iterable[Standing]) -> int | None:
        """Return how complete a set of them was, in whole per cent; None of an empty one."""
        share = completion(standings).value
        return None if share is None else whole_percent(share)


def then(edition: Edition) -> Then | None:
    """Return the current action plan at the last meeting; None where it had not begun, or ended."""
    current, earlier = edition.status.current, edition.earlier
    if current is None or earlier is None or edition.ended:
        return None
    if earlier.day < current.action_plan.start or not earlier.snapshot.of_year(current.period):
        return None
    if not is_comparable(earlier.snapshot, edition.snapshot):
        return None
    return Then(earlier.snapshot, current.period)


def on_day(edition: Edition, value: str) -> str:
    """Return a value and the day on which it was so."""
    t = edition.translator
    return t.text("{value} on {day}", value=value, day=_day(edition)) if edition.earlier else value


def since_day(edition: Edition) -> str:
    """Return the heading of what moved, since the day of the last meeting."""
    t = edition.translator
    return t.text("points since {day}", day=_day(edition)) if edition.earlier else ""


def _day(edition: Edition) -> str:
    t, earlier = edition.translator, edition.earlier
    return t.near_date(earlier.day, edition.snapshot.day) if earlier else ""
