"""What a picture is made of: marks at their places, in pixels, each with the class of its look.

Positions go rightwards and downwards from the top left. Colours stand nowhere here: a class names
a look, and `palette` says what it is in light and in dark.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from plantrack.reports.charts.lettering import NORMAL, SMALL

WIDTH, NARROW = 640, 320  # the second for the screen of a phone
Align = Literal["start", "middle", "end"]
SIZES = {"words": NORMAL, "strong": NORMAL, "accented": NORMAL, "alarming": SMALL,
         "quiet": SMALL, "number": SMALL}  # fmt: skip
BOLD = frozenset({"strong", "accented", "alarming", "number"})


@dataclass(frozen=True, slots=True)
class Words:
    """A line of words: `look` is a key of `SIZES`; `on` the state they are written on, if any."""

    x: float
    y: float
    text: str
    look: str = "words"
    align: Align = "start"
    on: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    x: float
    y: float
    x2: float
    y2: float
    look: str


@dataclass(frozen=True, slots=True)
class Box:
    """A box in the colours of a state."""

    x: float
    y: float
    x2: float
    y2: float
    state: str


@dataclass(frozen=True, slots=True)
class Steps:
    """A line, or the edge of an area, that steps from point to point; an area is closed."""

    points: tuple[tuple[float, float], ...]
    look: str


@dataclass(frozen=True, slots=True)
class Shape:
    """The shape of a state, `size` pixels from its middle to its edge; `on` as in `Words`."""

    x: float
    y: float
    state: str
    size: float
    on: bool = False


Mark = Words | Line | Box | Steps | Shape


@dataclass(frozen=True)
class Drawing:
    """Marks, back to front, and the room that they take."""

    height: float
    marks: list[Mark] = field(default_factory=list)
    width: float = WIDTH

    def add(self, marks: Iterable[Mark]) -> None:
        """Draw more marks, in front of the others."""
        self.marks.extend(marks)


def stacked(lines: list[str], x: float, y: float, height: float, align: Align) -> list[Mark]:
    """Return lines of words one above another, around a middle."""
    top = y - (len(lines) - 1) / 2 * height
    return [Words(x, top + at * height, text, "words", align) for at, text in enumerate(lines)]
