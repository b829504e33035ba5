"""`plantrack verify`."""

from pathlib import Path
from typing import Annotated

import typer

from plantrack.cli.options import Json, call_of
from plantrack.locale import marked

EXAMPLES = (
    "plantrack verify bilan.pdf",
    "plantrack verify bilan.docx --repo https://example.org/plan.git",
)
FOUND = 1

File = Annotated[
    Path,
    typer.Argument(metavar=marked("FILE"), help=marked("A report that was published.")),
]
Repository = Annotated[
    str | None,
    typer.Option(
        "--repo",
        metavar="URL|PATH",
        help=marked("Where its version is, a folder or an address; by default the plan's own."),
    ),
]


def run(
    ctx: typer.Context, file: File, repository: Repository = None, as_json: Json = False
) -> None:
    """Make a published report again from its version, and compare."""
    from plantrack.cli.verifying import verified

    call = call_of(ctx)
    call.refuse_version()
    found = verified(call, file, repository)
    if as_json:
        from plantrack.wire.figures import dump
        from plantrack.wire.verify import verify_json

        call.write(dump(verify_json(found, file.name, call.translator)))
    else:
        from plantrack.console.verify import verify_screen

        call.print(verify_screen(found, file.name, call.look_of(call.translator)))
    call.exit_code = 0 if found.is_sound else FOUND
