"""A record before and after, field by field; lists as sets, or entry by entry."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from plantrack.history.change import Change, Sort
from plantrack.history.pairing import content_of, entries_paired
from plantrack.model import Record
from plantrack.model.mentions import MENTIONS

Ids: TypeAlias = Mapping[str, str]

# What tells the entries of a list again once they were reworded, best first.
_KEYS: Mapping[str, tuple[Callable[[Any], Hashable], ...]] = {
    "milestones": (lambda milestone: milestone.title, lambda milestone: milestone.due),
    "targets": (lambda target: target.date,),
    "measurements": (lambda measurement: measurement.date,),
    "events": (
        lambda event: (event.date, event.title),
        lambda event: event.title,
        lambda event: event.date,
    ),
    "context": (lambda context: context.title, lambda context: context.text),
    "mandates": (),
    "evidence": (),
}
_NAMES: Mapping[str, Sort] = {
    **MENTIONS,
    "axis": "axis",
    "parent": "commitment",
    "replaced_by": "commitment",
}


@dataclass(frozen=True, slots=True)
class Renames:
    """The ids that changed between two readings, old to new, by sort of record."""

    of: Mapping[Sort, Ids] = field(default_factory=dict)

    def known_as(self, name: str, value: Any) -> Any:  # noqa: ANN401 - whatever a field holds
        """Return a field's earlier value with the ids in it as they are spelled since."""
        if name == "withdrawn" and isinstance(value, Record):
            return self.entry_known_as(value)
        ids = self.of.get(_NAMES[name], {}) if name in _NAMES else {}
        if not ids:
            return value
        if isinstance(value, tuple):
            return tuple(ids.get(identifier, identifier) for identifier in value)
        return ids.get(value, value)

    def entry_known_as(self, entry: Record) -> Record:
        """Return an entry of a list with the ids in it as they are spelled since."""
        values = {name: self.known_as(name, value) for name, value in entry}
        return entry if values == dict(entry) else entry.model_copy(update=values)


def field_changes(change: Callable[..., Change], name: str, old: Any, new: Any) -> Iterator[Change]:  # noqa: ANN401 - whatever a field holds
    """Yield the changes of one field; `change` makes one of a kind, a field and two values."""
    if isinstance(new, dict):
        yield from _of_mapping(change, name, old, new)
    elif name in _KEYS and isinstance(new, tuple):  # `evidence` of a plan is no list
        yield from _of_entries(change, name, old, new)
    elif isinstance(new, tuple):
        if set(old) != set(new):
            yield change("changed", name, old, new)
    elif content_of(old) != content_of(new):
        yield change("changed", name, old, new)


def _of_entries(
    change: Callable[..., Change], name: str, old: tuple[Any, ...], new: tuple[Any, ...]
) -> Iterator[Change]:
    for before, after in entries_paired(old, new, *_KEYS[name]):
        kind = "added" if before is None else "removed" if after is None else "changed"
        yield change(kind, name, before, after)


def _of_mapping(
    change: Callable[..., Change], name: str, old: Mapping[str, Any], new: Mapping[str, Any]
) -> Iterator[Change]:
    for key in sorted(old.keys() | new.keys()):
        before, after = old.get(key), new.get(key)
        if before != after:
            kind = "added" if before is None else "removed" if after is None else "changed"
            yield change(kind, f"{name}.{key}", before, after)
