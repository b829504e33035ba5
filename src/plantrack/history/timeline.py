"""A figure over time: what was promised, kept and complete on each of some days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Literal, TypeAlias

from plantrack.errors import PlantrackError
from plantrack.history.comparison import Move, move_between
from plantrack.model import Plan
from plantrack.views.figures import Counts, Promised, counts, elapsed, exact_sum, promised
from plantrack.views.standing import Snapshot, Standing
from plantrack.views.why import Explanation, why

Step: TypeAlias = Literal["month", "quarter", "year"]
_MONTHS: dict[Step, int] = {"month": 1, "quarter": 3, "year": 12}
_DECEMBER = 12


@dataclass(frozen=True, slots=True)
class Point:
    """A figure's set on a day.

    `planned` is the completion that was promised: the weight of what was due before the day, as
    adopted, over the whole weight; `replanned` the same by the due dates then in force. `elapsed`
    is the share of the year gone by, and None over several years. `move` tells by what the
    completion moved since the point before.
    """

    day: date
    deliverables: Counts
    promised: Promised
    completion: Fraction | None
    planned: Fraction | None
    replanned: Fraction | None
    elapsed: Fraction | None
    move: Move | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The points of one figure, oldest first; `kind`, `id` and `title` say whose it is."""

    plan: Plan
    kind: str
    id: str
    title: str
    points: tuple[Point, ...]


def timeline(plan: Plan, name: str, day: date, step: Step) -> Timeline:
    """Return a figure at the end of each step from its beginning to `day`, and on `day` itself.

    It is rebuilt from the journals alone: what has no date, such as a weight, is as it is now.

    Raises:
        PlantrackError: nothing has this name, or it is an indicator.
    """
    last = why(Snapshot(plan, day), name)
    if last.completion is None:
        raise PlantrackError(
            "{id} is an indicator: plantrack show {id} gives its measurements", id=last.id
        )
    days = list(_days(_beginning(plan, last), day, step))
    found = [why(Snapshot(plan, one), name) for one in days[:-1]]
    points = tuple(_points(plan, [*found, last]))
    return Timeline(plan, last.kind, last.id, last.title, points)


def _beginning(plan: Plan, explained: Explanation) -> date:
    """Return the first day of what is explained: its year's, else the plan's."""
    if explained.kind == "year":
        return plan.action_plan_of[int(explained.id)].start
    if explained.kind == "deliverable":
        return plan.in_force_from(plan.deliverable_of[explained.id])
    return min([plan.header.period.start, *(one.start for one in plan.action_plans)])


def _days(first: date, last: date, step: Step) -> Iterator[date]:
    """Give the last day of each step that ends before `last`, then `last`, in any case."""
    year, month = first.year, first.month
    while True:
        month = -(-month // _MONTHS[step]) * _MONTHS[step]  # the last month of the step
        end = (
            date(year, _DECEMBER, 31)
            if month == _DECEMBER
            else date(year, month + 1, 1) - timedelta(days=1)
        )
        if end >= last:
            break
        yield end
        year, month = (year + 1, 1) if month == _DECEMBER else (year, month + 1)
    yield last


def _points(plan: Plan, explained: Sequence[Explanation]) -> Iterator[Point]:
    before: tuple[Standing, ...] | None = None
    for one in explained:
        figure = one.completion
        standings = (*figure.counted, *figure.left_out) if figure else ()
        yield Point(
            day=one.day,
            deliverables=counts(standings),
            promised=promised(standings, one.day),
            completion=one.value,
            planned=_due_before(figure.counted if figure else (), one.day, adopted=True),
            replanned=_due_before(figure.counted if figure else (), one.day, adopted=False),
            elapsed=_elapsed(plan, one),
            move=None if before is None else move_between(before, standings),
        )
        before = standings


def _due_before(standings: Sequence[Standing], day: date, *, adopted: bool) -> Fraction | None:
    """Return the share of the weight that was due before a day."""
    whole = exact_sum(one.weight for one in standings)
    if not whole:
        return None
    dates = ((one, one.deliverable.due if adopted else one.state.due) for one in standings)
    return exact_sum(one.weight for one, due in dates if due is not None and due < day) / whole


def _elapsed(plan: Plan, explained: Explanation) -> Fraction | None:
    if explained.kind != "year":
        return None
    year = plan.action_plan_of[int(explained.id)]
    return elapsed(year.start, year.end, explained.day)
