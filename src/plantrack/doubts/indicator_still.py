"""All work on a commitment is done, and its indicator has not moved.

What it sees: of the deliverables that answer the commitment so far, those that were given up or
put off aside, all are done; a measurement was made after one of them was; and it is no nearer to
the target than the baseline, or than the measurement before it, and has not reached it.

Why it may be harmless: what the work changes shows later than it is done; much of what moves the
indicator is beyond the plan.

What to ask: when should an effect be seen, and what else would it take?
"""

from collections.abc import Iterator
from datetime import date
from functools import cache, partial

from plantrack.diagnostics import Related
from plantrack.doubts.subject import Finding, Subject, Value, Work, place_of
from plantrack.locale import msg
from plantrack.model import Direction, Indicator, Status

_ASIDE = (Status.CANCELLED, Status.DEFERRED)


def find(subject: Subject) -> Iterator[Finding]:
    """Give each indicator that stands still after all work was done, at its last measurement."""
    if not subject.plan.basis.is_complete:  # work that was not read may be open
        return
    all_done = cache(partial(_all_done, subject))
    for indicator in subject.plan.indicators:
        values = subject.values_of(indicator)
        works = all_done(indicator.commitment)
        if not works or len(values) < 2 or indicator.direction is Direction.MAINTAIN:  # noqa: PLR2004 - two are compared
            continue
        last = values[-1]
        before = _not_passed(indicator, values)
        firsts = [w.state.status_entry.date for w in works if w.state.status_entry]
        if before and last[0] >= min(firsts) and not _is_reached(indicator, last, subject.day):
            yield Finding(
                indicator.id,
                place_of(last[2], "value"),
                msg(
                    "all work on {commitment} is done, and {id} is at {value} on {day}: it was at "
                    "{before} before",
                    commitment=indicator.commitment,
                    id=indicator.id,
                    value=str(last[1]),
                    day=last[0],
                    before=str(before[1]),
                ),
                (Related(place_of(before[2], "value"), msg("it was here")),),
                tuple(work.id for work in works),
            )


def _all_done(subject: Subject, node_id: str) -> list[Work]:
    """Return the work that answers a commitment, where all of it is done; else nothing."""
    answering = (subject.work_of.get(d.id) for d in subject.plan.answering.get(node_id, ()))
    works = [work for work in answering if work and work.state.status not in _ASIDE]
    return works if all(work.state.status is Status.DONE for work in works) else []


def _not_passed(indicator: Indicator, values: tuple[Value, ...]) -> Value | None:
    """Return the value, before the last one, that it has not passed: the baseline, or the last."""
    last = values[-1]
    known = (values[0], values[-2])
    return next((each for each in known if not indicator.is_better(last[1], each[1])), None)


def _is_reached(indicator: Indicator, last: Value, day: date) -> bool:
    """Return whether the target pursued on a day, or the last one, is reached."""
    pursued = indicator.pursued(day)
    return pursued is not None and indicator.is_reached(pursued, last[1])
