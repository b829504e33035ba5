"""The days that a word means to a plan: by the calendar, or by one of its action plans.

A key or a label is an action plan's days; with `-Q2` behind it, three months of them, counted from
its start. What both could mean, differently, is refused.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta

from plantrack.errors import PlantrackError
from plantrack.locale.typed_days import TypedDays, span_typed
from plantrack.model import ActionPlan, Plan

_DAY = timedelta(days=1)
_MONTHS = 12
_MONTHS_A_QUARTER = 3
_OF_A_QUARTER = re.compile(r"(.+?)[- ]?[qt]([0-9])|[qt]([0-9])[- ](.+)")


def span_meant(
    plan: Plan, word: str, today: date, *, ahead: bool = False, last: bool = True
) -> TypedDays:
    """Return the day or the period that a word means, of which the last day is wanted, or not.

    Raises:
        NoSuchDay: it is spelled as a day that no calendar has.
        PlantrackError: it means no day, or two.
    """
    named = next(_named(plan, word), None)
    try:
        span = span_typed(word, today, ahead=ahead)
    except PlantrackError:
        if named is None:
            raise
        return named[1]
    refuse_two_readings(plan, word, span, span.last if last else span.first)
    return span


def period_named(plan: Plan, word: str) -> TypedDays | None:
    """Return the days of the action plan that a word names, or of a quarter of it."""
    return next((days for _, days in _named(plan, word)), None)


def refuse_two_readings(plan: Plan, word: str, span: TypedDays, day: date) -> None:
    """Refuse a period that means a day by the calendar, and another by an action plan.

    `day` is the one of the period that is wanted: its first or its last.

    Raises:
        PlantrackError: it could mean either; the message has both, to be typed.
    """
    if not span.is_period:
        return
    for action_plan, other in _named(plan, word):
        wanted = other.first if day == span.first else other.last
        if wanted != day:
            raise PlantrackError(
                "“{word}” could mean {day}, by the calendar, or {other}, by “{title}”, which "
                "goes from {start} to {end}: write {day} or {other}",
                word=word,
                day=day,
                other=wanted,
                title=action_plan.title,
                start=action_plan.start,
                end=action_plan.end,
            )


def months_later(day: date, months: int) -> date:
    """Return the day some months later; the first of the next month where it has no such day.

    Raises:
        ValueError: no calendar has it.
    """
    year, month = divmod(day.month - 1 + months, _MONTHS)
    try:
        return day.replace(year=day.year + year, month=month + 1)
    except ValueError:
        year, month = divmod(day.month + months, _MONTHS)
        return date(day.year + year, month + 1, 1)


def years_later(day: date, years: int) -> date:
    """Return the same day some years later; 29 February becomes 1 March where there is none.

    Raises:
        ValueError: no calendar has it.
    """
    return months_later(day, _MONTHS * years)


def _named(plan: Plan, word: str) -> Iterator[tuple[ActionPlan, TypedDays]]:
    """Give the action plans that a word names, and its days, or those of the quarter it says."""
    wanted = _plain(word)
    name, _, number = wanted.rpartition("-q")
    for action_plan in plan.action_plans:
        names = {_plain(each) for each in (action_plan.key, action_plan.label) if each}
        if wanted in names and not (action_plan.is_whole and wanted == action_plan.key):
            yield action_plan, TypedDays(action_plan.start, action_plan.end)
        elif name in names and number.isdigit() and (days := _quarter(action_plan, int(number))):
            yield action_plan, days


def _plain(name: str) -> str:
    """Return a name without capitals, its quarter spelled in one way: `T1 2026` as `2026-q1`."""
    folded = " ".join(name.casefold().split())
    found = _OF_A_QUARTER.fullmatch(folded)
    return f"{found[1] or found[4]}-q{found[2] or found[3]}" if found else folded


def _quarter(action_plan: ActionPlan, number: int) -> TypedDays | None:
    """Return three months of an action plan, counted from its start; None where it has none."""
    with suppress(ValueError, OverflowError):
        first = months_later(action_plan.start, _MONTHS_A_QUARTER * (number - 1))
        last = months_later(action_plan.start, _MONTHS_A_QUARTER * number) - _DAY
        if number > 0 and first <= action_plan.end:
            return TypedDays(first, min(last, action_plan.end))
    return None
