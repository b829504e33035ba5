"""How wide the columns of a table are on a sheet or a slide, and which hold figures."""

import re
from collections.abc import Iterable, Sequence

from plantrack.reports.sections.kinds import CellKind, Span, Table, Text

NUMBERS: frozenset[CellKind] = frozenset({"count", "share", "number"})
_BREAKS = re.compile(r"[ \n]")  # no line breaks at a no-break space
_LONGEST = 26  # characters: longer words are broken


def widths_of(table: Table, total: int, character: int, between: int) -> list[int]:
    """Return a width for each column: room for its longest word, the rest by its weight.

    `character` is how wide a letter is, `between` the space between two columns. Where there is
    no room for the longest words, each has a share of what there is.
    """
    rows = [row for group in table.groups for row in group.rows]
    rows += [table.total] if table.total else []
    least = [
        _longest([(Span(column.words),), *(cells[at].text for cells in rows if at < len(cells))])
        for at, column in enumerate(table.columns)
    ]
    needed = [count * character + between for count in least]
    weights = [column.weight for column in table.columns]
    if sum(needed) >= total or not any(weights):
        widths = [total * need // sum(needed) for need in needed]
    else:
        widths = _shared(needed, weights, total)
    widths[0] += total - sum(widths)
    return widths


def _shared(needed: Sequence[int], weights: Sequence[int], total: int) -> list[int]:
    """Return widths by weight; a column of weight 0 has what its words need, others at least."""
    sharing = [*weights]
    while True:
        fixed = (need for need, weight in zip(needed, sharing, strict=True) if not weight)
        rest, parts = total - sum(fixed), sum(sharing)
        widths = [
            rest * weight // parts if weight else need
            for need, weight in zip(needed, sharing, strict=True)
        ]
        short = [at for at, need in enumerate(needed) if widths[at] < need]
        if not short:
            return widths
        for at in short:
            sharing[at] = 0


def _longest(texts: Iterable[Text]) -> int:
    """Return how many characters the longest word has, up to a line."""
    shown = ("".join(span.text for span in text) for text in texts)
    lengths = (len(word) for text in shown for word in _BREAKS.split(text))
    return min(max(lengths, default=0), _LONGEST)
