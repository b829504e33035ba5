"""What the options of any command mean to people, as Typer reads it; `Call` reads their values."""

from typing import Annotated

import typer

from plantrack import __version__
from plantrack.cli.global_options import AS_OF, AT, COLOR, LANG, NO_CACHE, ROOT
from plantrack.cli.printing import COLORS
from plantrack.locale import LANGUAGES, marked


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"plantrack {__version__}")
        raise typer.Exit


Root = Annotated[
    str | None,
    typer.Option(
        ROOT,
        metavar=marked("FOLDER"),
        help=marked("The plan's folder; by default found from here upwards."),
    ),
]
Lang = Annotated[
    str | None,
    typer.Option(LANG, metavar="|".join(LANGUAGES), help=marked("The language to speak.")),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        AS_OF,
        metavar=marked("DATE"),
        help=marked("The day to look at: 2018-09-30, 2018-Q3, 2018, -30d; by default today."),
    ),
]
At = Annotated[
    str | None,
    typer.Option(
        AT,
        metavar=marked("VERSION"),
        help=marked("The files as a commit, a branch or a day had them; the day is then theirs."),
    ),
]
Color = Annotated[
    str | None,
    typer.Option(COLOR, metavar="|".join(COLORS), help=marked("Whether to colour what is shown.")),
]
NoCache = Annotated[
    bool,
    typer.Option(
        NO_CACHE, help=marked("Make everything anew, and keep nothing for the next time.")
    ),
]
Version = Annotated[
    bool,
    typer.Option(
        "--version",
        help=marked("Show the version and stop."),
        is_eager=True,
        callback=_show_version,
    ),
]


def everywhere(
    root: Root = None,
    lang: Lang = None,
    as_of: AsOf = None,
    at: At = None,
    color: Color = None,
    no_cache: NoCache = False,
    version: Version = False,
) -> None:
    """Declare them; the words of the line told their values already."""
    del root, lang, as_of, at, color, no_cache, version
