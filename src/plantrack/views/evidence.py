"""`show --evidence`: what proves the work of a deliverable, or of all that a record stands for."""

from dataclasses import dataclass

from plantrack.model.journal import entries_until
from plantrack.views.show import Shown
from plantrack.views.standing import Snapshot, Standing


@dataclass(frozen=True, slots=True)
class Proven:
    """A deliverable, and the addresses, paths and words that are given as its evidence."""

    standing: Standing
    evidence: tuple[str, ...]


def evidence_of(snapshot: Snapshot, shown: Shown) -> tuple[Proven, ...]:
    """Return the evidence of what is shown, each deliverable's in the plan's order; none without.

    All of a journal up to the day is told, whatever status it was given for.
    """
    standings = [shown.standing] if shown.standing else [*shown.deliverables]
    told = ((standing, _evidence(standing, snapshot)) for standing in standings)
    return tuple(Proven(standing, evidence) for standing, evidence in told if evidence)


def _evidence(standing: Standing, snapshot: Snapshot) -> tuple[str, ...]:
    deliverable = standing.deliverable
    known = entries_until(deliverable, snapshot.day)
    every = (*deliverable.evidence, *(text for entry in known for text in entry.evidence))
    return tuple(dict.fromkeys(every))
