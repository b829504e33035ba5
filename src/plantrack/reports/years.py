"""An action plan as a report tells it."""

from plantrack.reports.edition import Edition, Page
from plantrack.views.status import YearStatus


def year_page(edition: Edition, one: YearStatus) -> Page:
    """Return a year's action plan: its name, dates, adoption, and figures."""
    action_plan = one.action_plan
    return {
        "year": one.year,
        "name": action_plan.name,
        "title": action_plan.title,
        "start": edition.day(action_plan.start),
        "end": edition.day(action_plan.end),
        "adopted": edition.day(action_plan.adopted),
        "is_adopted": action_plan not in edition.status.unadopted,
        "resolution": action_plan.resolution,
        "illustrative": action_plan.illustrative,
        "note": action_plan.note,
        "elapsed": edition.share(one.elapsed),
        **edition.figures(one.figures),
    }
