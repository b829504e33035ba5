"""`plantrack set`."""

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

SUMMARY = msg("Give a field another value.")
EXAMPLES = (
    "plantrack set 2019-L05 lead direction",
    "plantrack set 2019-L03 milestones.2.done 2019-06-21",
    "plantrack set 2019-L05 weight 2 --reason 'Le travail a doublé.'",
    "plantrack set plan severities.done-without-evidence error",
)


# mypy: disable-error-code="valid-type"
# The types of options are built in the language asked.
def build(t: Translator) -> Callable[..., None]:
    """Return the command, its help in the translator's language."""

    def set_(
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
        values: Annotated[
            list[str],
            typer.Argument(metavar=t.text("VALUE"), help=t.text("Its value; several for a list.")),
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
            edit = setting.set_field(loaded, identifier, field, values, call.day, call.clock)
            name, first = setting.registered_as(loaded, identifier, field)
            owed = owes_reason(call, name, first)
            why = given.answered(answers)
            return explained(loaded, edit, why, name, first, call.day, owed)

        title = t.text("set {field} of {id}", field=field, id=identifier)
        run_edit(call, title, make, dry_run=dry_run)

    return set_
