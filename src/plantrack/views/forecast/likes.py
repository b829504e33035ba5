"""What is like open work: other work, at the month end when about as many days were left."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Literal, TypeAlias

from plantrack.model import Deliverable, Status
from plantrack.views.forecast.ranks import (
    LEVELS,
    Level,
    Rank,
    at_least,
    ended_after,
    place_of,
    rank_of,
    still_open_with,
)
from plantrack.views.forecast.tracks import YEAR, Seen, Tracks

Class: TypeAlias = Literal["within_year", "beyond_year", "all"]
CaseKind: TypeAlias = Literal["finished", "at_least", "given_up"]


@dataclass(frozen=True, slots=True)
class Case:
    """A deliverable at a past month end, and how many days after the date of then it ended.

    It was `finished`, whole or in part, or `given_up`, on the day `ended`; else its `slip` is
    `at_least` the days that have passed.
    """

    deliverable: Deliverable
    seen: Seen
    kind: CaseKind
    slip: int
    ended: date | None


@dataclass(frozen=True, slots=True)
class Found:
    """The class that the history can carry, how many cases it has, and the rank of each level."""

    likes: Class
    cases: int
    ranks: dict[Level, Rank | None]


@dataclass(frozen=True)
class _Past:
    """Work as a day knows it: when it was seen open, and what became of it."""

    deliverable: Deliverable
    seen: Sequence[Seen]
    ended: date | None
    given_up: bool

    def of_class(self, likes: Class) -> "_Past":
        """Return the same, as it was seen in a class."""
        if likes == "all":
            return self
        within = likes == "within_year"
        return replace(self, seen=[each for each in self.seen if each.is_near is within])

    def nearest(self, days_left: int) -> Seen:
        """Return when the days left were nearest to these, the latest of several."""
        lefts, by_left = self._by_days_left
        at = bisect_left(lefts, days_left)
        around = [by_left[left] for left in lefts[max(at - 1, 0) : at + 1]]
        if len(around) == 1:
            return around[0]
        fewer, more = around
        closer = (more.days_left - days_left) - (days_left - fewer.days_left)
        return fewer if closer > 0 or (not closer and fewer.month_end > more.month_end) else more

    @cached_property
    def _by_days_left(self) -> tuple[list[int], dict[int, Seen]]:
        """Return the days left of all month ends, sorted, and the latest that had as many."""
        latest = {seen.days_left: seen for seen in self.seen}
        return sorted(latest), latest

    def code(self, seen: Seen, day: date) -> int:
        """Return the slip from a month end, coded."""
        if self.ended is None:
            return at_least((day - seen.due).days)
        return ended_after((self.ended - seen.due).days)

    def case(self, seen: Seen, code: int) -> Case:
        """Return the case that a code was made from."""
        ended: CaseKind = "given_up" if self.given_up else "finished"
        kind = ended if self.ended else "at_least"
        return Case(self.deliverable, seen, kind, code // 2, self.ended)


class Likes:
    """What was known on a day of all work, for open work with any number of days left."""

    def __init__(self, tracks: Tracks, day: date) -> None:
        self.tracks, self.day = tracks, day
        self._pasts = tuple(self._known())
        self._fixed: dict[Class, list[int]] = {}
        self._moving: dict[Class, list[_Past]] = {}
        self._found: dict[int, Found] = {}

    def found(self, days_left: int) -> Found:
        """Return the ranks for work with so many days left."""
        if days_left not in self._found:
            likes, codes = self._carrying(days_left)
            ranks = {level: rank_of(codes, level) for level in LEVELS}
            self._found[days_left] = Found(likes, len(codes), ranks)
        return self._found[days_left]

    def cases(self, days_left: int) -> tuple[Case, ...]:
        """Return the cases that these ranks are made of, the smallest slip first."""
        likes, _ = self._carrying(days_left)
        found = []
        for past in self._of_class(likes):
            seen = past.nearest(days_left)
            code = past.code(seen, self.day)
            if still_open_with([code], days_left):
                found.append((code, past.case(seen, code)))
        return tuple(case for _, case in sorted(found, key=lambda pair: pair[0]))

    def _known(self) -> Iterator[_Past]:
        """Give all work at the month ends whose date of then has passed.

        Of the others, those that ended early would be known, and not those that will end late.
        """
        tracks, day = self.tracks, self.day
        for track, every in tracks.seen.items():
            seen = [each for each in every if each.month_end < day and each.due < day]
            if seen:
                yield _Past(
                    track.deliverable,
                    seen,
                    tracks.ended(track, day),
                    tracks.last_status(track, day) is Status.CANCELLED,
                )

    def _of_class(self, likes: Class) -> Iterator[_Past]:
        of_class = (past.of_class(likes) for past in self._pasts)
        return (past for past in of_class if past.seen)

    def _carrying(self, days_left: int) -> tuple[Class, Sequence[int]]:
        """Return the plainest class that has cases enough for all levels, and their codes."""
        likes: Class = "within_year" if days_left <= YEAR else "beyond_year"
        codes = self._codes(likes, days_left)
        if len(codes) < max(place_of(len(codes), level) for level in LEVELS):
            likes = "all"
            codes = self._codes(likes, days_left)
        return likes, codes

    def _codes(self, likes: Class, days_left: int) -> Sequence[int]:
        """Return the slips of a class, coded and sorted, of what was open with so many days left.

        What never moved slipped by as much from any month end: it is sorted once.
        """
        if likes not in self._fixed:
            self._sort(likes)
        codes = list(self._fixed[likes])
        codes += (past.code(past.nearest(days_left), self.day) for past in self._moving[likes])
        codes.sort()
        return still_open_with(codes, days_left)

    def _sort(self, likes: Class) -> None:
        fixed, moving = self._fixed.setdefault(likes, []), self._moving.setdefault(likes, [])
        for past in self._of_class(likes):
            if len({seen.due for seen in past.seen}) > 1:
                moving.append(past)
            else:
                fixed.append(past.code(past.seen[0], self.day))
        fixed.sort()
