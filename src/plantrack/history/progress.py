"""Progress over time: how many deliverables were promised on each day, and how many were done."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from plantrack.model import Plan, Status, Update
from plantrack.model.journal import adoption_of


@dataclass(frozen=True, slots=True)
class Progress:
    """What was promised to date on a day, and how many of those promises were done that day.

    The same counts as `promised` of a snapshot of that day: adopted due date before the day,
    in force on the day. `on_time` are those done that were so at the adopted due date.
    """

    day: date
    promised: int
    done: int
    on_time: int


def progress_of(plan: Plan, days: Sequence[date]) -> tuple[Progress, ...]:
    """Return what was promised and done on each of some days, in their order.

    Each journal is read once, however many days there are.
    """
    ordered = sorted(set(days))
    beyond = len(ordered)
    # How each count changes from one day to the next; the last place is never reached.
    promised, done, on_time = ([0] * (beyond + 1) for _ in range(3))
    for deliverable in plan.deliverables:
        adopted, stated = adoption_of(deliverable)
        if adopted is None:
            continue
        known = max(filter(None, (plan.in_force_from(deliverable), stated)))
        first = max(bisect_right(ordered, adopted), bisect_left(ordered, known))
        if first == beyond:
            continue
        promised[first] += 1
        for since, until in _spells_done(deliverable.updates):
            begins = max(first, bisect_left(ordered, since))
            ends = beyond if until is None else max(first, bisect_left(ordered, until))
            for counted in (done, on_time) if since <= adopted else (done,):
                counted[begins] += 1
                counted[ends] -= 1
    counts = zip(ordered, *map(accumulate, (promised, done, on_time)), strict=False)
    on = {day: Progress(day, *all_three) for day, *all_three in counts}
    return tuple(on[day] for day in days)


def _spells_done(updates: Iterable[Update]) -> Iterator[tuple[date, date | None]]:
    """Yield from which day a journal says done, and the day it says something else, if any.

    Entries may be out of order: of those up to a day, the last in the file has the last word.
    """
    last_word, since = -1, None
    for position, entry in sorted(enumerate(updates), key=lambda each: each[1].date):
        if entry.status is None or position < last_word:
            continue
        last_word = position
        if entry.status is Status.DONE:
            since = since or entry.date
        elif since is not None:
            yield since, entry.date
            since = None
    if since is not None:
        yield since, None
