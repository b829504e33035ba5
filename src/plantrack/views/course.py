"""How complete the work of an action plan was over time, as a whole and node by node."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import takewhile

from plantrack.views.figures import completion
from plantrack.views.month_ends import ends_of
from plantrack.views.standing import Snapshot

_MOST = 8  # points that a small line can show


@dataclass(frozen=True, slots=True)
class Course:
    """The completion of an action plan on each of some days, as its journals tell it now.

    `whole` is that of all of it, `of_node` that of each axis and commitment, by its id; None where
    nothing of it was in force yet.
    """

    days: tuple[date, ...]
    whole: tuple[Fraction | None, ...]
    of_node: Mapping[str, tuple[Fraction | None, ...]]


def course_of(snapshot: Snapshot, period: str) -> Course:
    """Return the course of an action plan up to the day, from its start."""
    action_plan = snapshot.plan.action_plan_of[period]
    days = course_days(action_plan.start, min(snapshot.day, action_plan.end), snapshot.day)
    known = [Snapshot(snapshot.plan, days[0])]
    for day in days[1:]:
        known.append(known[-1].later(day))
    nodes = [node.id for node in snapshot.tree.begun]
    return Course(
        days,
        tuple(completion(each.of_year(period)).value for each in known),
        {node: tuple(_of_node(each, node, period) for each in known) for node in nodes},
    )


def course_days(start: date, end: date, day: date) -> tuple[date, ...]:
    """Return the ends of the months from a start to an end, then the day: at most 8 days.

    Where there are more months, quarters are shown, or every so many of them.
    """
    for step in (1, 3, 6, 12):
        found = (*takewhile(lambda each: each < end, ends_of(start, step)), day)
        if len(found) <= _MOST:
            return found
    every = -(-(len(found) - 1) // (_MOST - 1))
    return (*found[:-1][::-every][::-1], day)


def _of_node(snapshot: Snapshot, node: str, period: str) -> Fraction | None:
    answering = snapshot.answering(node)
    return completion(each for each in answering if each.deliverable.period == period).value
