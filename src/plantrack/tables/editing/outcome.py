"""What an editing workbook would do to the plan: the entries, what is there, what is refused."""

from dataclasses import dataclass, field

from plantrack.diagnostics import Diagnostic, Place, Severity
from plantrack.edits.applying import Prepared
from plantrack.edits.change import Edit
from plantrack.errors import PlantrackError
from plantrack.locale import Message
from plantrack.tables.editing.columns import COLUMN_OF
from plantrack.tables.editing.filled import Row
from plantrack.tables.editing.joining import joined
from plantrack.tables.foreign.mistakes import CELL

CONFLICT, LOCKED, OWED, VANISHED, CHANGED = (
    "cell-conflict", "cell-locked", "entry-owes", "row-vanished", "cell-autocorrected",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Change:
    """What a row adds to the plan: its edit, and the record that it is about."""

    row: Row
    identifier: str
    edit: Edit


@dataclass
class Outcome:
    """What a workbook brings: each change by its row, what is there already, what is told of it.

    `prepared` is the edit once it has passed the gate.
    """

    changes: list[Change] = field(default_factory=list)
    already: list[tuple[Place, Message]] = field(default_factory=list)
    mistakes: list[Diagnostic] = field(default_factory=list)
    prepared: Prepared | None = None

    @property
    def refused(self) -> list[Diagnostic]:
        """What is not understood, or in conflict: while any is, nothing is written."""
        return [found for found in self.mistakes if found.severity is Severity.ERROR]

    @property
    def told(self) -> list[Diagnostic]:
        """What is only to be known."""
        return [found for found in self.mistakes if found.severity is not Severity.ERROR]

    @property
    def edit(self) -> Edit:
        """All changes as one edit."""
        return joined(change.edit for change in self.changes)


class Refusal(PlantrackError):
    """Why a row is refused, the column where it shows, and what to do."""

    def __init__(
        self, name: str, message: Message, rule: str = CELL, advice: Message | None = None
    ) -> None:
        super().__init__("{message}", message=message)
        self.column = name if name in COLUMN_OF else ""
        self.message = message
        self.rule = rule
        self.advice = advice
