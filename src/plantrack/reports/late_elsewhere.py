"""The late work that the counts of an action plan do not hold: of earlier ones, or of others."""

from collections.abc import Collection

from plantrack.locale.words import joined
from plantrack.reports.edition import Edition
from plantrack.views.standing import ids_of


def late_elsewhere(
    edition: Edition, periods: Collection[str], most: int | None = None
) -> str | None:
    """Return how much work of other action plans than these is late; None for no work.

    It is told by its ids where there are few, `most` of them. One that still holds the day is no
    earlier one.
    """
    t, status, plan = edition.translator, edition.status, edition.snapshot.plan
    found = [each for each in status.late if each.deliverable.period not in periods]
    if not found:
        return None
    ends = [plan.action_plan_of[each.deliverable.period].end for each in found]
    is_told = most is None or len(found) <= most
    told = {"ids": joined(ids_of(found), t)} if is_told else {}
    if max(ends) >= status.day and is_told:
        return t.plural(
            "{count} {w.deliverable} of another {w.action_plan} is late as well: {ids}.",
            "{count} {w.deliverable:s} of other {w.action_plan:s} are late as well: {ids}.",
            len(found),
            **told,
        )
    if max(ends) >= status.day:
        return t.plural(
            "{count} {w.deliverable} of another {w.action_plan} is late as well.",
            "{count} {w.deliverable:s} of other {w.action_plan:s} are late as well.",
            len(found),
        )
    if is_told:
        return t.plural(
            "{count} {w.deliverable} of an earlier {w.action_plan} is late as well: {ids}.",
            "{count} {w.deliverable:s} of earlier {w.action_plan:s} are late as well: {ids}.",
            len(found),
            **told,
        )
    return t.plural(
        "{count} {w.deliverable} of an earlier {w.action_plan} is late as well.",
        "{count} {w.deliverable:s} of earlier {w.action_plan:s} are late as well.",
        len(found),
    )
