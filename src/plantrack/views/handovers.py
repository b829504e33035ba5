"""How deliverables passed from one role to another, by the entries of their journals."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from plantrack.views.standing import Standing


@dataclass(frozen=True, slots=True)
class Handover:
    """A deliverable that passed from a role to another on a day, and why, where that is told."""

    standing: Standing
    day: date
    before: str
    after: str
    reason: str | None


def handovers_of(standing: Standing, day: date) -> tuple[Handover, ...]:
    """Return how a deliverable changed hands up to a day; a first lead took it from nobody."""
    found, lead = [], standing.deliverable.lead
    for entry in standing.deliverable.updates:
        if entry.lead is None or entry.date > day:
            continue
        if lead is not None and lead != entry.lead:
            found.append(Handover(standing, entry.date, lead, entry.lead, entry.reason))
        lead = entry.lead
    return tuple(found)


def handovers_by_role(standings: Iterable[Standing], day: date) -> dict[str, tuple[Handover, ...]]:
    """Return the handovers that concern each role, given or received, the oldest first."""
    found: dict[str, list[Handover]] = {}
    for standing in standings:
        for handover in handovers_of(standing, day):
            for role in (handover.before, handover.after):
                found.setdefault(role, []).append(handover)
    return {
        role: tuple(sorted(each, key=lambda handover: handover.day)) for role, each in found.items()
    }
