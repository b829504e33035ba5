"""What every screen shares: the palette, the bars, the marks, the words cut to a width."""

import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from rich.cells import cell_len, set_cell_size
from rich.text import Text
from rich.theme import Theme

from plantrack.console.wrapping import keep_no_break_spaces
from plantrack.locale import Translator

keep_no_break_spaces()

_WIDE = 100
_AS_OF = "--as-of"

# One accent; a shape or a word stands beside every colour.
THEME = Theme(
    {
        "accent": "cyan",
        "heading": "bold",
        "trouble": "bold red",
        "doubt": "yellow",
        "soon": "blue",
        "good": "green",
        "quiet": "dim",
    }
)


def styled(words: str = "", style: str = "") -> Text:
    """Return words in a style of their own, which what is appended to them does not inherit."""
    return Text.assemble((words, style))


@dataclass(frozen=True, slots=True)
class Look:
    """What a screen needs besides its view: the language, the width, and the characters at hand.

    `repeated` are the words of the call that say which plan is looked at, and on which day: the
    commands that a screen proposes take them along.
    """

    translator: Translator
    width: int
    encoding: str = "utf-8"
    repeated: tuple[str, ...] = ()

    @property
    def is_wide(self) -> bool:
        """Whether there is room for all columns, and for titles whole."""
        return self.width >= _WIDE

    @property
    def _fancy(self) -> bool:
        try:
            "█░→…–−▁▇".encode(self.encoding)
        except (UnicodeEncodeError, LookupError):
            return False
        return True

    @property
    def nothing(self) -> str:
        """What stands where there is no figure."""
        return "–" if self._fancy else "-"

    @property
    def arrow(self) -> str:
        """What stands before a date that was moved."""
        return "→" if self._fancy else ">"

    def bar(self, share: Fraction | None, length: int) -> Text:
        """Return a bar of `length` columns filled to a share; only a whole share fills it."""
        full, empty = ("█", "░") if self._fancy else ("#", ".")
        if share is None:
            return Text(" " * length)
        filled = min(int(share * length), length) if share < 1 else length
        return Text.assemble((full * filled, "accent"), (empty * (length - filled), "quiet"))

    @property
    def minus(self) -> str:
        """The sign of a number below zero."""
        return "−" if self._fancy else "-"

    def spark(self, shares: Sequence[Fraction | None]) -> str:
        """Return shares as a line of bars, one each: a share of 0 is the lowest, 1 the highest."""
        bars = "▁▂▃▄▅▆▇█" if self._fancy else "_.:-=+*#"
        return "".join(
            " " if share is None else bars[min(int(share * len(bars)), len(bars) - 1)]
            for share in shares
        )

    def percent(self, share: Fraction | None) -> str:
        """Return whole per cent in the language's spelling, or a dash for an empty set."""
        from plantrack.views.figures import whole_percent  # not for help, which knows no plan

        if share is None:
            return self.nothing
        return self.translator.percent(whole_percent(share))

    def number(self, value: Decimal | Fraction) -> str:
        """Return a number in the language's spelling, in the characters at hand."""
        spelled = self.translator.number(value)
        return spelled if self._fancy else spelled.replace("…", "...")

    def command(self, *words: str) -> str:
        """Return a command to type that looks at the same plan, on the same day."""
        return shlex.join(("plantrack", *words, *self.repeated))

    def command_on(self, day: date, *words: str) -> str:
        """Return a command to type that looks at the same plan, on another day."""
        repeated = [*self.repeated]
        if _AS_OF in repeated:
            at = repeated.index(_AS_OF)
            del repeated[at : at + 2]
        return shlex.join(("plantrack", *words, _AS_OF, day.isoformat(), *repeated))

    def cut(self, text: str, width: int) -> str:
        """Return a text on one line of at most `width` columns, an ellipsis where it is cut."""
        line = " ".join(text.split(" "))
        if cell_len(line) <= width:
            return line
        mark = "…" if self._fancy else "..."
        kept = set_cell_size(line, max(width - len(mark), 0)).rstrip()
        return kept + mark

    def fitted(self, text: str, width: int) -> str:
        """Return a text cut or padded to exactly `width` columns."""
        return set_cell_size(self.cut(text, width), width)


def indented(title: str, level: int) -> str:
    """Return a title set in by its level: axes and the commitments right below them are not."""
    return "  " * max(level - 2, 0) + title
