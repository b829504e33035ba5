"""A target asks for less than was measured before, or was lowered after a measurement.

What it sees: a target is easier than what was measured by the day of the target before it, or a
year or more before its own; or, by git, it was made easier once something had been measured, and no
resolution of the board is told.

Why it may be harmless: a result was exceptional and is not expected to last; the way of measuring
changed; the target was set before the result was known.

What to ask: why is less aimed at than was reached, and who decided it?
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from plantrack.diagnostics import Related
from plantrack.doubts.subject import Finding, Subject, TargetChanged, Value, place_of
from plantrack.locale import Message, msg
from plantrack.model import Direction, Indicator

USES_GIT = True
_YEAR = timedelta(days=365)


def find(subject: Subject) -> Iterator[Finding]:
    """Give each target below what was measured, or lowered, where the target stands."""
    lowered = [
        change
        for change in (subject.told.targets if subject.told else ())
        if change.is_lowered and not change.is_resolved
    ]
    for indicator in subject.plan.indicators:
        mine = [change for change in lowered if change.indicator == indicator.id]
        told = {change.day for change in mine}
        yield from _lowered(subject, indicator, mine)
        if indicator.direction is not Direction.MAINTAIN:
            yield from _below(subject, indicator, told)


def _below(subject: Subject, indicator: Indicator, told: set[str]) -> Iterator[Finding]:
    known = [value for value in subject.values_of(indicator) if value[0] > date.min]
    days, bests = [value[0] for value in known], [*_bests(indicator, known)]
    before = subject.plan.header.period.start
    for target in sorted(indicator.targets, key=lambda each: each.date):
        if target.date.isoformat() not in told:
            count = bisect_right(days, max(before, _year_before(target.date)))
            best = bests[count - 1] if count else None
            if best and indicator.is_better(best[1], target.value):
                yield Finding(
                    indicator.id,
                    place_of(target, "value"),
                    msg(
                        "{id} is to be at {target} by {day}, and was at {value} on {measured}",
                        id=indicator.id,
                        target=str(target.value),
                        day=target.date,
                        value=str(best[1]),
                        measured=best[0],
                    ),
                    (Related(place_of(best[2], "value"), msg("it was here")),),
                )
        before = target.date


def _bests(indicator: Indicator, known: Iterable[Value]) -> Iterator[Value]:
    """Give, for each value, the best one until then."""
    best: Value | None = None
    for value in known:
        best = value if best is None or indicator.is_better(value[1], best[1]) else best
        yield best


def _year_before(day: date) -> date:
    return day - _YEAR if day - date.min > _YEAR else date.min


def _lowered(
    subject: Subject, indicator: Indicator, changes: list[TargetChanged]
) -> Iterator[Finding]:
    values = [value for value in subject.values_of(indicator) if value[0] > date.min]
    for change in changes:
        measured = [value for value in values if change.typed is None or value[0] <= change.typed]
        if not measured or (change.typed is not None and change.typed > subject.day):
            continue
        target = next((t for t in indicator.targets if t.date.isoformat() == change.day), None)
        yield Finding(
            indicator.id,
            place_of(target, "value") if target else place_of(indicator, "id"),
            _words(change, measured[-1]),
            (Related(place_of(measured[-1][2], "value"), msg("measured by then")),),
        )


def _words(change: TargetChanged, last: Value) -> Message:
    values = {
        "id": change.indicator,
        "day": change.day,
        "before": change.before,
        "after": change.after,
        "value": str(last[1]),
        "measured": last[0],
    }
    if change.after is None:
        return msg(
            "the target of {day} of {id}, {before}, is gone since {value} was measured on "
            "{measured}",
            **values,
        )
    return msg(
        "the target of {day} of {id} was lowered from {before} to {after} after {value} was "
        "measured on {measured}",
        **values,
    )
