"""JSON of second verdicts, of how often they agree, and of how promises were kept."""

from dataclasses import asdict

from plantrack.views.kept import Kept
from plantrack.views.verdicts import Agreement, SecondVerdict
from plantrack.wire.figures import Json, day


def verdict_json(verdict: SecondVerdict | None) -> Json | None:
    """Return a second verdict, and how it stands beside the state."""
    if verdict is None:
        return None
    return {
        "verdict": verdict.review.verdict.value,
        "basis": verdict.review.basis,
        "by": verdict.entry.by,
        "date": day(verdict.entry.date),
        "agrees": verdict.agrees,
        "outdated": verdict.outdated,
    }


def agreement_json(found: Agreement) -> Json:
    """Return how often second verdicts agree with the states."""
    return asdict(found) | {"total": found.total}


def kept_json(kept: Kept | None) -> Json | None:
    """Return how promises were kept."""
    return asdict(kept) if kept else None
