"""Which record of one reading of a plan is which of another: by id, else by what it says."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from types import NoneType
from typing import Protocol, TypeAlias, TypeVar

from plantrack.model import Record


class Named(Protocol):
    """A record that has an id."""

    @property
    def id(self) -> str:
        """Its id."""


R = TypeVar("R", bound=Named)
T = TypeVar("T")


Pair: TypeAlias = tuple[T | None, T | None]
_SCALARS = frozenset({str, NoneType, date, int, Decimal, bool})  # most values, told first


def content_of(value: object) -> Hashable:
    """Return all that a value says, records inside included, wherever it was read.

    Two records of the same content say the same; a field left out says what it says by default.
    """
    if type(value) in _SCALARS:
        return value
    if isinstance(value, Record):
        return tuple(map(content_of, value.__dict__.values()))  # its fields, always in this order
    if isinstance(value, tuple):
        return tuple(map(content_of, value))
    if isinstance(value, dict):
        return tuple(sorted(value.items()))
    return value if isinstance(value, Hashable) else repr(value)


def records_paired(
    before: Sequence[R], after: Sequence[R], content: Callable[[R], Hashable]
) -> tuple[Pair[R], ...]:
    """Return the records of two readings in pairs: those of `after` in order, then what is gone.

    None stands on the side that has no such record.

    The same id is the same record, but for two that exchanged theirs. An id that went is looked
    for among `formerly`, on either side; else a record is the same one under another id where its
    `content` is the same and no other has it.
    """
    # Reversed, so that of two records with one id the first is kept, as everywhere.
    found: dict[str, R] = {record.id: record for record in reversed(before)}
    taken: dict[str, R] = {}
    for old, new in [*_exchanged(found, after)]:
        taken[new] = found.pop(old)
    for record in after:
        if record.id in found:
            taken.setdefault(record.id, found.pop(record.id))
    fresh = {record.id: record for record in reversed(after) if record.id not in taken}
    for old, new in (*_by_former_ids(found, fresh), *_by_content(found, fresh, content)):
        if old in found and new not in taken:
            taken[new] = found.pop(old)
    stayed = {record.id: record for record in reversed(after)}
    pairs = [(taken.get(record.id), record) for record in reversed(stayed.values())]
    return (*pairs, *((record, None) for record in reversed(found.values())))


def entries_paired(
    before: Sequence[T], after: Sequence[T], *keys: Callable[[T], Hashable]
) -> tuple[Pair[T], ...]:
    """Return the entries of a list that differ, in pairs; those found on both sides are left out.

    Entries are the same one, reworded, where a key is the same, the first key first; and where
    a single entry is left on each side. What was only reordered does not differ.
    """
    gone, fresh = _missing_from(after, before), _missing_from(before, after)
    pairs: list[Pair[T]] = []
    for key in keys if gone and fresh else ():
        known: dict[Hashable, list[T]] = {}
        for entry in gone:
            known.setdefault(key(entry), []).append(entry)
        pairs.extend((known[key(entry)].pop(0), entry) for entry in fresh if known.get(key(entry)))
        gone = _others(gone, (entry for entry, _ in pairs))
        fresh = _others(fresh, (entry for _, entry in pairs))
    if len(gone) == len(fresh) == 1:
        return (*pairs, (gone[0], fresh[0]))
    return (*pairs, *((entry, None) for entry in gone), *((None, entry) for entry in fresh))


def _others(entries: Iterable[T], taken: Iterable[T | None]) -> list[T]:
    """Return the entries that are none of those taken, told apart as objects."""
    known = {id(entry) for entry in taken}
    return [entry for entry in entries if id(entry) not in known]


def _missing_from(others: Sequence[T], entries: Sequence[T]) -> list[T]:
    """Return the entries that the others do not have, each as often as it is missing."""
    if not others or not entries:
        return list(entries)
    left = Counter(map(content_of, others))
    missing = []
    for entry in entries:
        content = content_of(entry)
        if left[content]:
            left[content] -= 1
        else:
            missing.append(entry)
    return missing


def _exchanged(found: Mapping[str, R], after: Sequence[R]) -> Iterator[tuple[str, str]]:
    """Give old and new ids of the records that now have each other's, and did not say so before."""
    former = {record.id: (record, getattr(record, "formerly", ())) for record in after}
    for record, olds in former.values():
        for old in olds:
            has_it = former.get(old)
            if has_it is None or record.id not in has_it[1] or not {old, record.id} <= found.keys():
                continue
            if old not in getattr(found[record.id], "formerly", ()):
                yield old, record.id


def _by_former_ids(found: Mapping[str, R], fresh: Mapping[str, R]) -> Iterator[tuple[str, str]]:
    """Give old and new ids where either record says that it once had the other's id."""
    for record in fresh.values():
        yield from ((old, record.id) for old in getattr(record, "formerly", ()) if old in found)
    for record in found.values():
        yield from ((record.id, new) for new in getattr(record, "formerly", ()) if new in fresh)


def _by_content(
    found: Mapping[str, R], fresh: Mapping[str, R], content: Callable[[R], Hashable]
) -> Iterator[tuple[str, str]]:
    """Give old and new ids of the records whose content is one record's alone on each side."""
    olds, news = Counter(map(content, found.values())), Counter(map(content, fresh.values()))
    by_content = {content(record): record.id for record in fresh.values()}
    for record in found.values():
        known = content(record)
        if olds[known] == news[known] == 1:
            yield record.id, by_content[known]
