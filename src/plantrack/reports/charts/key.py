"""The key of a picture: each state's shape, and its word."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plantrack.reports.charts.drawing import WIDTH, Box, Line, Mark, Shape, Steps, Words
from plantrack.reports.charts.lettering import width_of
from plantrack.reports.charts.palette import AREAS, LINES

SHAPE = 5.0  # pixels from the middle of a shape to its edge, as in a box
_LINE, _SWATCH, _APART, _BETWEEN = 20, 16, 12, 6


@dataclass(frozen=True, slots=True)
class Key:
    """The marks of a key, and how high it is."""

    marks: tuple[Mark, ...]
    height: int


def key_of(entries: Iterable[tuple[str, str]], *, boxed: bool = False, width: float = WIDTH) -> Key:
    """Return a key of states, lines and areas, and their words, as many on a line as fit.

    `boxed`, a state has its box as in a bar; else its shape alone.
    """
    marks: list[Mark] = []
    x, line = 0.0, 0
    for state, word in entries:
        length = _SWATCH + _BETWEEN + width_of(word)
        if x and x + length > width:
            x, line = 0.0, line + 1
        top = line * _LINE + 2
        centre = top + _SWATCH / 2 - 0.5
        marks += _swatch(x, top, state, boxed=boxed)
        marks.append(Words(x + _SWATCH + _BETWEEN, centre, word))
        x += length + _APART
    return Key(tuple(marks), (line + 1) * _LINE)


def _swatch(x: float, top: float, look: str, *, boxed: bool) -> Iterator[Mark]:
    centre, right, bottom = top + _SWATCH / 2 - 0.5, x + _SWATCH, top + _SWATCH - 1.5
    if look in LINES:
        yield Line(x, centre, right, centre, look)
    elif look in AREAS:
        yield Steps(((x, top + 0.5), (right, top + 0.5), (right, bottom), (x, bottom)), look)
    else:
        if boxed:
            yield Box(x + 0.5, top + 0.5, right - 0.5, bottom, look)
        yield Shape(x + _SWATCH / 2, centre, look, SHAPE, on=boxed)
