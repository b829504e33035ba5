"""`plantrack withdraw`."""

from typing import Annotated

import typer

from plantrack.cli.options import DryRun, IfUnchanged, Resolution, Writing, call_of
from plantrack.locale import marked

EXAMPLES = (
    marked(
        'plantrack withdraw 2.4 --reason "Entrusted to the regional hubs." --resolution '
        "CA-2018-09 --replaced-by 2.3"
    ),
)

Node = Annotated[
    str, typer.Argument(metavar=marked("ID"), help=marked("An axis's or a commitment's id."))
]
Reason = Annotated[
    str | None,
    typer.Option("--reason", metavar=marked("TEXT"), help=marked("Why it is withdrawn.")),
]
ReplacedBy = Annotated[
    list[str] | None,
    typer.Option(
        "--replaced-by",
        metavar=marked("ID"),
        help=marked("What takes its place; may be repeated."),
    ),
]
From = Annotated[
    str | None,
    typer.Option(
        "--date",
        metavar=marked("DATE"),
        help=marked("The day from which it is no longer in force; by default today."),
    ),
]


def run(
    ctx: typer.Context,
    identifier: Node,
    reason: Reason = None,
    resolution: Resolution = None,
    replaced_by: ReplacedBy = None,
    date: From = None,
    if_unchanged: IfUnchanged = None,
    dry_run: DryRun = False,
) -> None:
    """Withdraw a commitment that the board gives up: it stays, marked, and owes nothing."""
    from plantrack.cli.dated import start_day
    from plantrack.cli.editing import run_edit
    from plantrack.edits.withdrawing import withdraw

    call = call_of(ctx)
    day = start_day(call, date) or call.day.isoformat()
    said = {"date": day, "reason": reason, "resolution": resolution}

    run_edit(
        call,
        call.translator.text("withdraw {id}", id=identifier),
        lambda project, answers: withdraw(
            project.loaded, identifier, {**said, **answers}, replaced_by or ()
        ),
        Writing(dry_run, identifier, if_unchanged),
    )
