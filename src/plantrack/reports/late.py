"""The late work of other action plans than the one that is told of."""

from collections.abc import Iterator

from plantrack.locale.words import joined
from plantrack.reports.edition import Edition
from plantrack.views.standing import ids_of


def late_before(edition: Edition, period: str, most: int | None = None) -> Iterator[str]:
    """Tell of the late work of other action plans, by id where there are at most so many.

    It is late « as well » only where something of the period is.
    """
    t, late = edition.translator, edition.status.late
    before = [standing for standing in late if standing.deliverable.period != period]
    if not before:
        return
    told = (
        t.plural(
            "{count} {w.deliverable} of an earlier {w.action_plan} is late as well",
            "{count} {w.deliverable:s} of earlier {w.action_plan:s} are late as well",
            len(before),
        )
        if len(before) < len(late)
        else t.plural(
            "{count} {w.deliverable} of an earlier {w.action_plan} is late",
            "{count} {w.deliverable:s} of earlier {w.action_plan:s} are late",
            len(before),
        )
    )
    if most is not None and len(before) > most:
        yield f"{told}."
    else:
        yield t.text("{head}: ", head=told) + joined(ids_of(before), t) + "."
