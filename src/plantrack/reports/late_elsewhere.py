"""The late work that the counts of an action plan do not hold: of earlier ones, or of others."""

from collections.abc import Collection

from plantrack.locale.words import N_, joined
from plantrack.reports.edition import Edition
from plantrack.views.standing import ids_of

# By whether some of it is of an action plan that holds the day, and whether nothing else is late.
_TOLD = {
    (False, False): N_(
        "{count} {w.deliverable} of an earlier {w.action_plan} is late as well",
        "{count} {w.deliverable:s} of earlier {w.action_plan:s} are late as well",
    ),
    (False, True): N_(
        "{count} {w.deliverable} of an earlier {w.action_plan} is late",
        "{count} {w.deliverable:s} of earlier {w.action_plan:s} are late",
    ),
    (True, False): N_(
        "{count} {w.deliverable} of another {w.action_plan} is late as well",
        "{count} {w.deliverable:s} of other {w.action_plan:s} are late as well",
    ),
    (True, True): N_(
        "{count} {w.deliverable} of another {w.action_plan} is late",
        "{count} {w.deliverable:s} of other {w.action_plan:s} are late",
    ),
}


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
    last = max(plan.action_plan_of[each.deliverable.period].end for each in found)
    told = _TOLD[last >= status.day, len(found) == len(status.late)]
    head = t.plural(*told, len(found))
    if most is not None and len(found) > most:
        return f"{head}."
    return t.text("{head}: ", head=head) + joined(ids_of(found), t) + "."
