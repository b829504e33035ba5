"""How much of a set will be done by a day: ranks among the shares of past month ends."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from plantrack.model import Status
from plantrack.views.forecast.tracks import Track, Tracks

FEWEST = 9  # cases, for ranks at 10 and 90 %
_LOW, _HIGH, _WHOLE = 10, 90, 100


@dataclass(frozen=True, slots=True)
class Share:
    """Of the work open at a month end, how much was done so many days later."""

    month_end: date
    done: int
    open: int

    @property
    def value(self) -> Fraction:
        """The share itself."""
        return Fraction(self.done, self.open)


@dataclass(frozen=True, slots=True)
class Between:
    """How many will be done of some open work: 8 times out of 10, from `low` to `high`."""

    low: int
    high: int

    def is_wide(self, open_now: int) -> bool:
        """Whether it goes over more than half of what is open."""
        return (self.high - self.low) * 2 > open_now and self.high - self.low > 1


def shares_within(
    tracks: Tracks, chosen: Iterable[Track], days: int, until: date
) -> tuple[Share, ...]:
    """Return the share of each past month end of which so many days have passed by a day."""
    return tuple(_shares(tracks, tuple(chosen), timedelta(days=days), until))


def between_ranks(shares: Sequence[Share], open_now: int) -> Between | None:
    """Return how many of the open work will be done; None where the cases are too few.

    The 10 and the 90 % rank of the shares, times what is open: rounded down, and up.
    """
    cases = len(shares)
    if cases < FEWEST:
        return None
    values = sorted(share.value for share in shares)
    low = values[(cases + 1) * _LOW // _WHOLE - 1] * open_now
    high = values[-(-(cases + 1) * _HIGH // _WHOLE) - 1] * open_now
    return Between(low.__floor__(), high.__ceil__())


def _shares(
    tracks: Tracks, chosen: Sequence[Track], days: timedelta, until: date
) -> Iterator[Share]:
    for end in tracks.month_ends:
        if until - end < days:
            break
        left = [track for track in chosen if track.is_open(end)]
        if left:
            then = end + days
            done = sum(tracks.last_status(track, then) is Status.DONE for track in left)
            yield Share(end, done, len(left))
