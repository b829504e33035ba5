"""`plantrack import`."""

from pathlib import Path
from typing import Annotated

import typer

from plantrack.cli.options import call_of
from plantrack.locale import marked

EXAMPLES = (
    "plantrack import suivi",
    "plantrack import suivi --write",
)

Source = Annotated[
    Path,
    typer.Argument(
        metavar=marked("FILE|FOLDER"),
        help=marked("An export: the folder of its tables, its workbook or its file of JSON."),
    ),
]
Write = Annotated[
    bool, typer.Option("--write", help=marked("Write it; without it, what would change is shown."))
]


def run(ctx: typer.Context, source: Source, write: Write = False) -> None:
    """Import an export: in an empty folder, it becomes a plan equal to the exported one."""
    from plantrack.cli.importing import run_import

    call = call_of(ctx)
    call.refuse_version()
    run_import(call, source, write=write)
