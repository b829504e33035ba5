"""A field that is changed for a reason, which may have been told already."""

from typing import TYPE_CHECKING

from plantrack.cli.call import Call
from plantrack.cli.options import Writing
from plantrack.errors import PlantrackError

if TYPE_CHECKING:
    from plantrack.edits.change import Edit
    from plantrack.edits.changing import Changing, FieldChange
    from plantrack.edits.explaining import Given
    from plantrack.edits.making import Answers
    from plantrack.project import Project


def delete_field(call: Call, identifier: str, field: str, given: "Given", writing: Writing) -> None:
    """Delete a field of a record, and write its reason.

    Raises:
        PlantrackError: the edit cannot be made; nothing was written.
    """
    from plantrack.cli.editing import run_edit

    def make(project: "Project", answers: "Answers") -> "Edit":
        return _changing(call).deleted(project, identifier, field, given.answered(answers))

    title = call.translator.text("unset {field} of {id}", field=field, id=identifier)
    run_edit(call, title, make, writing)


def change_fields(call: Call, change: "FieldChange", writing: Writing) -> None:
    """Give a field of one record, or of several, another value, all or none, with its reason.

    Raises:
        PlantrackError: the edit cannot be made; nothing was written.
    """
    from dataclasses import replace

    from plantrack.cli.chosen import called
    from plantrack.cli.editing import run_edit

    if len(change.ids) > 1 and writing.if_unchanged is not None:
        raise PlantrackError("--if-unchanged is about one record: name one")

    def make(project: "Project", answers: "Answers") -> "Edit":
        why = change.given.answered(answers)
        return _changing(call).changed(project, replace(change, given=why))

    names = called(change.ids, call.translator)
    title = call.translator.text("set {field} of {id}", field=change.field, id=names)
    run_edit(call, title, make, writing)


def _changing(call: Call) -> "Changing":
    from plantrack.edits.changing import Changing

    return Changing(call.day, call.clock, call.cache)
