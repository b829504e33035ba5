"""The bound at a level: a rank among the slips of what was alike, by exact integers.

A slip is a whole number of days, coded so that sorted codes are slips in their order: twice its
days where the work ended, one more where it is only known that it was at least so late.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

Level: TypeAlias = Literal[80, 90]
LEVELS: tuple[Level, ...] = (80, 90)
_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Rank:
    """A slip, in days, that a level stops at; where it `is_least`, it is that or a later one."""

    days: int
    is_least: bool


def ended_after(days: int) -> int:
    """Return the code of work that ended so many days after its date."""
    return 2 * days


def at_least(days: int) -> int:
    """Return the code of work that had not ended so many days after its date."""
    return 2 * days + 1


def still_open_with(codes: Sequence[int], days_left: int) -> Sequence[int]:
    """Return the sorted codes of what had not ended yet when so many days were left."""
    return codes[bisect_left(codes, ended_after(1 - days_left)) :]


def place_of(cases: int, level: int) -> int:
    """Return which of some cases, the smallest first, a level stops at: ⌈(n+1)·p⌉."""
    return -(-(cases + 1) * level // _WHOLE)


def rank_of(codes: Sequence[int], level: Level) -> Rank | None:
    """Return the slip below which so many of a hundred stay; None where the cases are too few.

    Where all have ended, it is the ⌈(n+1)·p⌉-th smallest. What is at least so late gives its
    place, in equal parts, to all that are later, the work asked about included: it is known to be
    no earlier than itself, and not to be as early as that. Where the places run out, only the
    least is known: the same rank, had all ended on the day.
    """
    place = place_of(len(codes), level)
    if place > len(codes):
        return None
    found = _ended_at(codes, level)
    at = place - 1 if found is None else found
    return Rank(codes[at] // 2, is_least=found is None)


def _ended_at(codes: Sequence[int], level: Level) -> int | None:
    """Return the first that ended at which no more than the rest of the places are left.

    The share left is `share / of`; within a run of what ended it is that by their count alone.
    """
    share, of, run, waiting = 1, 1, 0, len(codes) + 1
    for at, code in enumerate(codes):
        waiting -= 1
        if code % 2:
            if run:
                share, of, run = share * (waiting + 1), of * run, 0
            continue
        run = run or waiting + 1
        if share * waiting * _WHOLE <= of * run * (_WHOLE - level):
            return at
    return None
