"""A table as it was read: its headings, its rows of texts, and where each cell stands."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from plantrack.locale import Message

MOST_ROWS = 1_000_000
MOST_COLUMNS = 16_384
LARGEST_FILE = 128_000_000  # bytes: a plan of 10,000 deliverables takes a twentieth


@dataclass(frozen=True, slots=True)
class Mistake:
    """What an import does not understand, and where: a file and a line, or a sheet and a cell."""

    place: str
    message: Message


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of texts; `place` tells where a cell is, by its row, -1 for headings, and column."""

    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    place: Callable[[int, int], str]


@dataclass
class Mistakes:
    """The mistakes of an import, as they are met; more than can be read are only counted."""

    found: list[Mistake] = field(default_factory=list)

    def add(self, place: str, message: Message) -> None:
        """Keep one."""
        self.found.append(Mistake(place, message))
