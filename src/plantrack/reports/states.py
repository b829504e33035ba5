"""What a deliverable is counted as, one word for each: its state, or the fate of its promise."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from plantrack.locale.words import counted
from plantrack.model import Status
from plantrack.reports.edition import Edition
from plantrack.views.standing import Standing

_ORDER = (
    "done", "partial", "in_progress", "planned", "not_started", "late", "moved", "unclosed",
    "deferred", "cancelled",
)  # fmt: skip
Kind = Callable[[Edition, Standing], str]


def state_of(edition: Edition, one: Standing) -> str:
    """Return the status; open work is rather late, not started, or over and never closed."""
    if one.status.is_open and edition.ended:
        return "unclosed"
    if one.late:
        return "late"
    if one.status is Status.PLANNED and one.started:
        return "not_started"
    return one.status.value


def fate_of(edition: Edition, one: Standing) -> str:
    """Return what became of a promise: its state, or that its due date was moved."""
    return "moved" if one.moved and not edition.ended else state_of(edition, one)


def grouped(
    edition: Edition, standings: Iterable[Standing], kind: Kind = state_of
) -> dict[str, list[Standing]]:
    """Return deliverables by state, or by fate, in the order in which both are always told."""
    found: dict[str, list[Standing]] = {name: [] for name in _ORDER}
    for one in standings:
        found[kind(edition, one)].append(one)
    return {name: each for name, each in found.items() if each}


def counts_words(edition: Edition, groups: Mapping[str, Sequence[Standing]]) -> list[str]:
    """Return how many deliverables each group has, in words."""
    t = edition.translator
    return [t.spell(counted(name, len(each))) for name, each in groups.items()]
