"""What an import of a table would do: counted by what is made, changed, there, gone, refused."""

from collections import Counter
from dataclasses import dataclass, field
from typing import TypeAlias

from plantrack.diagnostics import Diagnostic, Place, Severity
from plantrack.edits.change import Edit
from plantrack.locale import Message
from plantrack.tables.foreign.comparing import Changes
from plantrack.tables.foreign.mistakes import CELL
from plantrack.tables.foreign.settling import CONFLICT, EMPTIED, Kept
from plantrack.tables.foreign.vanishing import VANISHED
from plantrack.tables.gate import GATE
from plantrack.tables.unmet import UNMET

NODE, DELIVERABLE = "node", "deliverable"
Part: TypeAlias = tuple[str, str]  # one of the two, and the key of its rows


@dataclass
class Imported:
    """What an import would do: the edit, and what it makes, changes, finds there or misses.

    `parts` are those of the table that the edit is about, by the ids of their records; `places` are
    those of their rows.
    """

    edit: Edit = field(default_factory=lambda: Edit((), ()))
    nodes: tuple[tuple[str, str], ...] = ()
    deliverables: tuple[tuple[str, str], ...] = ()
    team: tuple[tuple[str, str], ...] = ()
    changed: list[Changes] = field(default_factory=list)
    kept: list[Kept] = field(default_factory=list)
    same: int = 0
    mistakes: list[Diagnostic] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    remarks: list[Message] = field(default_factory=list)
    parts: dict[str, Part] = field(default_factory=dict)
    places: dict[Part, Place] = field(default_factory=dict)

    def add(self, identifier: str, part: Part, place: Place) -> None:
        """Note that the edit makes or changes the record of a part of the table."""
        self.parts[identifier] = part
        self.places[part] = place

    @property
    def is_understood(self) -> bool:
        """Whether all of the table was understood; rows that are gone are only told."""
        return all(found.severity is not Severity.ERROR for found in self.mistakes)

    def count(self, rule: str) -> int:
        """Return in how many cells or rows a rule is broken; what no rule counts is the last's."""
        told = (VANISHED, EMPTIED, CONFLICT, GATE, UNMET)
        return sum(
            count
            for name, count in self.counts.items()
            if name == rule or (rule == CELL and name not in told)
        )
