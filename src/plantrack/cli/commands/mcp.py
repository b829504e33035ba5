"""`plantrack mcp`."""

import gc
from pathlib import Path
from typing import Annotated

import typer

from plantrack.cli.call import Call
from plantrack.cli.clock import seconds, today
from plantrack.cli.global_options import AS_OF, LANG, ROOT
from plantrack.cli.options import call_of
from plantrack.errors import PlantrackError
from plantrack.locale import marked

EXAMPLES = ("plantrack mcp", "plantrack mcp --allow-edits --root our-plan")

AllowEdits = Annotated[
    bool,
    typer.Option(
        "--allow-edits",
        help=marked("Also edits, in two steps: shown, then written; a person agrees in between."),
    ),
]


def run(ctx: typer.Context, allow_edits: AllowEdits = False) -> None:
    """Answer an assistant over standard input and output: the Model Context Protocol."""
    from plantrack.reports.extras import extra

    call = call_of(ctx)
    call.refuse_version()
    if AS_OF in call.options:
        raise PlantrackError("--as-of is not for mcp: an assistant gives a day with each question")
    extra("mcp.server", "mcp")
    from plantrack.assistants.reading import Reading
    from plantrack.assistants.server import serve

    _tell_no_plan(call)
    gc.enable()  # this call lives long
    root = call.options.get(ROOT)
    reading = Reading(today, Path(root) if root else None, call.options.get(LANG))
    serve(reading, seconds, allow_edits=allow_edits)


def _tell_no_plan(call: Call) -> None:
    """Say where there is no plan yet: whoever asks is told the same until one is begun."""
    try:
        _ = call.project
    except PlantrackError as error:
        call.warn(call.translator.text(error.message_id, **error.values))
