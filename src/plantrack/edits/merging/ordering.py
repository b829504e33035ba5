"""In which order the elements of two versions of a list follow one another in one."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TypeAlias

from plantrack.edits.merging.pairing import JOURNAL, Key, Keyed, Paired, content
from plantrack.edits.merging.units import Unit, Unmergeable

_DECIDING = ("status", "progress", "due", "lead")  # of these, the last one that is said stands


@dataclass(frozen=True, slots=True)
class Clash:
    """New entries of one day that say two things of a field: the last would win."""

    ours: tuple[Key, ...]
    theirs: tuple[Key, ...]
    field: str
    says: tuple[str, str]


Step: TypeAlias = "Key | Clash"


def ordered(versions: Paired, name: str) -> list[Step]:
    """Return the keys of both sides in one order: those of a list with dates by their dates.

    Raises:
        Unmergeable: both sides put the entries of a journal in another order.
    """
    common = _common(versions, name)
    ours, theirs = _slots(versions.ours, common), _slots(versions.theirs, common)
    steps: list[Step] = []
    for key in (None, *common):
        steps += [] if key is None else [key]
        steps += _Meeting(versions, name).of(ours[key], theirs[key])
    return steps


def _common(versions: Paired, name: str) -> list[Key]:
    """Return the keys that both sides have, in the order of the side that changed it."""
    ours = [key for key in versions.ours if key in versions.theirs]
    theirs = [key for key in versions.theirs if key in versions.ours]
    if ours == theirs:
        return ours
    base = [key for key in versions.base if key in versions.ours]
    if [key for key in ours if key in versions.base] == [key for key in base if key in ours]:
        return theirs
    if name == JOURNAL and [key for key in theirs if key in versions.base] != [
        key for key in base if key in theirs
    ]:
        raise Unmergeable("both sides put the entries of a journal in another order")
    return ours


def _slots(side: Keyed, common: Sequence[Key]) -> defaultdict[Key | None, list[Key]]:
    """Return what only one side has, by the common key that it follows."""
    known, slots = set(common), defaultdict[Key | None, list[Key]](list)
    last: Key | None = None
    for key in side:
        if key in known:
            last = key
        else:
            slots[last].append(key)
    return slots


@dataclass(frozen=True, slots=True)
class _Meeting:
    """What each side has between two common keys."""

    versions: Paired
    name: str

    def of(self, ours: Sequence[Key], theirs: Sequence[Key]) -> Iterator[Step]:
        """Give both in one order, each in its own: the earlier date first."""
        left, right = list(ours), list(theirs)
        while left and right:
            day, other = self._day(left[0]), self._day(right[0])
            if not day or not other:
                break
            if day != other:
                yield (left if day < other else right).pop(0)
                continue
            here = list(takewhile(lambda key: self._day(key) == day, left))  # noqa: B023 - used at once
            there = list(takewhile(lambda key: self._day(key) == day, right))  # noqa: B023 - used at once
            del left[: len(here)], right[: len(there)]
            yield from self._same_day(here, there)
        yield from (*left, *right)

    def _same_day(self, ours: list[Key], theirs: list[Key]) -> Iterator[Step]:
        clash = self._clash(ours, theirs) if self.name == JOURNAL else None
        if clash:
            yield clash
            return
        for keys in sorted((ours, theirs), key=self._content):
            yield from keys

    def _clash(self, ours: list[Key], theirs: list[Key]) -> Clash | None:
        if any(key in self.versions.base for key in (*ours, *theirs)):
            return None
        for field in _DECIDING:
            here, there = self._last(ours, field), self._last(theirs, field)
            if here and there and here != there:
                return Clash(tuple(ours), tuple(theirs), field, (here, there))
        return None

    def _last(self, keys: list[Key], field: str) -> str | None:
        said = [self._unit(key).of(field) for key in keys]
        return next((str(value) for value in reversed(said) if value), None)

    def _content(self, keys: list[Key]) -> str:
        return content([self._unit(key).value for key in keys])

    def _day(self, key: Key) -> str:
        day = self._unit(key).of("date")
        return day if isinstance(day, str) else ""

    def _unit(self, key: Key) -> Unit:
        side = self.versions.ours
        return side[key] if key in side else self.versions.theirs[key]
