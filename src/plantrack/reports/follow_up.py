"""A year's action plan followed up: each of its deliverables once, axis by axis."""

from plantrack.model import Axis
from plantrack.reports.edition import Edition
from plantrack.views.finding import named_by
from plantrack.views.standing import Standing
from plantrack.views.status import YearStatus


def year_meant(edition: Edition) -> YearStatus | None:
    """Return the action plan that the edition is about, else that of the day, or None.

    Raises:
        PlantrackError: the edition is about a year that has no action plan.
    """
    if edition.subject is None:
        return edition.status.current
    named = named_by(edition.snapshot.plan, edition.subject, ("year",))
    return next(each for each in edition.status.years if each.action_plan is named)


def axes_followed(
    edition: Edition, year: YearStatus
) -> list[tuple[Axis | None, tuple[Standing, ...]]]:
    """Return the axes of a year's deliverables, each once, in that of its first commitment.

    Those that answer no commitment of the plan come last, under no axis.
    """
    plan = edition.snapshot.plan
    found: dict[str, list[Standing]] = {}
    for standing in edition.snapshot.of_year(year.period):
        first = next(iter(plan.axes_answered(standing.deliverable)), None)
        found.setdefault(first.id if first else "", []).append(standing)
    groups: list[tuple[Axis | None, str]] = [(axis, axis.id) for axis in plan.axes]
    groups.append((None, ""))
    return [(axis, tuple(found[key])) for axis, key in groups if key in found]
