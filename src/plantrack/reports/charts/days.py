"""Days in pictures: where they stand, the months that an axis names, and days in few words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date, format_skeleton

from plantrack.locale import Translator
from plantrack.reports.charts.drawing import Align, Line, Mark, Words
from plantrack.reports.charts.lettering import SMALL, width_of

_STEPS = ((1, 14), (3, 42), (12, 180), (60, 900), (600, 12_000))  # months apart, up to so many
_MONTH = 30.44  # days
_NEAR = 0.2  # of the width
_APART, _TICK, _UNDER = 4, 5, 15


@dataclass(frozen=True, slots=True)
class Span:
    """The days that a picture shows, both included."""

    first: date
    last: date

    @property
    def length(self) -> int:
        """How many days they are."""
        return (self.last - self.first).days + 1

    def place(self, day: date, width: float) -> float:
        """Return where a day stands on so many pixels; one beyond the span, at its edge."""
        share = (day - self.first).days / self.length
        return min(max(share, 0), 1) * width

    def align(self, day: date) -> Align:
        """Return how words at a day are aligned, so that they stay inside."""
        near = self.place(day, 1)
        return "start" if near < _NEAR else "end" if near > 1 - _NEAR else "middle"


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """An axis of days: from `left`, so many pixels wide, its months named below `bottom`.

    `beyond` is the room right of it, which the name of a month may take.
    """

    span: Span
    left: float
    width: float
    bottom: float
    beyond: float

    def x(self, day: date) -> float:
        """Return where a day stands."""
        return self.left + self.span.place(day, self.width)

    def marks(self, translator: Translator, top: float | None = None) -> Iterator[Mark]:
        """Yield a tick for each month named, up to `top` where one is given, and its name."""
        free = float("-inf")
        for day in _months(self.span):
            x = self.x(day)
            start = self.bottom if top is None else top
            yield Line(x, start, x, self.bottom + _TICK, "grid")
            name = _month(day, translator)
            half = width_of(name, SMALL) / 2
            middle = min(x, self.left + self.width + self.beyond - half)
            if middle - half >= free:
                yield Words(middle, self.bottom + _UNDER, name, "quiet", "middle")
                free = middle + half + _APART


def _months(span: Span) -> Iterator[date]:
    """Yield the first days of months within a span, as far apart as leaves them legible."""
    months = span.length / _MONTH
    step = next((months_apart for months_apart, most in _STEPS if months <= most), _STEPS[-1][0])
    number = span.first.year * 12 + span.first.month - 1
    number -= number % step
    while number // 12 <= date.max.year:
        if number >= 12:  # noqa: PLR2004 - the first year of the calendar
            day = date(number // 12, number % 12 + 1, 1)
            if (day - span.last).days > 1:
                return
            if day >= span.first:
                yield day
        number += step


def _month(day: date, translator: Translator) -> str:
    """Return the name of a month; January has its year's."""
    if day.month == 1:
        return f"{day.year}"
    return str(format_date(day, "LLL", locale=translator.dated_as))


def short_date(day: date, translator: Translator, year: int) -> str:
    """Return a day in few words, with its year where that is not the one meant."""
    skeleton = "MMMd" if day.year == year else "yMMMd"
    spelled = str(format_skeleton(skeleton, day, locale=translator.dated_as))
    if translator.language == "fr" and day.day == 1:
        return spelled.replace("1 ", "1er ", 1)
    return spelled
