"""The options that stand before or after any command; `Call` reads their values."""

from collections.abc import Callable
from typing import Annotated

import typer

from plantrack import __version__
from plantrack.locale import Translator


def build(t: Translator) -> Callable[..., None]:
    """Return the callback that declares them, its help in the translator's language."""

    def _everywhere(
        root: Annotated[
            str | None,
            typer.Option(
                "--root",
                metavar=t.text("FOLDER"),
                help=t.text("The plan's folder; by default found from here upwards."),
            ),
        ] = None,
        lang: Annotated[
            str | None,
            typer.Option("--lang", metavar="fr|en", help=t.text("The language to speak.")),
        ] = None,
        as_of: Annotated[
            str | None,
            typer.Option(
                "--as-of",
                metavar=t.text("DATE"),
                help=t.text(
                    "The day to look at: 2018-09-30, 2018-Q3, 2018, -30d; by default today."
                ),
            ),
        ] = None,
        at: Annotated[
            str | None,
            typer.Option(
                "--at",
                metavar=t.text("VERSION"),
                help=t.text(
                    "The files as a commit, a branch or a day had them; the day is then theirs."
                ),
            ),
        ] = None,
        color: Annotated[
            str | None,
            typer.Option(
                "--color",
                metavar="auto|always|never",
                help=t.text("Whether to colour what is shown."),
            ),
        ] = None,
        no_cache: Annotated[
            bool,
            typer.Option(
                "--no-cache",
                help=t.text("Make everything anew, and keep nothing for the next time."),
            ),
        ] = False,
        version: Annotated[
            bool,
            typer.Option(
                "--version",
                help=t.text("Show the version and stop."),
                is_eager=True,
                callback=_show_version,
            ),
        ] = False,
    ) -> None:
        del root, lang, as_of, at, color, no_cache, version

    return _everywhere


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"plantrack {__version__}")
        raise typer.Exit
