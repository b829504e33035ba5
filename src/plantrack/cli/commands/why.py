"""`plantrack why`."""

from typing import Annotated

import typer

from plantrack.cli.options import Json, call_of
from plantrack.locale import marked

EXAMPLES = ("plantrack why 2.1", "plantrack why 2018", "plantrack why plan")

Name = Annotated[
    str,
    typer.Argument(
        metavar=marked("ID|YEAR|plan"),
        help=marked("An id, a year, or the word `plan` for the whole plan."),
    ),
]


def run(ctx: typer.Context, name: Name, as_json: Json = False) -> None:
    """Show how a figure was computed, line by line."""
    from plantrack.views import why as view

    call = call_of(ctx)
    found = view.why(call.snapshot, name)
    if as_json:
        from plantrack.wire.deliverables import why_json

        call.show_json(why_json(found))
    else:
        from plantrack.console.why import why_screen

        call.show(why_screen(found, call.version, call.look))
