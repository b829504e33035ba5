"""`plantrack unset`."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.options import call_of, dry_run_option
from plantrack.cli.reasons import editorial_option, owes_reason, reason_option, resolution_option
from plantrack.locale import Translator, msg

if TYPE_CHECKING:
    from plantrack.cli.editing import Answers
    from plantrack.edits.change import Edit
    from plantrack.loading import Loaded

SUMMARY = msg("Delete a field that may be left out, or an element of a list.")
EXAMPLES = ("plantrack unset 2019-L03 weight", "plantrack unset 2019-L03 partners.2")


# mypy: disable-error-code="valid-type"
# The types of options are built in the language asked.
def build(t: Translator) -> Callable[..., None]:
    """Return the command, its help in the translator's language."""

    def unset(
        ctx: typer.Context,
        identifier: Annotated[
            str,
            typer.Argument(
                metavar=t.text("ID"),
                help=t.text("An id of the plan, a year for its header, or “plan”."),
            ),
        ],
        field: Annotated[
            str,
            typer.Argument(
                metavar=t.text("FIELD"),
                help=t.text("The field; what is inside after a dot, positions from 1."),
            ),
        ],
        reason: reason_option(t) = None,
        resolution: resolution_option(t) = None,
        editorial: editorial_option(t) = False,
        dry_run: dry_run_option(t) = False,
    ) -> None:
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

        title = t.text("unset {field} of {id}", field=field, id=identifier)
        run_edit(call, title, make, dry_run=dry_run)

    return unset
