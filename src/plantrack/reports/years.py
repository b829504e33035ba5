"""An action plan as a report tells it."""

from plantrack.reports.edition import Edition, Page
from plantrack.views.status import YearStatus, is_adopted


def year_page(edition: Edition, one: YearStatus) -> Page:
    """Return a year's action plan: its name, dates, adoption, and figures."""
    action_plan = one.action_plan
    adopted = is_adopted(action_plan, edition.snapshot.day)  # what comes later is not known yet
    return {
        "year": one.year,
        "name": action_plan.name,
        "title": action_plan.title,
        "start": edition.day(action_plan.start),
        "end": edition.day(action_plan.end),
        "adopted": edition.day(action_plan.adopted if adopted else None),
        "is_adopted": action_plan not in edition.status.unadopted,
        "resolution": action_plan.resolution if adopted else None,
        "illustrative": action_plan.illustrative,
        "note": action_plan.note,
        "elapsed": edition.share(one.elapsed),
        **edition.figures(one.figures),
    }
