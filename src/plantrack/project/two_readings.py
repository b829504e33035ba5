"""Words that could mean two days: a period that an action plan or git has a name for as well."""

from datetime import date, timedelta

from plantrack.errors import PlantrackError
from plantrack.locale.typed_days import TypedDays
from plantrack.model import ActionPlan
from plantrack.project.opening import Project
from plantrack.source.commits import label_named

_MONTHS = 12
_MONTH, _QUARTER = 31, 92  # days, at most


def refuse_two_readings(project: Project, word: str, span: TypedDays, day: date) -> None:
    """Refuse a period that means a day by the calendar, and another by an action plan.

    `day` is the one of the period that is wanted: its first or its last.

    Raises:
        PlantrackError: it could mean either; the message has both, to be typed.
    """
    if not span.is_period:
        return
    for action_plan in project.plan.action_plans:
        if _is_named(action_plan, word, span):
            other = _within(action_plan, span)
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


def refuse_label(project: Project, word: str, day: date) -> None:
    """Refuse a word that means a day, and is the name of a tag or a branch as well.

    Raises:
        PlantrackError: it is; the message has both readings, to be typed.
    """
    label = label_named(project.root, word)
    if label is not None:
        raise PlantrackError(
            "“{word}” could mean the day {day}, or the version that git calls {label}: write "
            "{day}, or {label} where a version can be meant, as by --at",
            word=word,
            day=f"{day:%Y/%m/%d}" if word == day.isoformat() else day,
            label=label,
        )


def _is_named(action_plan: ActionPlan, word: str, span: TypedDays) -> bool:
    """Return whether a year, or a quarter of one, could be that of an action plan."""
    year = str(span.first.year)
    is_year = span.first.month == 1 and span.last.month == _MONTHS
    names = {str(action_plan.key), (action_plan.label or "").casefold()}
    return year in names if is_year or _is_quarter(span) else word.casefold() in names


def _is_quarter(span: TypedDays) -> bool:
    return span.first.day == 1 and _MONTH < (span.last - span.first).days < _QUARTER


def _within(action_plan: ActionPlan, span: TypedDays) -> TypedDays:
    """Return the days of an action plan, or of its quarter with the number of the span's."""
    if not _is_quarter(span):
        return TypedDays(action_plan.start, action_plan.end)
    start = action_plan.start
    first = _later(start, span.first.month - 1)
    return TypedDays(first, _later(start, span.first.month + 2) - timedelta(days=1))


def _later(day: date, months: int) -> date:
    """Return the day some months later; the first of the next month where it has no such day."""
    year, month = divmod(day.month - 1 + months, _MONTHS)
    try:
        return day.replace(year=day.year + year, month=month + 1)
    except ValueError:
        year, month = divmod(day.month + months, _MONTHS)
        return date(day.year + year, month + 1, 1)
