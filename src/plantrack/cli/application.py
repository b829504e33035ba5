"""The application: Typer builds it of the commands, and it speaks the call's language."""

from collections.abc import Callable
from functools import wraps
from typing import cast

import typer

from plantrack.cli.call import Call
from plantrack.cli.commands import EDIT, GROUPS, command_named
from plantrack.cli.everywhere import everywhere
from plantrack.cli.french_words import token_meant
from plantrack.cli.options import call_of
from plantrack.cli.speaking import SpeakingCommand, SpeakingGroup, speak
from plantrack.locale import marked

_EXAMPLE = "plantrack status --as-of 2018-09-30"


def build_command(call: Call, asked: str | None = None) -> SpeakingGroup:
    """Return the program as a Click command, every text of it in the call's language.

    Where a command is asked, the others are left out: importing them takes a while.
    """
    app = typer.Typer(
        name="plantrack",
        help=marked("Follows a strategic plan kept as text."),
        epilog=_EXAMPLE,
        cls=SpeakingGroup,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        options_metavar=marked("OPTIONS"),
        subcommand_metavar=marked("COMMAND …"),
        context_settings={
            "help_option_names": ["--help", "-h"],
            "token_normalize_func": token_meant,
            "obj": call,
        },
    )
    app.callback()(everywhere)
    is_known = any(asked in names for _, names in GROUPS)
    for group, names in GROUPS:
        for name in names:
            if is_known and name != asked:
                continue
            command = command_named(name)
            app.command(
                name,
                epilog="\n".join(command.EXAMPLES),
                cls=SpeakingCommand,
                rich_help_panel=group.id,
                options_metavar=marked("OPTIONS"),
            )(_on_files(command.run) if group is EDIT else command.run)
    program = cast("SpeakingGroup", typer.main.get_command(app))
    speak(program, call.translator)
    return program


def _on_files(run: Callable[..., None]) -> Callable[..., None]:
    """Return a command that refuses to change a version that was."""

    @wraps(run)
    def run_on_files(ctx: typer.Context, **named: object) -> None:
        """Run the command, unless the plan asked about is a version that was."""
        call_of(ctx).refuse_version()
        run(ctx, **named)

    return run_on_files
