"""How tall a row has to be for its texts: not every reader of workbooks measures them."""

from functools import lru_cache

from plantrack.reports.charts.lettering import width_of

SIZE, SMALL = 10, 9  # points
_DIGIT, _PADDING = 7, 5  # pixels: what Excel calls the width of a column is so many digits
_INDENT = 9  # pixels
_POINTS = 0.75  # a pixel
_NARROWER = 1.04  # a digit of this size is 7.4 pixels: screens draw 7, or make columns wider
_ONE, _LINE, _TALLEST = 15.0, 12.75, 400.0  # points


def pixels(width: float) -> int:
    """Return how many pixels a column of a width takes."""
    return int(width * _DIGIT + 0.5) + _PADDING


def inside(width: float) -> int:
    """Return how many pixels an indented text has in a column of a width."""
    return pixels(width) - _INDENT


def lines_of(text: str, wide: int, size: float = SIZE, *, bold: bool = False) -> int:
    """Return on how many lines a text stands in a cell so many pixels wide."""
    room = (wide - _PADDING) * _POINTS * _NARROWER
    return sum(_lines(part, room, size, bold=bold) for part in text.split("\n"))


def height_of(lines: int) -> float:
    """Return the height of a row, in points."""
    return min(_TALLEST, _ONE + (max(1, lines) - 1) * _LINE)


@lru_cache(maxsize=20_000)
def _lines(text: str, room: float, size: float, *, bold: bool) -> int:
    count, taken = 1, 0.0
    space = _width(" ", size, bold=bold)
    for word in text.split(" "):
        width = _width(word, size, bold=bold)
        if taken and taken + space + width > room:
            count, taken = count + 1, 0.0
        taken += width + (space if taken else 0.0)
        if taken > room:  # a long word goes on below, and where it ends is not sure
            count, taken = count + int(taken / room), room
    return count


@lru_cache(maxsize=20_000)
def _width(word: str, size: float, *, bold: bool) -> float:
    return width_of(word, size, bold=bold)
