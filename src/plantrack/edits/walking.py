"""The answers of a walk from one deliverable to the next, as one edit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from plantrack.edits.change import Edit, Owed
from plantrack.edits.fields import Typed
from plantrack.edits.journal import confirm, update
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded


@dataclass(slots=True)
class Answered:
    """What was answered of a deliverable: the fields of an entry; without any, nothing is new."""

    id: str
    fields: dict[str, str] = field(default_factory=dict)
    unproven: bool = False

    def typed(self, day: str) -> Mapping[str, Typed]:
        """Return the entry as it is typed, of a day."""
        proof = [self.fields["evidence"]] if self.fields.get("evidence") else []
        return {**self.fields, "evidence": proof, "date": day}

    def edit(self, loaded: Loaded, day: str, *, asks: bool = False) -> Edit:
        """Return the edit that adds the entry.

        Raises:
            Owed: it cannot do without something else.
            PlantrackError: a field is wrong.
        """
        if not self.fields:
            return confirm(loaded, [self.id], day, None)
        return update(loaded, self.id, self.typed(day), unproven=self.unproven, asks=asks)


def walked(loaded: Loaded, answered: Sequence[Answered], day: str) -> Edit:
    """Return the edit that adds the entries of a whole walk.

    Raises:
        PlantrackError: one of them cannot be made.
    """
    whole = Edit((), ())
    for answer in answered:
        try:
            whole += answer.edit(loaded, day)
        except Owed as owed:
            raise PlantrackError(
                "{id} was changed elsewhere in the meantime, and {question} is missing now; "
                "nothing was written. Run the command again.",
                id=answer.id,
                question=owed.question,
            ) from owed
    return whole
