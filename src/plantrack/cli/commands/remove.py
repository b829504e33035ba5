"""`plantrack remove`."""

from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.options import DryRun, call_of
from plantrack.locale import marked

if TYPE_CHECKING:
    from plantrack.cli.editing import Answers
    from plantrack.edits.change import Edit
    from plantrack.loading import Loaded

EXAMPLES = ("plantrack remove I-02 --dry-run",)

Identifier = Annotated[
    str,
    typer.Argument(
        metavar=marked("ID"),
        help=marked("The id of a deliverable, an indicator, a role or a partner."),
    ),
]


def run(ctx: typer.Context, identifier: Identifier, dry_run: DryRun = False) -> None:
    """Take away what nothing names, and what no year has promised."""
    from plantrack.cli.editing import run_edit
    from plantrack.edits import removing

    call = call_of(ctx)

    def make(loaded: "Loaded", _: "Answers") -> "Edit":
        """Return the edit that removes it."""
        return removing.remove(loaded, identifier, call.day)

    run_edit(call, call.translator.text("remove {id}", id=identifier), make, dry_run=dry_run)
