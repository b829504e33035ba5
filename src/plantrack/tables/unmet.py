"""The cells that somebody named to settle a conflict, and that are in none."""

from collections.abc import Iterable, Iterator

from plantrack.diagnostics import Diagnostic, Place, Severity
from plantrack.locale import msg
from plantrack.locale.nearest import nearest_names

UNMET = "no-conflict"
_MOST = 3


def unmet(words: Iterable[str], left: Iterable[Place], place: Place) -> Iterator[Diagnostic]:
    """Give, at a place, each word that names no conflict, with the nearest of those that are left.

    Where none is near, the first ones are named.
    """
    cells = [each.cell.rpartition(":")[2] or each.told.partition(":")[2] for each in left]
    for word in words:
        told = msg("{cell} is in no conflict: nothing is settled there", cell=word)
        near = nearest_names(word.rpartition(":")[2] if "!" in word else word, cells, _MOST)
        advice = (
            msg("In conflict: {cells}.", cells=", ".join(near or cells[:_MOST]))
            if cells
            else msg("No conflict is left.")
        )
        yield Diagnostic(UNMET, place, told, advice, severity=Severity.WARNING)
