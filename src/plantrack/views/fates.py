"""What a deliverable is counted as, one word for each: its state, or the fate of its promise."""

from collections.abc import Callable, Iterable

from plantrack.model import Status
from plantrack.views.standing import Standing

_ORDER = (
    "done", "partial", "in_progress", "planned", "not_started", "late", "moved", "unclosed",
    "deferred", "cancelled",
)  # fmt: skip
Groups = dict[str, list[Standing]]


def told_state(standing: Standing, *, ended: bool) -> str:
    """Return the status; open work is rather late, not started, or over and never closed."""
    if standing.status.is_open and ended:
        return "unclosed"
    if standing.late:
        return "late"
    if standing.status is Status.PLANNED and standing.started:
        return "not_started"
    return standing.status.value


def told_fate(standing: Standing, *, ended: bool) -> str:
    """Return what became of a promise: its state, or that its due date was moved."""
    return "moved" if standing.moved and not ended else told_state(standing, ended=ended)


def by_state(standings: Iterable[Standing], *, ended: bool) -> Groups:
    """Return deliverables by state, in the order in which states are always told."""
    return _grouped(standings, lambda standing: told_state(standing, ended=ended))


def by_fate(standings: Iterable[Standing], *, ended: bool) -> Groups:
    """Return deliverables by the fate of their promise, in the same order."""
    return _grouped(standings, lambda standing: told_fate(standing, ended=ended))


def _grouped(standings: Iterable[Standing], told: Callable[[Standing], str]) -> Groups:
    found: Groups = {name: [] for name in _ORDER}
    for standing in standings:
        found[told(standing)].append(standing)
    return {name: each for name, each in found.items() if each}
