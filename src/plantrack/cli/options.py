"""Options that several commands take, spelled once."""

from typing import Annotated, Any

import typer

from plantrack.cli.call import Call
from plantrack.locale import Translator


def json_option(t: Translator) -> Any:
    """Return the type of `--json`."""
    return Annotated[bool, typer.Option("--json", help=t.text("Answer in JSON, for programs."))]


def call_of(ctx: typer.Context) -> Call:
    """Return the call that a command answers."""
    call = ctx.obj
    if not isinstance(call, Call):
        raise TypeError
    return call
