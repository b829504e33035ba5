"""The records of the last edits, which `undo` needs: the newest ones, no more than it promises."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from plantrack.edits import PENDING
from plantrack.edits.record import LAST, Edited, number_of, numbered, read_record
from plantrack.errors import PlantrackError
from plantrack.state import kept_names
from plantrack.writing import Folder

MOST_KEPT = 20
_LARGEST = 64_000_000  # bytes of all of them; the newest one is kept whatever its size


@dataclass(frozen=True, slots=True)
class Kept:
    """An edit that may be taken back: what it did, when, and the name of its record."""

    name: str
    edited: Edited
    moment: datetime


def kept_edits(root: Path) -> Iterator[Kept]:
    """Give the last edits of a plan, the newest first; a record that is not ours ends them."""
    for name, moment in _newest_first(kept_names(root)):
        try:
            edited = read_record(root, name)
        except PlantrackError:
            return
        if edited is not None:
            yield Kept(name, edited, datetime.fromtimestamp(moment, UTC))


def last_edit(root: Path) -> Edited | None:
    """Return the last edit, or nothing; raises PlantrackError where its record is not ours."""
    name = last_name(root)
    return None if name is None else read_record(root, name)


def last_name(root: Path) -> str | None:
    """Return the name of the record of the last edit, or nothing."""
    return next((name for name, _ in _newest_first(kept_names(root))), None)


def settle_record(state: Folder, edited: Edited) -> None:
    """The edit is whole: its record serves `undo`, or goes with that of the edit it takes back."""
    if edited.keep:
        _make_way(state)
        state.rename(PENDING, LAST)
        return
    state.remove(edited.undoes or LAST)
    state.remove(PENDING)


def _make_way(state: Folder) -> None:
    """Give the last edit's record a number, and remove the oldest ones."""
    names = sorted((name for name in state.names() if number_of(name) >= 0), key=number_of)
    sizes = {name: found.st_size for name in names if (found := state.status(name))}
    if (last := state.status(LAST)) is not None:
        name = numbered(number_of(names[-1]) + 1 if names else 1)
        state.rename(LAST, name)
        sizes[name] = last.st_size
    total = 0
    for count, (name, size) in enumerate(reversed(sizes.items()), 1):
        total += size
        if count >= MOST_KEPT or total > _LARGEST:
            state.remove(name)


def _newest_first(there: dict[str, float]) -> list[tuple[str, float]]:
    known = [(name, at) for name, at in there.items() if name == LAST or number_of(name) >= 0]
    return sorted(known, key=lambda found: (found[0] == LAST, number_of(found[0])), reverse=True)
