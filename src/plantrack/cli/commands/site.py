"""`plantrack site`."""

from pathlib import Path
from typing import Annotated

import typer

from plantrack.cli.options import call_of
from plantrack.locale import marked

EXAMPLES = (
    "plantrack site --output public",
    "plantrack site --output public --base https://example.org/plan/ --lang fr,en",
    "plantrack site --output public --check",
)

Output = Annotated[
    Path,
    typer.Option(
        "--output",
        metavar=marked("FOLDER"),
        help=marked("Where to write it: an empty folder, or one that holds a site already."),
    ),
]
Base = Annotated[
    str,
    typer.Option(
        "--base",
        metavar="URL",
        show_default=False,
        help=marked("The address where it will stand; feeds and catalogues need it."),
    ),
]
NoHistory = Annotated[
    bool,
    typer.Option(
        "--no-history",
        help=marked("Without what git tells: no feeds, no register of changes."),
    ),
]
Check = Annotated[
    bool,
    typer.Option("--check", help=marked("Write nothing; exit with 1 where it is not current.")),
]
Force = Annotated[
    bool,
    typer.Option(
        "--force",
        help=marked("Write among other files too; none of them is removed."),
    ),
]


def run(
    ctx: typer.Context,
    output: Output,
    base: Base = "",
    no_history: NoHistory = False,
    check: Check = False,
    force: Force = False,
) -> None:
    """Write the public site of the plan: pages, feeds and data, for any web server."""
    from plantrack.cli.publishing import Wanted, publish

    publish(call_of(ctx), Wanted(output, base, not no_history, check, force))
