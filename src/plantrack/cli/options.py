"""Options that several commands take, spelled once."""

from typing import Annotated, Any

import typer

from plantrack.cli.call import Call
from plantrack.locale import Translator


def json_option(t: Translator) -> Any:
    """Return the type of `--json`."""
    return Annotated[bool, typer.Option("--json", help=t.text("Answer in JSON, for programs."))]


def dry_run_option(t: Translator) -> Any:
    """Return the type of `--dry-run`."""
    return Annotated[
        bool,
        typer.Option("--dry-run", help=t.text("Show what would change, and write nothing.")),
    ]


def text_option(name: str, metavar: str, help: str) -> Any:  # noqa: A002 - Typer's own word
    """Return the type of an option that takes a text, once."""
    return Annotated[str | None, typer.Option(name, metavar=metavar, help=help)]


def call_of(ctx: typer.Context) -> Call:
    """Return the call that a command answers."""
    call = ctx.obj
    if not isinstance(call, Call):
        raise TypeError
    return call
