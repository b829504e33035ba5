"""What a form is, to all that shows one and writes what it says."""

from typing import ClassVar, Protocol

from plantrack.edits.change import Edit
from plantrack.edits.finding import deliverable_named
from plantrack.locale import Message
from plantrack.web.at_hand import Ground
from plantrack.web.forms.fields import Field, Said


class Form(Protocol):
    """What a form asks of a record, and the edit that its answers make."""

    question: str  # the name of the field that opens others; "" where none does

    def title(self, ground: Ground, identifier: str) -> Message:
        """Return what the form is for.

        Raises:
            PlantrackError: nothing has this id.
        """

    def fields(self, ground: Ground, identifier: str) -> tuple[Field, ...]:
        """Return what is asked."""

    def done(self, identifier: str) -> Message:
        """Return what undo calls the edit."""

    def edit(self, said: Said, identifier: str) -> Edit:
        """Return the edit that the answers make.

        Raises:
            Owed, Wrong: a field lacks, or will not do.
            PlantrackError: the edit cannot be made.
        """


class OfDeliverable:
    """What the forms of a deliverable share: its name in the title, and in what undo calls it."""

    question = ""
    heading: ClassVar[str]
    told: ClassVar[str]

    def title(self, ground: Ground, identifier: str) -> Message:
        """Return what the form is for."""
        return Message(
            self.heading, {"id": deliverable_named(ground.project.loaded, identifier).id}
        )

    def done(self, identifier: str) -> Message:
        """Return what undo calls the edit."""
        return Message(self.told, {"id": identifier})
