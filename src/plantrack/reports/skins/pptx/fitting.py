"""How much room words take on a slide, and where a text that is too long for it is cut."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from plantrack.reports.charts.lettering import width_of
from plantrack.reports.sections.kinds import Text

LINE = 1.2  # of the size of the letters
_PIECE = re.compile(r"\n|[^ \n]+ *| +")


@lru_cache(maxsize=4096)
def ends_of(words: str, width: float, size: float, *, bold: bool = False) -> Sequence[int]:
    """Return where each line ends that words take in a width, all in points."""
    ends, taken = [], 0.0
    for piece in _PIECE.finditer(words):
        if piece[0] == "\n":
            ends.append(piece.end())
            taken = 0.0
            continue
        length = width_of(piece[0].rstrip(" "), size, bold=bold)
        if taken and taken + length > width:
            ends.append(piece.start())
            taken = 0.0
        if length > width:  # a word that is longer than a line is broken
            step = max(int(len(piece[0]) * width / length), 1)
            ends.extend(range(piece.start() + step, piece.end(), step))
            length %= width
        taken += length + width_of(" ", size)
    return [*ends, len(words)]


def split(text: Text, at: int) -> tuple[Text, Text]:
    """Return the first letters of a text, and the rest of it; a line break at the cut goes."""
    before, after, seen = [], [], 0
    for span in text:
        here = min(max(at - seen, 0), len(span.text))
        at_cut = here and seen + here == at
        kept = span.text[:here].removesuffix("\n") if at_cut else span.text[:here]
        before.append(replace(span, text=kept))
        after.append(replace(span, text=span.text[here:]))
        seen += len(span.text)
    return (
        tuple(span for span in before if span.text),
        tuple(span for span in after if span.text),
    )
