"""A day as people type it: ISO 8601, a quarter, `-30d`, `hier`, `30 juin 2019`, `30/06/2019`.

Every option and question that takes a day reads it here, in French and in English alike.
"""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

from plantrack.errors import PlantrackError
from plantrack.locale.messages import Message, msg

_TODAY = {
    "today": 0, "aujourd'hui": 0, "yesterday": -1, "hier": -1, "tomorrow": 1, "demain": 1,
    "avant-hier": -2, "apres-demain": 2,
}  # fmt: skip
_NEXT, _LAST = ("prochain", "next"), ("dernier", "last")
_DAYS_END = ("di", "che", "day")  # tells a branch's name from a day's without Babel
_DECEMBER = 12
_MONTHS_A_QUARTER = 3
_YEAR = "[0-9]{4}"
_DAY = r"(?P<day>[0-9]{1,2})(?:er|st|nd|rd|th)?"
_MONTH = r"(?P<month>[a-z]+)\.?"
_LOCALES = ("fr_CA", "en_CA")


@dataclass(frozen=True, slots=True)
class TypedDays:
    """The first and the last day that a word means, the same where it means a day.

    `reading` says how a word was read that others would read otherwise.
    """

    first: date
    last: date
    reading: Message | None = None

    @property
    def is_period(self) -> bool:
        """Whether it is more than a day."""
        return self.first != self.last


class NoSuchDay(PlantrackError):
    """A word is spelled as a day that no calendar has."""


def span_typed(word: str, today: date, *, ahead: bool = False) -> TypedDays:
    """Return the day or the period that a word means, seen from today.

    The name of a day of the week is the last one, today included; with `ahead`, the next one.

    Raises:
        NoSuchDay: no calendar has it.
        PlantrackError: the word means no day.
    """
    span = _read(word, today, ahead=ahead)
    if span is None:
        raise PlantrackError(
            "“{word}” is not a date: write 2018-09-30, 2018-09, 2018-Q3, 2018 or -30d", word=word
        )
    return span


def day_typed(word: str, today: date, *, ahead: bool = False) -> TypedDays:
    """Return the one day that a word means, seen from today.

    Raises:
        NoSuchDay: no calendar has it.
        PlantrackError: it means none, or a period.
    """
    span = _read(word, today, ahead=ahead)
    if span is None:
        raise PlantrackError(
            "“{word}” is not a date: write 2018-09-30, 30/09/2018 or -1d", word=word
        )
    if span.is_period:
        raise PlantrackError(
            "“{word}” is a period, from {first} to {last}, and one day is wanted here: write it, "
            "such as {last}",
            word=word,
            first=span.first,
            last=span.last,
        )
    return span


def is_day_or_month(word: str) -> bool:
    """Return whether a word means a day, or a month, on whatever day it is read."""
    try:
        span = _read(word, date(2000, 1, 1), ahead=False)
    except PlantrackError:
        return False
    months = [_months(span.first.year, span.first.month, span.first.month)] if span else []
    return span is not None and (not span.is_period or span in months)


def day_in_letters(word: str) -> date | None:
    """Return the day of a whole date that has its month in letters: it can be read in one way."""
    plain = _plain(word)
    for pattern, read in _FORMS.items():
        found = pattern.fullmatch(plain) if read is _in_letters else None
        if found and found["day"]:
            try:
                span = read(found, date.min)
            except ValueError:
                return None
            return span.first if span else None
    return None


def _read(word: str, today: date, *, ahead: bool) -> TypedDays | None:
    plain = _plain(word)
    for pattern, read in _FORMS.items():
        found = pattern.fullmatch(plain)
        try:
            span = read(found, today) if found else None
        except (ValueError, OverflowError):
            raise _no_such_day(word, found) from None
        if span is not None:
            return span
    return _day_of_week(word, plain, today, ahead=ahead)


def _plain(word: str) -> str:
    """Fold case, accents, apostrophes and spaces, and the French article before a day."""
    folded = _letters(word).replace("\u2019", "'").replace(",", " ")
    return " ".join(folded.split()).removeprefix("le ")


