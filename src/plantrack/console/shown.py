"""A screen of which no character is obeyed: what cannot be seen is spelled out."""

from dataclasses import dataclass
from functools import partial

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment

from plantrack.console.style import THEME
from plantrack.locale.printable import HIDDEN, printable

# Our palette, and a text that is obeyed in nothing: not as markup, nor as the name of a picture.
our_console = partial(Console, theme=THEME, highlight=False, markup=False, emoji=False)


@dataclass(frozen=True, slots=True)
class Shown:
    """A screen, laid out as it is, then made fit to be shown: only its own styles are codes."""

    screen: RenderableType

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for segment in console.render(self.screen, options):
            if HIDDEN.search(segment.text) is None:
                yield segment
            elif not segment.control:
                yield Segment(printable(segment.text), segment.style)
