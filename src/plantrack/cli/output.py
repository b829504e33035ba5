"""Where an answer goes: the terminal's width and colours, standard output, standard error."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from plantrack.errors import PlantrackError
from plantrack.locale import Translator

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from plantrack.console.style import Look

COLORS = ("auto", "always", "never")


@dataclass
class Output:
    """The ways out of one call, in its language."""

    translator: Translator
    options: Mapping[str, str]

    @cached_property
    def console(self) -> "Console":
        """Standard output, coloured or not as asked."""
        from rich.console import Console

        from plantrack.console.style import THEME

        choice = self.options.get("--color", "auto")
        if choice not in COLORS:
            raise PlantrackError(
                "“{word}” is not a colour choice: write auto, always or never", word=choice
            )
        never = choice == "never" or (choice == "auto" and bool(os.environ.get("NO_COLOR")))
        return Console(
            theme=THEME,
            highlight=False,
            markup=False,
            emoji=False,
            force_terminal=True if choice == "always" else None,
            no_color=never,
            color_system="standard" if choice == "always" else None if never else "auto",
            soft_wrap=False,
        )

    def look_of(self, translator: Translator) -> "Look":
        """Return the width and the characters of standard output, with the words for it."""
        from plantrack.console.style import Look

        return Look(translator, self.console.width, self.console.encoding)

    def print(self, screen: "RenderableType") -> None:
        """Print a screen, without the spaces that layouts leave at the ends of lines."""
        with self.console.capture() as captured:
            self.console.print(screen)
        lines = captured.get().split("\n")
        sys.stdout.write("\n".join(line.rstrip(" ") for line in lines))

    def print_whole(self, screen: "RenderableType") -> None:
        """Print a screen with every space and every line as it is, however wide."""
        self.console.print(screen, soft_wrap=True, end="")

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
        sys.stdout.flush()
        sys.stderr.write(text + "\n")
