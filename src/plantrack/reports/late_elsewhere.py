"""The late work that the counts of an action plan do not hold: of earlier ones, or of others."""

from collections.abc import Collection

from plantrack.locale.words import joined
from plantrack.reports.edition import Edition
from plantrack.telling.late_elsewhere import late_elsewhere_words
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
    last = max(plan.action_plan_of[each.deliverable.period].end for each in found)
    is_alone = len(found) == len(status.late)
    head = late_elsewhere_words(len(found), t, is_running=last >= status.day, is_alone=is_alone)
    if most is not None and len(found) > most:
        return f"{head}."
    return t.text("{head}: ", head=head) + joined(ids_of(found), t) + "."
