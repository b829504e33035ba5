"""Words beside what they are about, on every line that they take: a label, a day, an id."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.padding import Padding
from rich.text import Text

from plantrack.console.style import Look, styled

_GAP = 2
_LEAST = 16  # columns for the words, below which they stand under their head
_LONGEST_LABEL = 24
_LEAST_TITLE = 20


@dataclass(frozen=True, slots=True)
class Hanging:
    """Words that begin after a head, and whose other lines begin there too."""

    head: Text
    words: Text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        column = self.head.cell_len
        room = options.max_width - column
        if room < _LEAST and self.words.cell_len > room:
            head = self.head.copy()
            head.rstrip()
            margin = len(head.plain) - len(head.plain.lstrip(" "))
            if head.plain:
                yield head
            yield Padding(self.words, (0, 0, 0, margin + _GAP))
            return
        lines = self.words.wrap(console, room)
        yield self.head + lines[0] if lines else self.head
        yield from (Text(" " * column) + line for line in lines[1:])


@dataclass(frozen=True, slots=True)
class Fields:
    """Labels and what they say, in two columns: the first as wide as the labels are."""

    rows: Sequence[tuple[str, Text]]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        del console, options
        widths = [cell_len(label) for label, _ in self.rows]
        column = min(max(widths, default=0), _LONGEST_LABEL)
        for (label, words), width in zip(self.rows, widths, strict=True):
            yield Hanging(styled(label + " " * (max(column - width, 0) + _GAP), "quiet"), words)


def named_line(head: Text, identifier: str, title: str, tail: Text, look: Look) -> Text | Hanging:
    """Return a line that names a record: on a narrow screen its title is cut, never its id."""
    name = f"{identifier} " if identifier else ""
    space = look.width - head.cell_len - cell_len(name) - tail.cell_len
    if look.is_wide or space < _LEAST_TITLE:
        return Hanging(head, styled(name + title) + tail)
    return head + styled(name + look.cut(title, space)) + tail


def padded(labels: Sequence[str]) -> Iterator[str]:
    """Give labels as wide as the widest of them, and the space after it."""
    widest = max(map(cell_len, labels), default=0)
    yield from (label + " " * (widest - cell_len(label) + _GAP) for label in labels)
