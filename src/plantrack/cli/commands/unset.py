"""`plantrack unset`."""

from typing import TYPE_CHECKING

import typer

from plantrack.cli.options import DryRun, Editorial, Field, Reason, Resolution, Subject, call_of
from plantrack.cli.reasons import owes_reason

if TYPE_CHECKING:
    from plantrack.cli.editing import Answers
    from plantrack.edits.change import Edit
    from plantrack.loading import Loaded

EXAMPLES = ("plantrack unset 2019-L03 weight", "plantrack unset 2019-L03 partners.2")


def run(
    ctx: typer.Context,
    identifier: Subject,
    field: Field,
    reason: Reason = None,
    resolution: Resolution = None,
    editorial: Editorial = False,
    dry_run: DryRun = False,
) -> None:
    """Delete a field that may be left out, or an element of a list."""
    from plantrack.cli.editing import run_edit
    from plantrack.edits import setting
    from plantrack.edits.explaining import Given, explained

    call = call_of(ctx)
    given = Given(reason, resolution, editorial)

    def make(loaded: "Loaded", answers: "Answers") -> "Edit":
        edit = setting.unset_field(loaded, identifier, field, call.day)
        name, first = setting.registered_as(loaded, identifier, field)
        owed = owes_reason(call, name, first)
        why = given.answered(answers)
        return explained(loaded, edit, why, name, first, call.day, owed)

    title = call.translator.text("unset {field} of {id}", field=field, id=identifier)
    run_edit(call, title, make, dry_run=dry_run)
