"""How one call prints: the terminal's width and colours, pages, documents, warnings."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from plantrack.cli.global_options import COLOR
from plantrack.cli.output import page_shown, print_screen, shown, tell, within
from plantrack.cli.words import words_repeated
from plantrack.errors import PlantrackError
from plantrack.locale import Translator

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from plantrack.console.style import Look

COLORS = ("auto", "always", "never")
_UNBOUNDED = 1_000_000  # columns


@dataclass
class Printing:
    """The ways out of one call, in its language."""

    translator: Translator
    options: Mapping[str, str]

    @cached_property
    def console(self) -> "Console":
        """Standard output, coloured or not as asked."""
        from plantrack.console.shown import our_console

        choice = self.options.get(COLOR, "auto")
        if choice not in COLORS:
            raise PlantrackError(
                "“{word}” is not a colour choice: write auto, always or never", word=choice
            )
        never = choice == "never" or (choice == "auto" and bool(os.environ.get("NO_COLOR")))
        return our_console(
            force_terminal=True if choice == "always" else None,
            no_color=never,
            color_system="standard" if choice == "always" else None if never else "auto",
            soft_wrap=False,
        )

    def look_of(self, translator: Translator) -> "Look":
        """Return the width and the characters of standard output, with the words for it."""
        from plantrack.console.style import Look

        console, repeated = self.console, words_repeated(self.options)
        return Look(translator, console.width, console.encoding, repeated)

    def widen(self) -> None:
        """Have screens as wide as what they hold: nothing is cut or wrapped."""
        self.console.width = _UNBOUNDED

    def print(self, screen: "RenderableType") -> None:
        """Print a screen, without the spaces that layouts leave at the ends of lines."""
        print_screen(self.console, screen)

    def print_whole(self, screen: "RenderableType") -> None:
        """Print a screen with every space and every line as it is, however wide."""
        print_screen(self.console, screen, whole=True)

    def say(self, text: str) -> None:
        """Print a sentence for people."""
        sys.stdout.write(within(shown(text), sys.stdout) + "\n")

    def write_page(self, content: bytes) -> None:
        """Print a page of text, such as Markdown: on a terminal, nothing in it is obeyed."""
        if sys.stdout.isatty():
            sys.stdout.write(page_shown(content))
        else:
            self.write_bytes(content)

    def write(self, text: str) -> None:
        """Print text for machines: as it is, in UTF-8, lines ending with LF."""
        if getattr(sys.stdout, "buffer", None) is None:
            sys.stdout.write(text)
        else:
            self.write_bytes(text.encode("utf-8"))

    def write_bytes(self, content: bytes) -> None:
        """Put a document on standard output, byte for byte."""
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()

    def warn(self, text: str) -> None:
        """Print one line on standard error."""
        tell(text)
