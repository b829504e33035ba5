"""The lines of a text, by the place of a character."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

_LINE_BREAK = re.compile("\r\n|\r|\n")


@dataclass(frozen=True)
class Lines:
    """A text's lines, which end at LF, CRLF or CR; every place is a character's index."""

    text: str

    @cached_property
    def _breaks(self) -> list[tuple[int, int]]:
        return [found.span() for found in _LINE_BREAK.finditer(self.text)]

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(end for _, end in self._breaks)]

    def _number(self, index: int) -> int:
        return bisect_right(self._starts, index) - 1

    def start(self, index: int) -> int:
        """Return where the line of a character begins."""
        return self._starts[self._number(index)]

    def end(self, index: int) -> int:
        """Return where the line of a character ends, its line break not included."""
        number = self._number(index)
        return self._breaks[number][0] if number < len(self._breaks) else len(self.text)

    def next(self, index: int) -> int:
        """Return where the line below that of a character begins, else the text's end."""
        number = self._number(index)
        return self._breaks[number][1] if number < len(self._breaks) else len(self.text)

    def above(self, index: int) -> int | None:
        """Return where the line above that of a character begins, if there is one."""
        number = self._number(index)
        return self._starts[number - 1] if number else None

    def column(self, index: int) -> int:
        """Return a character's column, counted from 0."""
        return index - self.start(index)

    def line(self, index: int) -> str:
        """Return the line of a character, without its line break."""
        return self.text[self.start(index) : self.end(index)]

    def line_break(self, index: int) -> str:
        """Return the line break of a character's line, else of the line above, else LF."""
        if not self._breaks:
            return "\n"
        start, end = self._breaks[min(self._number(index), len(self._breaks) - 1)]
        return self.text[start:end]

    def significant(self, index: int, also: str = "") -> int:
        """Return the first character from here on that is no space, comment or line break."""
        text = self.text
        while index < len(text):
            if text[index] in " \t\r\n" or text[index] in also:
                index += 1
            elif text[index] == "#":
                index = self.next(index)
            else:
                break
        return index
