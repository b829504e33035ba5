"""Rows of a picture: a name, whole, and beside it what is drawn; on a phone, below the name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plantrack.reports.charts.drawing import NARROW, Mark, Words, stacked
from plantrack.reports.charts.lettering import SMALL, wrapped

_LINE, _SMALL_LINE = 15, 14
_MOST = 5  # lines of a name: more than one that was cut at its longest takes
_BESIDE, _AROUND, _BELOW = 12, 8, 6


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the marks of its name, and the middle of what is drawn."""

    y: float
    bottom: float
    name: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """How wide a picture is, and where what is drawn begins and ends; names stand left of it."""

    width: float
    left: float
    right: float

    @property
    def is_narrow(self) -> bool:
        """Whether names stand above what is drawn."""
        return self.width <= NARROW

    @property
    def plot(self) -> float:
        """How wide what is drawn is."""
        return self.width - self.left - self.right

    def rows(self, names: Iterable[tuple[str, str]], top: float, high: float) -> Iterator[Row]:
        """Yield a row for each name and what is said under it; what is drawn is so `high`."""
        for name, under in names:
            yield (row := self._row(name, under, top, high))
            top = row.bottom

    def _row(self, name: str, under: str, top: float, high: float) -> Row:
        room = self.width if self.is_narrow else self.left - _BESIDE - 4
        lines = wrapped(name, room, _MOST)
        below = wrapped(under, room, 2, SMALL) if under else []
        taken = len(lines) * _LINE + len(below) * _SMALL_LINE
        if self.is_narrow:
            y = top + taken + high / 2
            marks = [*_from(lines, top, _LINE), *_from(below, top + len(lines) * _LINE, 0)]
            return Row(y, y + high / 2 + _BELOW, tuple(marks))
        height = max(high, taken + _AROUND)
        y = top + height / 2
        marks = stacked(lines, self.left - _BESIDE, y, _LINE, "end")
        return Row(y, top + height, tuple(marks))


def _from(lines: list[str], top: float, high: float) -> Iterator[Mark]:
    look = "words" if high else "quiet"
    for at, words in enumerate(lines):
        yield Words(0, top + (at + 0.5) * (high or _SMALL_LINE), words, look)
