"""Questions of journals that still wait for an answer, and the notes that no document repeats."""

from dataclasses import dataclass
from datetime import date

from plantrack.model import Deliverable, Update
from plantrack.model.journal import entries_until
from plantrack.model.questions import asked_in
from plantrack.views.standing import Standing


@dataclass(frozen=True, slots=True)
class Waiting:
    """A question that waits, and the role that it waits for: None where nobody leads the work."""

    standing: Standing
    entry: Update
    role: str | None

    @property
    def text(self) -> str:
        """What is asked."""
        return self.entry.question or ""


def questions_waiting(standing: Standing, day: date) -> tuple[Waiting, ...]:
    """Return the questions of a journal that had no answer on a day, in the order of the file.

    A question without `to` is put to whoever leads the work that day.
    """
    found = asked_in(entries_until(standing.deliverable, day)).waiting
    return tuple(Waiting(standing, asked, asked.to or standing.state.lead) for asked in found)


def internal_note(deliverable: Deliverable, day: date) -> Update | None:
    """Return the last entry up to a day that has a note for those who work on it."""
    known = reversed(entries_until(deliverable, day))
    return next((entry for entry in known if entry.internal is not None), None)
