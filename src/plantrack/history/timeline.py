"""A figure over time: what was promised, kept and complete on each of some days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import takewhile
from typing import Literal, TypeAlias

from plantrack.errors import PlantrackError
from plantrack.history.causes import NO_PAST, Cause, Past, Typing, causes_between, typing_between
from plantrack.history.comparison import Move, move_of
from plantrack.history.steps import Written
from plantrack.model import Deliverable, Plan
from plantrack.model.strategy import nodes_below
from plantrack.source.log import Commit
from plantrack.source.witness import WHOLE, Witness
from plantrack.views.figures import (
    Completion,
    Counts,
    Promised,
    counts,
    elapsed,
    exact_sum,
    promised,
)
from plantrack.views.finding import unknown_name
from plantrack.views.month_ends import ends_of
from plantrack.views.periods import Periods
from plantrack.views.standing import Snapshot, Standing
from plantrack.views.why import Explanation, why

Interval: TypeAlias = Literal["month", "quarter", "year"]
_MONTHS: dict[Interval, int] = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True, slots=True)
class Point:
    """A figure's set on a day.

    `planned` is the completion that was promised: the weight of what was due before the day, as
    adopted, over the whole weight; `replanned` the same by the due dates then in force. `elapsed`
    is the share of the year gone by, and None over several years. `move` tells by how much the
    completion moved since the point before, by work and by scope; `causes` what was done and
    changed since then; `typing` how late the entries dated since then were typed.
    """

    day: date
    deliverables: Counts
    promised: Promised
    completion: Fraction | None
    planned: Fraction | None
    replanned: Fraction | None
    elapsed: Fraction | None
    move: Move | None
    causes: tuple[Cause, ...]
    typing: Typing


@dataclass(frozen=True, slots=True)
class Timeline:
    """The points of one figure, oldest first; `kind`, `id` and `title` say whose it is.

    `written` are the changes in meaning that git knows of it, and of the work that it counts;
    `periods` tells over how many action plans a figure of several years goes on the last day;
    `witness` is what git can tell at all.
    """

    plan: Plan
    kind: str
    id: str
    title: str
    points: tuple[Point, ...]
    written: tuple[tuple[Commit | None, Written], ...] = ()
    witness: Witness = WHOLE
    periods: Periods | None = None


def timeline(plan: Plan, name: str, day: date, step: Interval, past: Past = NO_PAST) -> Timeline:
    """Return a figure at the end of each step from its beginning to `day`, and on `day` itself.

    Steps that end after all that moves it are left out: past the end of its time, of its journals
    and of its due dates, the figure stays what it is.
    It is rebuilt from the journals alone: what has no date, such as a weight, is as it is now.
    What git knows of the past adds to the causes, not to the figures.

    Raises:
        PlantrackError: nothing has this name, or it is an indicator.
    """
    if step not in _MONTHS:
        raise unknown_name(step, _MONTHS)
    last = why(Snapshot(plan, day), name)
    if last.completion is None:
        raise PlantrackError(
            "{id} is an indicator: plantrack show {id} gives its measurements", id=last.id
        )
    days = _until(_ending(plan, last), list(_days(_beginning(plan, last), day, step)))
    snapshots = [Snapshot(plan, days[0])]
    for later_day in days[1:]:
        snapshots.append(snapshots[-1].later(later_day))
    found = [*(why(snapshot, name) for snapshot in snapshots[:-1]), last]
    points = tuple(_points(snapshots, found, past))
    written = tuple(_written(plan, last, past))
    return Timeline(
        plan, last.kind, last.id, last.title, points, written, past.witness, last.periods
    )


def _written(
    plan: Plan, explained: Explanation, past: Past
) -> Iterator[tuple[Commit | None, Written]]:
    """Give the changes of what is explained, up to its day."""
    names = _names(plan, explained)
    for commit, written in past.written:
        known = commit is None or commit.typed.date() <= explained.day
        if known and (explained.kind == "plan" or written.id in names):
            yield commit, written


def _names(plan: Plan, explained: Explanation) -> set[str]:
    """Return the ids of what is explained: its own, its commitments', those of its work."""
    names = {deliverable.id for deliverable in _deliverables(explained)} | {explained.id}
    if explained.kind in ("axis", "commitment"):
        names |= {node.id for node in nodes_below(plan.nodes[explained.id])}
    return names


