"""`plantrack remove`."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.options import call_of, dry_run_option
from plantrack.locale import Translator, msg

if TYPE_CHECKING:
    from plantrack.cli.editing import Answers
    from plantrack.edits.change import Edit
    from plantrack.loading import Loaded

SUMMARY = msg("Take away what nothing names, and what no year has promised.")
EXAMPLES = ("plantrack remove I-02 --dry-run",)


# mypy: disable-error-code="valid-type"
# The types of options are built in the language asked.
def build(t: Translator) -> Callable[..., None]:
    """Return the command, its help in the translator's language."""

    def remove(
        ctx: typer.Context,
        identifier: Annotated[
            str,
            typer.Argument(
                metavar=t.text("ID"),
                help=t.text("The id of a deliverable, an indicator, a role or a partner."),
            ),
        ],
        dry_run: dry_run_option(t) = False,
    ) -> None:
        from plantrack.cli.editing import run_edit
        from plantrack.edits import removing

        call = call_of(ctx)

        def make(loaded: "Loaded", _: "Answers") -> "Edit":
            return removing.remove(loaded, identifier, call.day)

        run_edit(call, t.text("remove {id}", id=identifier), make, dry_run=dry_run)

    return remove
