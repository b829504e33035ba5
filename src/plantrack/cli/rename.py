"""`plantrack rename`."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.options import call_of, dry_run_option
from plantrack.locale import Translator, msg

if TYPE_CHECKING:
    from plantrack.cli.editing import Answers
    from plantrack.edits.change import Edit
    from plantrack.loading import Loaded

SUMMARY = msg("Give a record another id, and change every place that names it.")
EXAMPLES = ("plantrack rename 2019-L05 2019-L50", "plantrack rename direction direction-generale")


# mypy: disable-error-code="valid-type"
# The types of options are built in the language asked.
def build(t: Translator) -> Callable[..., None]:
    """Return the command, its help in the translator's language."""

    def rename(
        ctx: typer.Context,
        identifier: Annotated[
            str, typer.Argument(metavar=t.text("ID"), help=t.text("An id of the plan."))
        ],
        new: Annotated[
            str, typer.Argument(metavar=t.text("NEW"), help=t.text("An id that was never used."))
        ],
        dry_run: dry_run_option(t) = False,
    ) -> None:
        from plantrack.cli.editing import run_edit
        from plantrack.edits import renaming

        call = call_of(ctx)

        def make(loaded: "Loaded", _: "Answers") -> "Edit":
            return renaming.rename(loaded, identifier, new)

        title = t.text("rename {id} to {new}", id=identifier, new=new)
        run_edit(call, title, make, dry_run=dry_run)

    return rename
