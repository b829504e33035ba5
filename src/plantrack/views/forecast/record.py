"""How often the bounds held: made again at each past month end, by what was known on it alone."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from plantrack.views.forecast.likes import Likes
from plantrack.views.forecast.ranks import LEVELS, Level
from plantrack.views.forecast.shares import Share, between_ranks
from plantrack.views.forecast.tracks import Seen, Track, Tracks

_ENOUGH = 20  # times, for a share to tell something
_CLOSE = 4  # of a hundred


@dataclass(frozen=True, slots=True)
class Kept:
    """How many times a bound, or a range, held, of those whose day has passed.

    Those are `waiting` whose day has not: the work that has ended by now would be known, and not
    that which will end after its bound.
    """

    kept: int
    told: int
    waiting: int = 0

    def is_below(self, level: Level) -> bool:
        """Return whether it held clearly less often than a level says, where that can be told."""
        return self.told >= _ENOUGH and self.kept * 100 < (level - _CLOSE) * self.told


def bound_on(due: date, days: int) -> date:
    """Return the day so many days after a due date; the last that there is, where it is later."""
    return due + timedelta(days=min(days, (date.max - due).days))


def record_of(tracks: Tracks, day: date) -> dict[Level, Kept]:
    """Return how often work had ended by the bound of each level.

    The bounds are those of each past month end, for all work open on it; the same work counts
    once a month end.
    """
    found: dict[Level, Counter[bool | None]] = {level: Counter() for level in LEVELS}
    for end, open_then in _open_at_month_ends(tracks):
        for level, bound, track in _bounds_at(Likes(tracks, end), open_then):
            has_held = None if bound >= day else tracks.ended(track, bound) is not None
            found[level][has_held] += 1
    return {
        level: Kept(count[True], count[True] + count[False], count[None])
        for level, count in found.items()
    }


def record_of_ranges(shares: Sequence[Share], days: int) -> Kept:
    """Return how often the range of a set held, at the month ends whose shares are known."""
    kept = told = 0
    for share in shares:
        known = [each for each in shares if (share.month_end - each.month_end).days >= days]
        if between := between_ranks(known, share.open):
            told += 1
            kept += between.low <= share.done <= between.high
    return Kept(kept, told)


def _open_at_month_ends(tracks: Tracks) -> Iterator[tuple[date, list[tuple[Track, Seen]]]]:
    found: dict[date, list[tuple[Track, Seen]]] = {end: [] for end in tracks.month_ends}
    for track, every in tracks.seen.items():
        for seen in every:
            found[seen.month_end].append((track, seen))
    yield from found.items()


def _bounds_at(
    likes: Likes, open_then: list[tuple[Track, Seen]]
) -> Iterator[tuple[Level, date, Track]]:
    """Give the bounds of a day that are known: not those of which only the least is."""
    for track, seen in open_then:
        for level, rank in likes.found(seen.days_left).ranks.items():
            if rank is not None and not rank.is_least:
                yield level, bound_on(seen.due, rank.days), track
