"""What a plan rests on: which of its files, records and values could not be read."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from plantrack.model.record import Record, RouteStep

T = TypeVar("T")
Spot = tuple[str, tuple[RouteStep, ...]]


@dataclass(frozen=True)
class Basis:
    """What could not be read, so that no answer takes it for absent.

    `unread` are whole files, and folders, which end with `/`; `records` are the places of records
    that were dropped, `values` those of values that count as absent. `texts` are the texts of the
    files concerned, where there is one to look a word up in.
    """

    unread: tuple[str, ...] = ()
    records: tuple[Spot, ...] = ()
    values: tuple[Spot, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    @property
    def is_whole(self) -> bool:
        """Whether all was read: only then may an answer say that something is not there."""
        return not (self.unread or self.records or self.values)

    @property
    def is_complete(self) -> bool:
        """Whether every file and every record was read, whatever values are wrong inside."""
        return not (self.unread or self.records)

    @property
    def records_lost(self) -> int:
        """How many records could not be read, in files that could."""
        return len(self.records)

    @property
    def files(self) -> tuple[str, ...]:
        """The files that could not be read, or not all of their records."""
        return tuple(sorted({*self.unread, *(path for path, _ in self.records)}))

    def said(self, certain: T, as_read: T) -> T:
        """Return what may be said of an absence: for certain, or of what was read only."""
        return certain if self.is_whole else as_read

    def is_torn(self, record: Record) -> bool:
        """Return whether something inside a record could not be read, or it is but assumed."""
        origin = record.origin
        return origin.path in self.unread or (origin.path, origin.route) in self._torn

    def may_have(self, identifier: str, path: str) -> bool:
        """Return whether a record that was not found, known in `path`, may be there all the same.

        So it may where that file could not be read, or one that has its id in its text, or one of
        which there is no text at all.
        """
        return any(
            path.startswith(place) or place not in self.texts for place in self.unread
        ) or any(identifier in text for text in self.texts.values())

    def standing_in(self, word: str) -> tuple[str, int] | None:
        """Return the file, and the line, where a word stands in what could not be read."""
        if not word.strip():
            return None
        alone = rf"(?<![\w.-]){re.escape(word)}(?![\w-]|\.\w)"
        for form in (rf"\bid:[ \t]*[\"']?{alone}", alone):
            line = re.compile(rf"^(?![ \t]*#).*?{form}", re.IGNORECASE | re.MULTILINE)
            for path, text in self.texts.items():
                if found := line.search(text):
                    return path, text.count("\n", 0, found.end()) + 1
        return None

    @cached_property
    def _torn(self) -> frozenset[Spot]:
        return frozenset(around(spot for spot in (*self.records, *self.values)))


def around(spots: Iterable[Spot]) -> Iterable[Spot]:
    """Give places, and all that stands around them."""
    for path, route in spots:
        for length in range(len(route) + 1):
            yield path, route[:length]


WHOLE = Basis()
