"""The headers of action plans: what is assumed of one, and what contradicts its folder."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from plantrack.diagnostics import Diagnostic, Place, Related
from plantrack.diagnostics.places import START
from plantrack.locale import msg
from plantrack.locale.typed_days import is_day_or_month
from plantrack.model import ActionPlan, Origin, PlanHeader
from plantrack.model.action_plan import YearPlan
from plantrack.model.periods import WHOLE_PLAN, year_of
from plantrack.source.files import PLAN_FILE
from plantrack.source.values import Value

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_NUMERIC = re.compile(r"[0-9._]+")
_UNPLACED = date.min
_PLACES = ("start", "end")


def is_key(name: str) -> bool:
    """Return whether a folder of this name may hold an action plan: a year, or any other id.

    An id that means a month or a day is none, nor are digits that are no year: they would be read
    two ways.
    """
    if year_of(name) is not None:
        return True
    if not _ID.fullmatch(name) or _NUMERIC.fullmatch(name) or name.casefold() == WHOLE_PLAN:
        return False
    return not is_day_or_month(name)


def model_of(key: str) -> type[ActionPlan]:
    """Return the model of a header: that of a year says which one."""
    return ActionPlan if year_of(key) is None else YearPlan


def assumed(key: str) -> dict[str, Value]:
    """Return what is assumed of a header that says it wrong, or does not: the calendar year."""
    if year_of(key) is None:
        unplaced = _UNPLACED.isoformat()
        return {"title": key, "start": unplaced, "end": unplaced}
    return {"year": key, "title": key, "start": f"{key}-01-01", "end": f"{key}-12-31"}


def is_placed(action_plan: ActionPlan) -> bool:
    """Return whether a header says when its period is: of a year, it may be assumed."""
    return _UNPLACED not in (action_plan.start, action_plan.end)


def places_itself(values: dict[str, Value]) -> bool:
    """Return whether a header says when its period starts and ends, rightly or not."""
    return all(values.get(name) is not None for name in _PLACES)


def in_order(action_plans: Iterable[ActionPlan]) -> tuple[ActionPlan, ...]:
    """Return action plans in the order of their starts."""
    return tuple(sorted(action_plans, key=lambda action_plan: action_plan.place))


def missing_header(path: str, key: str) -> Diagnostic:
    """Return the diagnostic of a year that has {w.deliverable:s} and no header."""
    return Diagnostic(
        "missing-header",
        Place(path, span=START),
        msg("the year {year} has {w.deliverable:s} and no header", year=key),
        msg("Create {path} with `year`, `title`, `start` and `end`.", path=path),
    )


def contradiction(action_plan: ActionPlan) -> Diagnostic | None:
    """Return the diagnostic of a header that says another year than its folder, which decides."""
    key, year = action_plan.key, action_plan.year
    if year == year_of(key):
        return None
    help_ = (
        msg("Delete year:, which is for folders named by one.")
        if year_of(key) is None
        else msg(
            "Write `year: {folder}`, or move the file to `actions/{year}/`.", folder=key, year=year
        )
    )
    return Diagnostic(
        "year-mismatch",
        Place(action_plan.origin.path, ("year",)),
        msg("the header says {year} and the folder {folder}", year=year, folder=key),
        help_,
    )


def not_listed(header: PlanHeader, action_plans: Iterable[ActionPlan]) -> Iterator[Diagnostic]:
    """Give the action plans that are not among those the plan announces."""
    for action_plan in action_plans:
        if header.years and action_plan.key not in header.years:
            field = "year" if action_plan.year is not None else "start"
            yield Diagnostic(
                "year-mismatch",
                Place(action_plan.origin.path, (field,)),
                msg("the year {year} is not among the plan's years", year=action_plan.key)
                if action_plan.year is not None
                else msg("{period} is not among the plan's {w.period:s}", period=action_plan.key),
                msg("Add it to `years:` in `{path}`, or move the folder.", path=PLAN_FILE),
                (Related(Place(PLAN_FILE, ("years",)), msg("the plan's years")),),
            )


def whole_plan(header: PlanHeader, others: Iterable[ActionPlan]) -> ActionPlan:
    """Return the action plan of the deliverables of the whole plan: its period is the plan's.

    It is called by its years, unless another one is.
    """
    period = header.period
    first, last = period.start.year, period.end.year
    label = f"{first:04}-{last:04}" if first != last else None
    values = {
        "year": None,
        "title": header.title,
        "start": period.start,
        "end": period.end,
        "label": None if label in {other.name for other in others} else label,
        "adopted": None,
        "resolution": None,
        "illustrative": header.illustrative,
        "note": None,
    }
    origin = Origin(period.origin.path, period.origin.route, WHOLE_PLAN)
    return ActionPlan.of_checked(values, {"title", "start", "end"}, origin)