def _beginning(plan: Plan, explained: Explanation) -> date:
    """Return the first day of what is explained: its year's, else that of its first work."""
    if explained.kind == "year":
        return plan.action_plan_of[explained.id].start
    if explained.kind == "deliverable":
        return plan.in_force_from(plan.deliverable_of[explained.id])
    if standings := _standings(explained):
        return min(plan.in_force_from(standing.deliverable) for standing in standings)
    return min(
        [plan.header.period.start, *(action_plan.start for action_plan in plan.action_plans)]
    )


def _ending(plan: Plan, explained: Explanation) -> date:
    """Return the last day on which what is explained may move."""
    action_plan = plan.action_plan_of[explained.id] if explained.kind == "year" else None
    known = (
        when
        for each in (*_standings(explained), *explained.not_in_force)
        for when in (each.state.due, each.state.adopted, each.state.last_update)
        if when is not None
    )
    return max([action_plan.end if action_plan else plan.header.period.end, *known])


def _until(end: date, days: list[date]) -> list[date]:
    """Return days up to the first that is not before an end, and the last of all."""
    shown = sum(day < end for day in days) + 1
    return [*days[:shown], *days[shown:][-1:]]


def _days(first: date, last: date, step: Interval) -> Iterator[date]:
    """Give the last day of each step that ends before `last`, then `last`, in any case."""
    yield from takewhile(lambda end: end < last, ends_of(first, _MONTHS[step]))
    yield last


def _points(
    snapshots: Sequence[Snapshot], explained: Sequence[Explanation], past: Past
) -> Iterator[Point]:
    earlier: Snapshot | None = None
    before: Completion | None = None
    for snapshot, explanation in zip(snapshots, explained, strict=True):
        figure, day = explanation.completion, explanation.day
        standings, deliverables = _standings(explanation), _deliverables(explanation)
        yield Point(
            day=day,
            deliverables=counts(standings),
            promised=promised(standings, day),
            completion=explanation.value,
            planned=_due_before(figure, day, adopted=True),
            replanned=_due_before(figure, day, adopted=False),
            elapsed=_elapsed(snapshot.plan, explanation),
            move=move_of(before, figure) if before and figure else None,
            causes=causes_between(earlier, snapshot, deliverables, past) if earlier else (),
            typing=typing_between(deliverables, earlier.day if earlier else None, day, past),
        )
        earlier, before = snapshot, figure


def _standings(explained: Explanation) -> tuple[Standing, ...]:
    """Return the work that a figure counts, or leaves out for its successor."""
    figure = explained.completion
    return (*figure.counted, *figure.left_out) if figure else ()


def _deliverables(explained: Explanation) -> list[Deliverable]:
    """Return the deliverables of what is explained, those to come included."""
    return [standing.deliverable for standing in (*_standings(explained), *explained.not_in_force)]


def _due_before(figure: Completion | None, day: date, *, adopted: bool) -> Fraction | None:
    """Return the share of the weight that was due before a day."""
    if figure is None or not figure.weight:
        return None
    dates = (
        (standing, standing.state.adopted if adopted else standing.state.due)
        for standing in figure.counted
    )
    due_then = exact_sum(
        standing.weight for standing, due in dates if due is not None and due < day
    )
    return due_then / figure.weight


def _elapsed(plan: Plan, explained: Explanation) -> Fraction | None:
    if explained.kind != "year":
        return None
    year = plan.action_plan_of[explained.id]
    return elapsed(year.start, year.end, explained.day)
