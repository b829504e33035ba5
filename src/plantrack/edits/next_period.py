"""The action plan after another one, of the same kind: the next year, fiscal year or quarter."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from plantrack.edits.year_dates import YearDates, label_moved, last_day
from plantrack.locale.nearest import folded
from plantrack.model import ActionPlan, Plan
from plantrack.model.periods import WHOLE_PLAN, expected_start, quarter_of, year_of
from plantrack.views.named_days import months_later

_DAY = timedelta(days=1)
_A_YEAR = 12
_FURTHEST = 60  # how many periods ahead a key is looked for: five years of months
_LAST_NUMBER = re.compile(r"(?<![0-9])([0-9]{1,3})(?=[^0-9]*$)")


@dataclass(frozen=True, slots=True)
class NextPeriod:
    """The key of an action plan to be opened, and its dates."""

    key: str
    dates: YearDates


def next_period(plan: Plan) -> NextPeriod | None:
    """Return the action plan that would follow the last one; None where its name cannot be told."""
    known = [action_plan for action_plan in plan.action_plans if not action_plan.is_whole]
    return _after(_as_next(known[-1])) if known else None


def period_called(plan: Plan, word: str) -> NextPeriod | None:
    """Return the action plan of this key or label, where one of those to follow the last has it."""
    found = next_period(plan)
    for _ in range(_FURTHEST):
        if found is None or is_called(word, found.key, found.dates.label):
            return found
        found = _after(found)
    return None


def period_of_calendar(plan: Plan, key: str) -> NextPeriod | None:
    """Return the action plan that its name tells: a quarter, or a year that begins as the others.

    Years such as `2026-27` begin as those there are, else as the plan does.
    """
    if quarter := quarter_of(key):
        return NextPeriod(key, YearDates(*quarter))
    try:
        start = expected_start(_first_day(plan), key)
        return None if start == date.max else NextPeriod(key, YearDates(start, last_day(start)))
    except ValueError:
        return None


def _first_day(plan: Plan) -> date:
    """Return a day on which the years of a plan begin."""
    known = (each for each in plan.action_plans if not each.is_whole)
    lasting = (each.start for each in known if _months_in(_as_next(each).dates) == _A_YEAR)
    return next(lasting, plan.header.period.start)


def is_called(word: str, key: str, label: str | None) -> bool:
    """Return whether a word is the key of an action plan, or its label."""
    return folded(word) in (folded(key), folded(label or ""))


def _as_next(action_plan: ActionPlan) -> NextPeriod:
    dates = YearDates(action_plan.start, action_plan.end, action_plan.label)
    return NextPeriod(action_plan.key, dates)


def _after(period: NextPeriod) -> NextPeriod | None:
    start, months = period.dates.end + _DAY, _months_in(period.dates)
    if months is None:
        return None
    key = _moved(period.key, months)
    try:
        end = months_later(start, months) - _DAY
    except (ValueError, OverflowError):
        return None
    if key is None or key == WHOLE_PLAN:
        return None
    label = _moved(period.dates.label, months) if period.dates.label else None
    return NextPeriod(key, YearDates(start, end, label))


def _months_in(dates: YearDates) -> int | None:
    """Return how many whole months a period has; None where it is not made of whole ones."""
    after = dates.end + _DAY
    months = (after.year - dates.start.year) * _A_YEAR + after.month - dates.start.month
    return months if months > 0 and after.day == dates.start.day else None


def _moved(name: str, months: int) -> str | None:
    """Return the name of a period, some months long, made that of the next one."""
    if months % _A_YEAR == 0:
        return label_moved(name, months // _A_YEAR) or _counted_on(name, None)
    return _counted_on(name, _A_YEAR // months if _A_YEAR % months == 0 else None)


def _counted_on(name: str, most: int | None) -> str | None:
    """Return a name with its last number one up; after the `most` of a year, the first of next."""
    found = _LAST_NUMBER.search(name)
    if found is None or year_of(name) is not None:
        return None
    number = int(found[1]) + 1
    before, after = name[: found.start()], name[found.end() :]
    if most is None or number <= most:
        return f"{before}{number:0{len(found[1])}}{after}"
    later = label_moved(before, 1)
    return None if later is None else f"{later}{1:0{len(found[1])}}{after}"
