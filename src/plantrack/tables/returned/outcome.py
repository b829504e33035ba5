"""What sheets that came back come to: entries, whose answers they are, what was not understood."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
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
    """The edit that an answer makes, the place of the answer, and the answer."""

    identifier: str
    place: Place
    edit: Edit
    answer: Answer


@dataclass(slots=True)
class Brought:
    """What sheets bring to a plan: entries, who answered, what was not understood.

    `days` are those of the sheets, today where one has none; `day` is the last of them.
    """

    entries: list[Entered] = field(default_factory=list)
    roles: list[FromRole] = field(default_factory=list)
    mistakes: list[Diagnostic] = field(default_factory=list)
    day: date | None = None
    days: list[date] = field(default_factory=list)

    def refuse(self, entered: Entered) -> None:
        """Have the answer of an entry that the plan cannot take be refused."""
        for each in self.roles:
            for at, answer in enumerate(each.answers):
                if answer is entered.answer:
                    each.answers[at] = replace(answer, outcome=Outcome.REFUSED)


def sum_of(entries: Iterable[Entered]) -> Edit:
    """Return entries as one edit."""
    whole = Edit((), ())
    for entry in entries:
        whole += entry.edit
    return whole
