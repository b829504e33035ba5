"""`plantrack resolve`."""

from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.options import DryRun, IfUnchanged, Writing, call_of
from plantrack.locale import marked

if TYPE_CHECKING:
    from plantrack.edits.change import Edit
    from plantrack.edits.making import Answers
    from plantrack.project import Project

EXAMPLES = ("plantrack resolve 2018-L15 CA-2018-10",)

Identifier = Annotated[
    str,
    typer.Argument(
        metavar=marked("ID"),
        help=marked("A deliverable, or an axis or a commitment that was withdrawn."),
    ),
]
Resolution = Annotated[
    str | None,
    typer.Argument(
        metavar=marked("RESOLUTION"), help=marked("The board's decision, as it is filed.")
    ),
]
Decided = Annotated[
    str | None,
    typer.Option(
        "--date",
        metavar=marked("DATE"),
        help=marked("The day on which the board decided; by default today."),
    ),
]


def run(
    ctx: typer.Context,
    identifier: Identifier,
    resolution: Resolution = None,
    date: Decided = None,
    if_unchanged: IfUnchanged = None,
    dry_run: DryRun = False,
) -> None:
    """Tell by which resolution the board decided what the journal tells."""
    from datetime import date as calendar

    from plantrack.cli.dated import fact_day
    from plantrack.cli.editing import run_edit
    from plantrack.edits.resolving import resolve

    call = call_of(ctx)
    day = calendar.fromisoformat(fact_day(call, date))

    def make(project: "Project", answers: "Answers") -> "Edit":
        given = answers.get("resolution", resolution)
        return resolve(project.loaded, identifier, given, day)

    title = call.translator.text("resolve {id}", id=identifier)
    run_edit(call, title, make, Writing(dry_run, identifier, if_unchanged))
