"""Which element of a list is which on the other side: by id, else by what it says."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from plantrack.edits.merging.units import Unit, Unmergeable
from plantrack.fields import Value

Key: TypeAlias = Hashable
Keyed: TypeAlias = dict[Key, Unit]
JOURNAL = "updates"
# What an element without an id is known by, by the name of its list.
_KNOWN_BY = {
    "milestones": ("title",),
    "targets": ("date",),
    "measurements": ("date", "for"),
    "events": ("date", "title"),
    "context": ("title",),
}


@dataclass(frozen=True, slots=True)
class Paired:
    """The units of one list or mapping in three versions, those of one key being the same one."""

    base: Keyed
    ours: Keyed
    theirs: Keyed


def paired(base: Unit | None, ours: Unit, theirs: Unit) -> Paired:
    """Return what stands inside three versions of a unit, in pairs.

    Raises:
        Unmergeable: two elements of one version have the same id.
    """
    versions = [unit.children if unit else () for unit in (base, ours, theirs)]
    sides = [side for side in (ours, theirs) if side.children]
    kind = sides[0].node.kind if sides else "mapping"
    if kind == "mapping":
        was, here, there = (_by_name(units) for units in versions)
        return Paired(was, here, there)
    if all(unit.of("id") for units in versions for unit in units):
        return _by_id(*versions)
    return _by_what_they_say(ours.name, *versions)


def content(value: Value) -> str:
    """Return what a value says as one text, its fields in any order."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def _by_name(units: Sequence[Unit]) -> Keyed:
    return {unit.name: unit for unit in units}


def _by_id(base: Sequence[Unit], *sides: Sequence[Unit]) -> Paired:
    known = _ids(base)
    return Paired(known, *(_as_before(known, _ids(side)) for side in sides))


def _ids(units: Sequence[Unit]) -> Keyed:
    found: Keyed = {str(unit.of("id")): unit for unit in units}
    if len({str(key).casefold() for key in found}) < len(units):
        raise Unmergeable("two records have the same id")
    return found


def _as_before(known: Keyed, side: Keyed) -> Keyed:
    """Give the records that were renamed the id that they had."""
    gone = {key: unit for key, unit in known.items() if key not in side}
    said = Counter(_without_id(unit) for unit in gone.values())
    keyed: Keyed = {}
    for key, unit in side.items():
        old = None if key in known else _former(unit, gone, said)
        if old is not None:
            del gone[old]
        keyed[key if old is None else old] = unit
    return keyed


def _former(unit: Unit, gone: Keyed, said: Counter[str]) -> Key | None:
    former = unit.of("formerly")
    by_field = [old for old in former if old in gone] if isinstance(former, list) else []
    if by_field:
        return str(by_field[-1])
    same = _without_id(unit)
    if said[same] != 1:
        return None
    return next((old for old, before in gone.items() if _without_id(before) == same), None)


def _without_id(unit: Unit) -> str:
    fields = unit.value if isinstance(unit.value, dict) else {}
    return content({k: v for k, v in fields.items() if k not in ("id", "formerly")})


def _by_what_they_say(name: str, base: Sequence[Unit], *sides: Sequence[Unit]) -> Paired:
    known: Keyed = {("was", number): unit for number, unit in enumerate(base)}
    return Paired(known, *(_matched(name, known, side) for side in sides))


def _matched(name: str, known: Keyed, side: Sequence[Unit]) -> Keyed:
    """Give each element the key of the one that it was, else one of what it says."""
    left = dict(known)
    keys: dict[int, Key] = {}
    for said in _ways(name):
        keys.update(_pairs(left, [unit for unit in side if id(unit) not in keys], said))
    times: Counter[str] = Counter()
    keyed: Keyed = {}
    for unit in side:
        if id(unit) not in keys:
            word = _name_of(name, unit)
            times[word] += 1
            keys[id(unit)] = ("new", word, times[word])
        keyed[keys[id(unit)]] = unit
    return keyed


def _pairs(
    left: Keyed, units: Sequence[Unit], said: Callable[[Unit], str | None]
) -> Iterator[tuple[int, Key]]:
    """Give the elements that say the same, each with its key, in their order."""
    places: defaultdict[str, list[Key]] = defaultdict(list)
    for key, unit in left.items():
        if (word := said(unit)) is not None:
            places[word].append(key)
    for unit in units:
        word = said(unit)
        if word is not None and places[word]:
            key = places[word].pop(0)
            del left[key]
            yield id(unit), key


def _ways(name: str) -> tuple[Callable[[Unit], str | None], ...]:
    """Return the ways to know an element again, the surest first."""

    def by_name(unit: Unit) -> str | None:
        fields = [unit.of(field) for field in known_by]
        return content(fields) if any(fields) else None

    def by_rest(unit: Unit) -> str | None:
        fields = unit.value if isinstance(unit.value, dict) else {}
        rest = {key: value for key, value in fields.items() if key not in known_by}
        return content(rest) if rest else None

    known_by = _KNOWN_BY.get(name, ("date",))
    return lambda unit: content(unit.value), by_name, by_rest


def _name_of(name: str, unit: Unit) -> str:
    """Return what a new element is told apart by: an entry by all of it, others by their name."""
    known_by = _KNOWN_BY.get(name)
    named = [unit.of(field) for field in known_by or ()]
    return content(named if any(named) else unit.value)
