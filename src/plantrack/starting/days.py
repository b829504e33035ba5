"""The first and the last day of a plan as people type them, where its years may be its own."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeAlias

from plantrack.errors import PlantrackError
from plantrack.locale.typed_days import TypedDays, is_day_or_month
from plantrack.starting.spans import first_month, months_on, year_begun

Read: TypeAlias = Callable[[str], TypedDays]  # what a word means by the calendar
_DAY = timedelta(days=1)
_A_YEAR, _CENTURY = 12, 100
_YEAR = re.compile(r"[0-9]{4}")
_TWO_YEARS = re.compile(r"([0-9]{4})[-–/]([0-9]{4}|[0-9]{2})")


def day_meant(word: str, kind: str, read: Read, *, last: bool) -> date:
    """Return the day that a word means, in a plan whose periods are of a kind; `""` is any.

    A year of a plan's own, `2026-27`, means its first day, or its last; a bare year, as a start,
    the first day of that which begins in it.

    Raises:
        PlantrackError: it means no day, or two.
    """
    plain = word.strip()
    month = first_month(kind)
    if (begun := _begun_in(plain)) is not None and (kind or not is_day_or_month(plain)):
        return _of_own_year(plain, begun, kind, last=last)
    span = read(plain)
    if month == 1 or not _YEAR.fullmatch(plain):
        return span.last if last else span.first
    first = date(span.first.year, month, 1)
    if last:
        sooner = first - _DAY
        later = months_on(first, _A_YEAR) - _DAY
        raise PlantrackError(
            "“{word}” may mean {sooner}, the last day of the year that ends in it, or {later}, "
            "that of the year that begins in it: write one of the two",
            word=plain,
            sooner=sooner,
            later=later,
        )
    return first


def usual_kind(start: date, end: date, typed_end: str, usual: str) -> str:
    """Return the kind of periods that the days of a plan suggest; `usual` is the template's."""
    is_whole = (end + _DAY).day == 1 and (end + _DAY).month == start.month
    fits = is_whole or _YEAR.fullmatch(typed_end.strip()) is not None
    return year_begun(start) if usual == "years" and fits and start.day == 1 else usual


def _begun_in(word: str) -> int | None:
    """Return the year that two years in a row begin with; nothing for any other word."""
    found = _TWO_YEARS.fullmatch(word)
    if found is None:
        return None
    begun, ended = int(found[1]), found[2]
    follows = f"{begun + 1:04}" if len(ended) > 2 else f"{(begun + 1) % _CENTURY:02}"  # noqa: PLR2004 - digits
    return begun if begun and ended == follows else None


def _of_own_year(word: str, begun: int, kind: str, *, last: bool) -> date:
    month = first_month(kind)
    if month == 1:
        raise PlantrackError(
            "“{word}” is a year that begins on a day which is not said: write the day, such as "
            "{day}, or give --periods fiscal:04 first",
            word=word,
            day=date(begun + last, 3 if last else 4, 31 if last else 1),
        )
    first = date(begun, month, 1)
    day = months_on(first, _A_YEAR) - _DAY if last else first
    if is_day_or_month(word):
        raise PlantrackError(
            "“{word}” may be a month, or the year from {first} to {end}: write the day, such as "
            "{day}",
            word=word,
            first=first,
            end=months_on(first, _A_YEAR) - _DAY,
            day=day,
        )
    return day
