"""`plantrack open`."""

from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.call import Call
from plantrack.cli.options import call_of
from plantrack.errors import PlantrackError
from plantrack.locale import marked

if TYPE_CHECKING:
    from plantrack.web.at_hand import Days

EXAMPLES = (
    "plantrack open",
    "plantrack open --read-only",
    "plantrack open --commit",
    "plantrack open --install-shortcut",
)
_SECONDS = 60

Port = Annotated[
    int,
    typer.Option(
        "--port",
        metavar=marked("NUMBER"),
        min=0,
        max=65535,
        show_default=False,
        help=marked("The port of this machine; by default a free one."),
    ),
]
NoBrowser = Annotated[
    bool, typer.Option("--no-browser", help=marked("Open no browser: print the address."))
]
ReadOnly = Annotated[
    bool, typer.Option("--read-only", help=marked("Only to read: nothing can be written."))
]
Commit = Annotated[
    bool,
    typer.Option("--commit", help=marked("Make a commit of the files of each edit that is saved.")),
]
Idle = Annotated[
    float,
    typer.Option(
        "--idle",
        metavar=marked("MINUTES"),
        min=0.02,
        help=marked("End after so many minutes in which nobody came."),
    ),
]
Shortcut = Annotated[
    bool,
    typer.Option(
        "--install-shortcut",
        help=marked("Make what opens this plan with a double click; again, take it away."),
    ),
]


def run(
    ctx: typer.Context,
    port: Port = 0,
    no_browser: NoBrowser = False,
    read_only: ReadOnly = False,
    commit: Commit = False,
    idle: Idle = 30,
    shortcut: Shortcut = False,
) -> None:
    """Open the plan in a browser, on this machine alone, to read it and to keep it up to date."""
    call = call_of(ctx)
    call.refuse_version()
    if shortcut:
        _shortcut(call)
        return
    try:
        from plantrack.web.serving import Asked, Session
    except ImportError as error:
        raise PlantrackError(
            'this needs a library that is not installed: pip install "plantrack[{extra}]"',
            extra="web",
        ) from error
    if commit and not read_only:
        from plantrack.edits.into_git import refuse_no_commit

        refuse_no_commit(call.project)
    call.tell_unfinished()
    asked = Asked(port, not no_browser, read_only, commit, idle * _SECONDS)
    root = call.project.root.absolute()
    Session(root, call.translator, lambda: _days(call), asked, call.cache).serve(call.warn)


def _days(call: Call) -> "Days":
    """Return the day asked for, else today, which may be another one since the page was opened."""
    from plantrack.cli.global_options import AS_OF
    from plantrack.web.at_hand import Days

    today = call.read_clock() if call.read_clock else call.clock
    return Days(call.day if AS_OF in call.options else today, today)


def _shortcut(call: Call) -> None:
    from plantrack.web.shortcut import toggled

    made, path = toggled(call.project.root.absolute(), call.project.plan.header.title)
    words = marked("Made: {file}") if made else marked("Taken away: {file}")
    call.say(call.translator.text(words, file=str(path)))
