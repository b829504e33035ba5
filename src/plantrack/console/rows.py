"""A table of many rows, laid out in one pass: Rich's own takes a millisecond for four rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from plantrack.console.style import styled

_GAP = 2
_LEAST = 8  # columns of the flexible one, below which Rich shares out the width


@dataclass(frozen=True, slots=True)
class Column:
    """A column: as wide as its widest cell, or at most `widest`, where longer cells are wrapped.

    The `flexible` one, of which a table has one, takes what the others leave, and is cut.
    """

    heading: str
    justify: Literal["left", "right"] = "left"
    widest: int | None = None
    flexible: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of cells below their headings, as wide as the screen."""

    columns: Sequence[Column]
    cells: Sequence[Sequence[Text]]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        widths = self._widths(options.max_width)
        if widths[self._flexible] < _LEAST:
            yield self._shared_out()
            return
        headings = [styled(one.heading, "quiet") for one in self.columns]
        for row in (headings, *self.cells):
            yield from self._lines(console, row, widths)

    def room(self, width: int) -> int:
        """Return how many columns the flexible one has on a screen of this width."""
        return self._widths(width)[self._flexible]

    def _widths(self, whole: int) -> list[int]:
        """Return each column's width."""
        widths = [self._natural(number) for number in range(len(self.columns))]
        widths[self._flexible] = 0
        widths[self._flexible] = whole - sum(widths) - _GAP * len(widths)
        return widths

    @property
    def _flexible(self) -> int:
        return [one.flexible for one in self.columns].index(True)

    def _natural(self, number: int) -> int:
        column = self.columns[number]
        texts = {row[number].plain for row in self.cells} if not column.flexible else set()
        lines = {column.heading, *(line for text in texts for line in text.split("\n"))}
        width = max(map(cell_len, lines))
        return min(width, column.widest) if column.widest else width

    def _lines(
        self, console: Console, row: Sequence[Text], widths: Sequence[int]
    ) -> Iterator[Segment]:
        cells = [
            self._fitted(console, column, text, width)
            for column, text, width in zip(self.columns, row, widths, strict=True)
        ]
        for line in zip_longest(*cells):
            for column, text, width in zip(self.columns, line, widths, strict=True):
                room = " " * (width - text.cell_len if text else width)
                if room and column.justify == "right":
                    yield Segment(room)
                if text:
                    yield from text.render(console)
                yield Segment(" " * _GAP if column.justify == "right" else room + " " * _GAP)
            yield Segment.line()

    def _fitted(self, console: Console, column: Column, text: Text, width: int) -> Sequence[Text]:
        """Return a cell as the lines that it takes."""
        if "\n" in text.plain or "\t" in text.plain or text.cell_len > width:
            cut = column.widest is None
            return [*text.wrap(console, width, overflow="ellipsis", no_wrap=cut)]
        return (text,)

    def _shared_out(self) -> Table:
        """Return a table of Rich's, which narrows every column where there is little room."""
        table = Table(
            box=None, padding=(0, _GAP, 0, 0), show_edge=False, header_style="quiet", expand=True
        )
        for one in self.columns:
            table.add_column(
                one.heading,
                justify=one.justify,
                no_wrap=one.widest is None,
                max_width=one.widest,
                ratio=1 if one.flexible else None,
            )
        for row in self.cells:
            table.add_row(*row)
        return table
