"""An action plan as a report tells it."""

from plantrack.model import ActionPlan
from plantrack.model.periods import year_of
from plantrack.reports.edition import Edition, Page
from plantrack.views.status import YearStatus, is_adopted


def year_page(edition: Edition, one: YearStatus) -> Page:
    """Return a year's action plan: its name, dates, adoption, and figures."""
    action_plan = one.action_plan
    adopted = is_adopted(action_plan, edition.snapshot.day)  # what comes later is not known yet
    return {
        "year": year_of(one.period),
        "period": one.period,
        "name": action_plan.name,
        "title": action_plan.title,
        "start": edition.day(action_plan.start),
        "end": edition.day(action_plan.end),
        "adopted": edition.day(action_plan.adopted if adopted else None),
        "is_adopted": action_plan not in edition.status.unadopted,
        "resolution": action_plan.resolution if adopted else None,
        "illustrative": action_plan.illustrative,
        "note": action_plan.note,
        "about": about_words(edition, action_plan),
        "elapsed": edition.share(one.elapsed),
        **edition.figures(one.figures, of_one_year=True),
    }


def about_words(edition: Edition, action_plan: ActionPlan) -> str:
    """Return from when to when an action plan goes, and when it was adopted."""
    t = edition.translator
    adopted = is_adopted(action_plan, edition.snapshot.day)
    start, end = t.from_to(action_plan.start, action_plan.end)
    said = [t.text("From {start} to {end}.", start=start, end=end)]
    if adopted and action_plan.adopted:
        said.append(t.text("Adopted on {day}.", day=t.long_date(action_plan.adopted)))
    if adopted and action_plan.resolution:
        said.append(t.text("Resolution {name}.", name=action_plan.resolution))
    return " ".join(said)
