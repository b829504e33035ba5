"""A table of many rows, laid out in one pass: Rich's own takes a millisecond for four rows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest
from typing import Literal

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.padding import Padding
from rich.segment import Segment
from rich.text import Text

from plantrack.console.fields import Hanging
from plantrack.console.style import styled

_GAP = 2
_LEAST = 12  # columns of the flexible one, below which a row is told in lines of its own
_LONGEST_WORD = 20  # columns that a word is given whole
_ENOUGH = 24  # columns of it, for which headings on one line are given up
_AT_SPACES, _AT_HYPHENS = re.compile(" "), re.compile(" |(?<=-)(?=[^ ])")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: as wide as its widest cell, or at most `widest`, where longer cells are wrapped.

    The `flexible` one, of which a table has one at most, takes what the others leave.
    """

    heading: str
    justify: Literal["left", "right"] = "left"
    widest: int | None = None
    flexible: bool = False


@dataclass(frozen=True)
class Rows:
    """Rows of cells below their headings, in columns that measure what they hold.

    The flexible column's cells are cut where they are longer, or wrapped where that `is_whole`. On
    a screen too narrow for the columns, each row is told in lines of its own: no cell is cut there.
    """

    columns: Sequence[Column]
    cells: Sequence[Sequence[Text]]
    is_whole: bool = False

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        widths = self._widths(options.max_width)
        if widths is None:
            yield from self._told()
            return
        headings = [
            styled(_parted(column.heading, width), "quiet")
            for column, width in zip(self.columns, widths, strict=True)
        ]
        if any(column.heading for column in self.columns):
            yield from self._lines(console, headings, widths, is_heading=True)
        for row in self.cells:
            yield from self._lines(console, row, widths)

    def fits(self, width: int) -> bool:
        """Return whether the columns stand side by side on a screen of this width."""
        return self._widths(width) is not None

    def room(self, width: int) -> int:
        """Return how many columns the flexible one could have on a screen of this width."""
        return self._left(width, self._naturals)

    @cached_property
    def _flexible(self) -> int | None:
        return next((at for at, column in enumerate(self.columns) if column.flexible), None)

    @cached_property
    def _naturals(self) -> list[int]:
        """Return how wide each column is by itself: nothing for the flexible one."""
        return [
            0 if column.flexible else self._natural(at, column.heading)
            for at, column in enumerate(self.columns)
        ]

    def _widths(self, whole: int) -> list[int] | None:
        """Return each column's width; none where the screen is too narrow.

        Headings stand on several lines where the flexible column would else have little room.
        """
        flexible = self._flexible
        if flexible is None:
            widths = self._naturals if self.room(whole) >= 0 else self._broken(_AT_SPACES)
            return widths if self._left(whole, widths) >= 0 else None
        wanted = self._natural(flexible, self.columns[flexible].heading)
        for widths in (self._naturals, *map(self._broken, (_AT_SPACES, _AT_HYPHENS))):
            room = self._left(whole, widths)
            if room >= min(_ENOUGH, wanted):
                break
        if room < min(self._least, wanted):
            return None
        return [*widths[:flexible], min(room, wanted), *widths[flexible + 1 :]]

    def _broken(self, where: re.Pattern[str]) -> list[int]:
        """Return how wide each column is where its heading is broken; 0 for the flexible one."""
        return [
            0
            if column.flexible
            else self._natural(at, max(where.split(column.heading), key=cell_len))
            for at, column in enumerate(self.columns)
        ]

    def _left(self, whole: int, widths: Sequence[int]) -> int:
        return whole - sum(widths) - _GAP * (len(self.columns) - 1)

    @cached_property
    def _least(self) -> int:
        """Return the least width of the flexible column: that of a word, where cells are whole."""
        if not self.is_whole or self._flexible is None:
            return _LEAST
        words = (word for row in self.cells for word in row[self._flexible].plain.split(" "))
        return max(_LEAST, min(max(map(cell_len, words), default=0), _LONGEST_WORD))

    def _natural(self, number: int, heading: str) -> int:
        texts = {row[number].plain for row in self.cells}
        lines = {heading, *(line for text in texts for line in text.split("\n"))}
        width, widest = max(map(cell_len, lines)), self.columns[number].widest
        return min(width, widest) if widest else width

    def _lines(
        self,
        console: Console,
        row: Sequence[Text],
        widths: Sequence[int],
        *,
        is_heading: bool = False,
    ) -> Iterator[Segment]:
        cells = [
            self._fitted(console, text, width, is_cut=column.flexible and not is_heading)
            for column, text, width in zip(self.columns, row, widths, strict=True)
        ]
        last = max((at for at, cell in enumerate(row) if cell.plain), default=0)
        for line in zip_longest(*cells):
            for at, (column, text, width) in enumerate(
                zip(self.columns, line, widths, strict=True)
            ):
                if at > last:
                    break
                room = " " * (width - text.cell_len if text else width)
                if room and column.justify == "right":
                    yield Segment(room)
                if text:
                    yield from text.render(console)
                if at < last:
                    yield Segment(" " * _GAP if column.justify == "right" else room + " " * _GAP)
            yield Segment.line()

    def _fitted(self, console: Console, text: Text, width: int, *, is_cut: bool) -> Sequence[Text]:
        """Return a cell as the lines that it takes."""
        if "\n" in text.plain or "\t" in text.plain or text.cell_len > width:
            is_cut = is_cut and not self.is_whole
            overflow: Literal["ellipsis", "fold"] = "ellipsis" if is_cut else "fold"
            indented = len(text.plain) - len(text.plain.lstrip(" "))
            set_in, told = min(indented, width // 3), text[indented:]  # ids tell the level too
            lines = told.wrap(console, width - set_in, overflow=overflow, no_wrap=is_cut)
            for line in lines:
                line.rstrip()
                line.pad_left(set_in)
            return [*lines]
        return (text,)

    def _told(self) -> RenderResult:
        """Give each row as its first cell, the flexible one, and the others with their headings."""
        for row in self.cells:
            title = row[self._flexible] if self._flexible is not None else Text()
            yield Hanging(row[0] + Text("  ") if title.plain else row[0], title)
            others = [
                styled(f"{column.heading} " if column.heading else "", "quiet") + _stripped(text)
                for at, (column, text) in enumerate(zip(self.columns, row, strict=True))
                if at not in (0, self._flexible) and text.plain
            ]
            if others:
                yield Padding(Text(" · ").join(others), (0, 0, 0, _GAP))


def _parted(heading: str, width: int) -> str:
    """Return a heading that may be broken after its stroke or its hyphens where it is too long."""
    if cell_len(heading) <= width:
        return heading
    parts = heading.replace("/", "/ ").split(" ")
    return " ".join(
        _AT_HYPHENS.sub(" ", part) if cell_len(part) > width else part for part in parts
    )


def _stripped(text: Text) -> Text:
    """Return a cell without the spaces that line it up with those above and below."""
    return text[len(text.plain) - len(text.plain.lstrip(" ")) :]
