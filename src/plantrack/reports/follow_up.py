"""A year's action plan followed up: each of its deliverables once, axis by axis."""

from plantrack.model import Axis
from plantrack.reports.deliverables import deliverable_page
from plantrack.reports.edition import Edition, Page
from plantrack.reports.years import year_page
from plantrack.views.finding import named_by
from plantrack.views.standing import Standing
from plantrack.views.status import YearStatus


def follow_up(edition: Edition) -> Page | None:
    """Return the action plan that the edition is about, else that of the day, or None.

    Raises:
        PlantrackError: the edition is about a year that has no action plan.
    """
    found = year_meant(edition)
    if found is None:
        return None
    groups = [
        (axis, [deliverable_page(edition, each) for each in standings])
        for axis, standings in axes_followed(edition, found)
    ]
    return {
        **year_page(edition, found),
        "axes": [
            {"id": axis.id, "title": axis.title, "rows": rows} for axis, rows in groups if axis
        ],
        "others": [row for axis, rows in groups if axis is None for row in rows],
    }


def year_meant(edition: Edition) -> YearStatus | None:
    """Return the action plan that the edition is about, else that of the day, or None.

    Raises:
        PlantrackError: the edition is about a year that has no action plan.
    """
    if edition.subject is None:
        return edition.status.current
    named = named_by(edition.snapshot.plan, edition.subject, ("year",))
    return next(one for one in edition.status.years if one.action_plan is named)


def axes_followed(
    edition: Edition, year: YearStatus
) -> list[tuple[Axis | None, tuple[Standing, ...]]]:
    """Return the axes of a year's deliverables, each once, in that of its first commitment.

    Those that answer no commitment of the plan come last, under no axis.
    """
    plan = edition.snapshot.plan
    found: dict[str, list[Standing]] = {}
    for standing in edition.snapshot.of_year(year.period):
        known = (plan.axis_of.get(each) for each in standing.deliverable.commitments)
        axis = next((each for each in known if each), None)
        found.setdefault(axis.id if axis else "", []).append(standing)
    groups: list[tuple[Axis | None, str]] = [(axis, axis.id) for axis in plan.axes]
    groups.append((None, ""))
    return [(axis, tuple(found[key])) for axis, key in groups if key in found]
