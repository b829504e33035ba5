"""Figures that look wrong beside their parts, and what makes them so."""

from collections.abc import Iterable

from plantrack.views.figures import is_promised, whole_percent
from plantrack.views.standing import Snapshot, Standing
from plantrack.views.status import Figures

_FAR = 5  # points from the plain mean of its parts at which a completion surprises


def is_apart(whole: Figures, parts: Iterable[Figures]) -> bool:
    """Return whether a completion is not where its parts, each seen as one, would put it."""
    shares = [part.completion.value for part in parts]
    known = [whole_percent(share) for share in shares if share is not None]
    if whole.completion.value is None or len(known) < 2:  # noqa: PLR2004 - no mean of one
        return False
    shown = whole_percent(whole.completion.value)
    mean = sum(known) / len(known)
    return not min(known) <= shown <= max(known) or abs(shown - mean) >= _FAR


def shared_promises(snapshot: Snapshot, standings: Iterable[Standing]) -> int:
    """Return how many promises to date of a set count in several axes, and once in the whole."""
    plan = snapshot.plan
    return sum(
        len(plan.axes_answered(each.deliverable)) > 1
        for each in standings
        if is_promised(each, snapshot.day)
    )
