"""`plantrack remove`."""

from typing import Annotated

import typer

from plantrack.cli.options import DryRun, IfUnchanged, Writing, call_of
from plantrack.locale import marked

EXAMPLES = ("plantrack remove I-02 --dry-run",)

Identifier = Annotated[
    str,
    typer.Argument(
        metavar=marked("ID"),
        help=marked(
            "The id of a deliverable, a commitment, an axis, an indicator, a role or a partner."
        ),
    ),
]


def run(
    ctx: typer.Context,
    identifier: Identifier,
    if_unchanged: IfUnchanged = None,
    dry_run: DryRun = False,
) -> None:
    """Take away what nothing names, and what no adopted action plan has promised."""
    from plantrack.cli.editing import run_edit
    from plantrack.edits import removing

    call = call_of(ctx)

    run_edit(
        call,
        call.translator.text("remove {id}", id=identifier),
        lambda project, _: removing.remove(project.loaded, identifier, call.day),
        Writing(dry_run, identifier, if_unchanged),
    )