def _letters(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _one(day: date, reading: Message | None = None) -> TypedDays:
    return TypedDays(day, day, reading)


def _relative(found: re.Match[str], today: date) -> TypedDays:
    return _one(today + timedelta(days=int(found[1])))


def _word(found: re.Match[str], today: date) -> TypedDays | None:
    away = _TODAY.get(found[0])
    return None if away is None else _one(today + timedelta(days=away))


def _iso(found: re.Match[str], _today: date) -> TypedDays:
    return _one(datetime.fromisoformat(found[0].upper()).date())


def _numbered(found: re.Match[str], _today: date) -> TypedDays:
    return _one(date(int(found["year"]), int(found["month"]), int(found["day"])))


def _ordinal(found: re.Match[str], _today: date) -> TypedDays:
    day = datetime.strptime(found[1] + found[2], "%Y%j").date()  # noqa: DTZ007 - a day
    return _one(day)


def _year(found: re.Match[str], _today: date) -> TypedDays:
    return _months(int(found[0]), 1, 12)


def _month(found: re.Match[str], _today: date) -> TypedDays:
    return _months(int(found[1]), int(found[2]), int(found[2]))


def _quarter(found: re.Match[str], _today: date) -> TypedDays:
    last = int(found["number"]) * _MONTHS_A_QUARTER
    return _months(int(found["year"]), last - _MONTHS_A_QUARTER + 1, last)


def _week(found: re.Match[str], _today: date) -> TypedDays:
    first = date.fromisocalendar(int(found[1]), int(found[2]), 1)
    return TypedDays(first, first + timedelta(days=6))


def _day_first(found: re.Match[str], _today: date) -> TypedDays:
    day = _numbered(found, _today).first
    told = msg("“{word}” is read with the day first: {day}", word=found[0], day=day)
    return _one(day, told)


def _in_letters(found: re.Match[str], _today: date) -> TypedDays | None:
    month = _months_named().get(found["month"])
    if month is None:
        return None
    year = int(found["year"])
    if not found["day"]:
        return _months(year, month, month)
    return _one(date(year, month, int(found["day"])))


def _without_year(found: re.Match[str], today: date) -> TypedDays | None:
    if _months_named().get(found["month"] or found["first"]) is None:
        return None
    raise PlantrackError(
        "“{word}” has no year: write it too, such as {year}", word=found[0], year=today.year
    )


def _months(year: int, first: int, last: int) -> TypedDays:
    return TypedDays(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


_Reader = Callable[[re.Match[str], date], TypedDays | None]
_FORMS: Mapping[re.Pattern[str], _Reader] = {
    re.compile(r"([-+][0-9]{1,5})[dj]"): _relative,
    re.compile(r"[a-z'-]+"): _word,
    re.compile(rf"(?P<year>{_YEAR})([-/]?)(?P<month>[0-9]{{2}})\2(?P<day>[0-9]{{2}})"): _numbered,
    re.compile(rf"{_YEAR}(?:-w[0-9]{{2}}-[1-7]|w[0-9]{{2}}[1-7])"): _iso,
    re.compile(rf"{_YEAR}(?:-[0-9]{{2}}-[0-9]{{2}}|[0-9]{{4}})t[0-9:.+z-]+"): _iso,
    re.compile(rf"({_YEAR})-?([0-9]{{3}})"): _ordinal,
    re.compile(rf"{_YEAR}"): _year,
    re.compile(rf"({_YEAR})-([0-9]{{2}})"): _month,
    re.compile(rf"(?P<year>{_YEAR})[- ]?[qt](?P<number>[0-9])"): _quarter,
    re.compile(rf"[qt](?P<number>[0-9])[- ](?P<year>{_YEAR})"): _quarter,
    re.compile(rf"({_YEAR})-?w([0-9]{{2}})"): _week,
    re.compile(
        rf"(?P<day>[0-9]{{1,2}})([/.-])(?P<month>[0-9]{{1,2}})\2(?P<year>{_YEAR})"
    ): _day_first,
    re.compile(rf"(?:{_DAY} )?{_MONTH} (?P<year>{_YEAR})"): _in_letters,
    re.compile(rf"{_MONTH} {_DAY} (?P<year>{_YEAR})"): _in_letters,
    re.compile(rf"{_DAY} {_MONTH}|{_MONTH.replace('month', 'first')} [0-9]{{1,2}}"): _without_year,
}


def _day_of_week(word: str, plain: str, today: date, *, ahead: bool) -> TypedDays | None:
    """Return the day that the name of a day of the week means, which is always told."""
    words = plain.split()
    said = [part for part in words if part in (*_NEXT, *_LAST)]
    names = [part for part in words if part not in said]
    if len(names) != 1 or not names[0].endswith(_DAYS_END) or names[0] not in _days_named():
        return None
    apart = _days_named()[names[0]] - today.weekday()
    if said:
        ahead = said[0] in _NEXT
    away = apart % 7 or 7 if ahead else -(-apart % 7) or (-7 if said else 0)
    day = today + timedelta(days=away)
    return _one(day, msg("“{word}” is read as {day}", word=word, day=day))


@cache
def _months_named() -> Mapping[str, int]:
    from babel.dates import get_month_names  # imported for a day in letters only: 40 ms

    return dict(_named(get_month_names)) | {"sept": 9, "juil": 7}


@cache
def _days_named() -> Mapping[str, int]:
    from babel.dates import get_day_names

    return dict(_named(get_day_names, "wide"))


def _named(names: Callable[..., Mapping[int, str]], *widths: str) -> Iterator[tuple[str, int]]:
    for locale in _LOCALES:
        for width in widths or ("wide", "abbreviated"):
            for number, name in names(width, locale=locale).items():
                yield _letters(name).rstrip("."), number


def _no_such_day(word: str, found: re.Match[str] | None) -> PlantrackError:
    """Return the error for a day that is on no calendar, with the last one of its month."""
    parts = found.groupdict() if found else {}
    year, month = parts.get("year"), parts.get("month")
    number = int(month) if month and month.isdigit() else _months_named().get(month or "", 0)
    if parts.get("day") is None:  # a period, or the name of a branch
        return PlantrackError("“{word}” is not in the calendar", word=word)
    if number > _DECEMBER and word[:4].isdigit():
        return NoSuchDay(
            "“{word}” is not in the calendar: there is no month {month}", word=word, month=number
        )
    if number > _DECEMBER:
        return NoSuchDay(
            "“{word}” is not in the calendar: there is no month {month}. Write the day first, such "
            "as 30/06/2019, or 2019-06-30",
            word=word,
            month=number,
        )
    if year and int(year) and number:
        return NoSuchDay(
            "“{word}” is not in the calendar: that month ends on {last}",
            word=word,
            last=_months(int(year), number, number).last,
        )
    return NoSuchDay("“{word}” is not in the calendar", word=word)
