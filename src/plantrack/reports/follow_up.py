"""A year's action plan followed up: each of its deliverables once, axis by axis."""

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
    one = _meant(edition)
    if one is None:
        return None
    plan = edition.snapshot.plan
    rows: dict[str, list[Page]] = {axis.id: [] for axis in plan.axes}
    others: list[Page] = []
    for standing in edition.snapshot.of_year(one.year):
        rows.get(_axis_of(edition, standing), others).append(deliverable_page(edition, standing))
    return {
        **year_page(edition, one),
        "axes": [
            {"id": axis.id, "title": axis.title, "rows": rows[axis.id]}
            for axis in plan.axes
            if rows[axis.id]
        ],
        "others": others,
    }


def _meant(edition: Edition) -> YearStatus | None:
    if edition.subject is None:
        return edition.status.current
    named = named_by(edition.snapshot.plan, edition.subject, ("year",))
    return next(one for one in edition.status.years if one.action_plan is named)


def _axis_of(edition: Edition, one: Standing) -> str:
    axes = edition.snapshot.plan.axis_of
    return next((axes[each].id for each in one.deliverable.commitments if each in axes), "")
