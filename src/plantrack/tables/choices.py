"""The conflicts between a table and the plan that somebody settled, cell by cell or all at once."""

from collections.abc import Collection
from dataclasses import dataclass, field

from plantrack.diagnostics import Place

ALL = "all"


@dataclass(frozen=True, slots=True)
class Choices:
    """The cells that win, and those over which the plan does.

    A cell is named as it is told, or without its file or its sheet; `all` is every other one. `met`
    are the words that turned out to name a conflict.
    """

    take: Collection[str] = ()
    keep: Collection[str] = ()
    met: set[str] = field(default_factory=set)

    def settled(self, place: Place) -> bool | None:
        """Return whether a cell wins over the plan; nothing where nobody said."""
        names = names_of(place)
        for is_taken, words in ((True, self.take), (False, self.keep)):
            if named := {word for word in words if _ways(word) & names}:
                self.met.update(named)
                return is_taken
        for is_taken, words in ((True, self.take), (False, self.keep)):
            if any(ALL in _ways(word) for word in words):
                return is_taken
        return None

    @property
    def unmet(self) -> list[str]:
        """The words that name no conflict."""
        words = (*self.take, *self.keep)
        return [word for word in words if word not in self.met and ALL not in _ways(word)]


def names_of(place: Place) -> set[str]:
    """Return how a cell may be named: with or without its file, or its sheet."""
    return {word.casefold() for word in (place.told, place.cell, brief(place)) if word}


def brief(place: Place) -> str:
    """Return a cell without its file and its sheet, as it may be typed in any shell."""
    if place.cell:
        return place.cell.rpartition(":")[2]
    return place.told.removeprefix(f"{place.path}:")


def _ways(word: str) -> set[str]:
    """Return what a word may stand for: `$G$4` is `G4`, as spreadsheets have it."""
    plain = word.strip().casefold()
    return {plain, plain.replace("$", "")}
