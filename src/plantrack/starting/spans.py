"""The periods that a plan is divided into: years, fiscal years, quarters, or none."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from plantrack.errors import PlantrackError
from plantrack.locale import msg
from plantrack.locale.words import either
from plantrack.views.named_days import months_later

_DAY = timedelta(days=1)
_A_YEAR, _A_QUARTER = 12, 3
_CENTURY = 100
_MOST = 100
_FISCAL = re.compile(r"fiscal:(0?[1-9]|1[0-2])")
KINDS = {
    "years": msg("an action plan a year, from January to December"),
    "fiscal:04": msg("an action plan a year that begins in another month: 04 is April"),
    "quarters": msg("an action plan each quarter of the year"),
    "none": msg("no action plans: work of the whole plan"),
}
WORDS = tuple(KINDS)


@dataclass(frozen=True, slots=True)
class Span:
    """A period of a plan, with the name of its folder, and that of the year where it is one."""

    key: str
    start: date
    end: date
    is_year: bool

    def day_at(self, share: int) -> date:
        """Return the day on which so many per cent of the period have passed."""
        return self.start + (self.end - self.start) * share // 100


def year_begun(start: date) -> str:
    """Return the kind of the years that begin in the month of a day."""
    return "years" if start.month == 1 else f"fiscal:{start.month:02}"


def refuse_kind(word: str) -> None:
    """Refuse a word that says no kind of periods.

    Raises:
        PlantrackError: naming those there are.
    """
    if word not in WORDS and not _FISCAL.fullmatch(word):
        raise PlantrackError(
            "“{word}” is no kind of periods: write {kinds}", word=word, kinds=either(WORDS)
        )


def first_day(kind: str, day: date) -> date:
    """Return the first day of the year, of that kind, which holds a day."""
    return _beginning(day, first_month(kind), _A_YEAR)


def spans_of(kind: str, start: date, end: date, language: str) -> tuple[Span, ...]:
    """Return the periods of a plan, the first and the last as long as the plan is there.

    Of `none` there are none.

    Raises:
        PlantrackError: there are too many, or no calendar has them.
    """
    if kind == "none":
        return ()
    months = _A_QUARTER if kind == "quarters" else _A_YEAR
    found: list[Span] = []
    begins = _beginning(start, first_month(kind), months)
    while begins <= end:
        if len(found) == _MOST:
            raise PlantrackError(
                "from {start} to {end} there are too many periods: give others with "
                "--periods, or a nearer --end",
                start=start,
                end=end,
            )
        after = months_on(begins, months)
        key, is_year = _key(kind, begins, language), (months, begins.month) == (_A_YEAR, 1)
        found.append(Span(key, max(start, begins), min(end, after - _DAY), is_year))
        begins = after
    return tuple(found)


def span_on(spans: tuple[Span, ...], day: date) -> Span:
    """Return the period that holds a day; before the first one, that; after the last, the last."""
    return next((span for span in spans if day <= span.end), spans[-1])


def first_month(kind: str) -> int:
    """Return the month, counted from 1, in which years of a kind begin."""
    found = _FISCAL.fullmatch(kind)
    return int(found[1]) if found else 1


def _beginning(day: date, first_month: int, months: int) -> date:
    """Return the first day of the months that hold a day, counted from a month of the year."""
    past = (day.month - first_month) % months
    return months_on(day.replace(day=1), -past)


def months_on(first: date, months: int) -> date:
    """Return the first day of a month, so many months later.

    Raises:
        PlantrackError: no calendar has it.
    """
    try:
        return months_later(first, months)
    except ValueError as error:
        year = first.year + (first.month - 1 + months) // _A_YEAR
        raise PlantrackError("“{word}” is too far away", word=year) from error


def _key(kind: str, begins: date, language: str) -> str:
    year = begins.year
    if kind == "quarters":
        letter = "T" if language == "fr" else "Q"
        return f"{year:04}-{letter}{(begins.month - 1) // _A_QUARTER + 1}"
    if first_month(kind) == 1:
        return f"{year:04}"
    last = (year + 1) % _CENTURY
    reads_as_month = 1 <= last <= _A_YEAR
    return f"{year:04}-{year + 1:04}" if reads_as_month else f"{year:04}-{last:02}"
