"""What sheets that came back come to: entries, whose answers they are, what was not understood."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from plantrack.diagnostics import Diagnostic, Place
from plantrack.edits.change import Edit
from plantrack.edits.fields import Typed


class Outcome(StrEnum):
    """What becomes of the answers on a deliverable."""

    NEW = "new"
    NOTHING_NEW = "nothing_new"
    ALREADY = "already"
    UNANSWERED = "unanswered"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a sheet says of a deliverable, of a day, and what becomes of it."""

    identifier: str
    day: date | None
    outcome: Outcome
    fields: dict[str, Typed] = field(default_factory=dict)
    lead: str | None = None
    is_review: bool = False


@dataclass(slots=True)
class FromRole:
    """What one role answers, as its sheets declare it: in which files, on which deliverables."""

    role: str | None
    files: list[str] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)

    def counted(self, *outcomes: Outcome) -> list[Answer]:
        """Return the answers of which this became."""
        return [answer for answer in self.answers if answer.outcome in outcomes]


@dataclass(frozen=True, slots=True)
class Entered:
    """The edit that an answer makes, and where it is answered."""

    identifier: str
    place: Place
    edit: Edit


@dataclass(slots=True)
class Brought:
    """What sheets bring to a plan: entries, who answered, what was not understood."""

    entries: list[Entered] = field(default_factory=list)
    roles: list[FromRole] = field(default_factory=list)
    mistakes: list[Diagnostic] = field(default_factory=list)
    day: date | None = None

    @property
    def edit(self) -> Edit:
        """The entries as one edit."""
        whole = Edit((), ())
        for entry in self.entries:
            whole += entry.edit
        return whole
