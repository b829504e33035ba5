"""`plantrack remove`."""

from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.options import DryRun, IfUnchanged, Writing, call_of
from plantrack.locale import marked

if TYPE_CHECKING:
    from plantrack.edits.change import Edit
    from plantrack.edits.making import Answers
    from plantrack.project import Project

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

    def make(project: "Project", _: "Answers") -> "Edit":
        return removing.remove(project.loaded, identifier, call.day)

    title = call.translator.text("remove {id}", id=identifier)
    run_edit(call, title, make, Writing(dry_run, identifier, if_unchanged))
