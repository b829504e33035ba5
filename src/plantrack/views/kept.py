"""Promises kept, told as they were: as promised, after their date, or after they were changed."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from plantrack.model import Status
from plantrack.views.outcome import days_after
from plantrack.views.standing import Standing
from plantrack.views.verdicts import Amended

KeptAs: TypeAlias = Literal["as_promised", "after_date", "amended"]


@dataclass(frozen=True, slots=True)
class Kept:
    """How promises were kept: three counts, whose sum is `total`."""

    total: int
    as_promised: int
    after_date: int
    amended: int


def kept_as(standing: Standing, amended: Amended) -> KeptAs | None:
    """Return how a promise was kept; None where it was not.

    One kept after the date adopted counts as such, whatever else was changed of it: dates alone
    tell so. One whose title, adopted date or commitments were changed since its adoption, as far
    as the snapshot's day knows, is not the promise that was adopted.
    """
    if standing.status is not Status.DONE:
        return None
    if days_after(standing):
        return "after_date"
    return "amended" if amended.get(standing.deliverable.id) else "as_promised"


def kept_of(standings: Iterable[Standing], amended: Amended) -> Kept:
    """Return how the promises among some deliverables were kept."""
    found = Counter(kept_as(standing, amended) for standing in standings)
    del found[None]
    return Kept(found.total(), found["as_promised"], found["after_date"], found["amended"])
