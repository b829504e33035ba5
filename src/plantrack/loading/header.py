"""What the types of a header's fields cannot tell: what is empty, or names nothing."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from plantrack.diagnostics import Diagnostic, Place
from plantrack.loading.expected import bad_value, no_colour, no_years
from plantrack.loading.timezones import is_timezone
from plantrack.model import ActionPlan, PlanHeader
from plantrack.source.files import PLAN_FILE
from plantrack.source.values import Value


def assumed_header(action_plans: Sequence[ActionPlan]) -> dict[str, Value]:
    """Return the fields of a header that cannot be read, from what the action plans tell."""
    start = min((action_plan.start for action_plan in action_plans), default=date(1, 1, 1))
    end = max((action_plan.end for action_plan in action_plans), default=date(1, 1, 1))
    return {
        "title": "?",
        "organisation": "?",
        "language": "fr",
        "years": [action_plan.key for action_plan in action_plans],
        "period": {"start": start.isoformat(), "end": end.isoformat()},
    }


def header_mistakes(header: PlanHeader, values: Mapping[str, Value]) -> Iterator[Diagnostic]:
    """Give a list of no years, a colour taken for a comment, a time zone that there is not.

    `values` are those of the file, as it was read.
    """
    if not header.years and values.get("years") == []:
        yield no_years(Place(PLAN_FILE, ("years",)))
    look = values.get("look")
    if isinstance(look, dict) and "colour" in look and look["colour"] is None:
        yield no_colour(Place(PLAN_FILE, ("look", "colour")))
    if header.timezone and not is_timezone(header.timezone):
        place = Place(PLAN_FILE, ("timezone",))
        yield bad_value(place, "timezone", header.timezone, "timezone")
