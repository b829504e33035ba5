"""Options that several commands take, spelled once."""

from collections.abc import Iterable
from typing import Annotated, Any

import typer

from plantrack.cli.call import Call
from plantrack.errors import PlantrackError
from plantrack.locale import Translator, marked
from plantrack.locale.words import either

NO_FORMAT = marked("no format {word}: write {formats}")


def json_option(t: Translator) -> Any:
    """Return the type of `--json`."""
    return Annotated[bool, typer.Option("--json", help=t.text("Answer in JSON, for programs."))]


def wide_option(t: Translator) -> Any:
    """Return the type of `--wide`."""
    return Annotated[
        bool,
        typer.Option("--wide", help=t.text("Every title whole, on one line, however wide.")),
    ]


def dry_run_option(t: Translator) -> Any:
    """Return the type of `--dry-run`."""
    return Annotated[
        bool,
        typer.Option("--dry-run", help=t.text("Show what would change, and write nothing.")),
    ]


def incomplete_option(t: Translator) -> Any:
    """Return the type of `--incomplete`, of what programs take."""
    return Annotated[
        bool,
        typer.Option(
            "--incomplete",
            help=t.text("Give programs what could be read, where a file or a record could not."),
        ),
    ]


def max_bytes_option(t: Translator) -> Any:
    """Return the type of `--max-bytes`."""
    return Annotated[
        int | None,
        typer.Option(
            "--max-bytes",
            metavar=t.text("COUNT"),
            min=1,
            help=t.text(
                "With --format md: no more than this, as a forge takes; what is cut is told."
            ),
        ),
    ]


def text_option(name: str, metavar: str, help: str) -> Any:  # noqa: A002 - Typer's own word
    """Return the type of an option that takes a text, once."""
    return Annotated[str | None, typer.Option(name, metavar=metavar, help=help)]


def one_of(word: str, known: Iterable[str], message: str) -> str:
    """Return a word that is one of a few.

    Raises:
        PlantrackError: it is none of them; `message` names it and them.
    """
    choices = tuple(known)
    if word not in choices:
        raise PlantrackError(message, word=word, formats=either(choices))
    return word


def call_of(ctx: typer.Context) -> Call:
    """Return the call that a command answers."""
    call = ctx.obj
    if not isinstance(call, Call):
        raise TypeError
    return call
