"""The application: its commands, their order and their groups."""

from collections.abc import Callable
from functools import wraps
from importlib import import_module
from typing import Any, Protocol, cast

import typer
from typer.core import TyperCommand, TyperGroup

from plantrack.cli import everywhere
from plantrack.cli.call import Call
from plantrack.cli.speaking import speaking
from plantrack.locale import Translator, msg

_EDIT = msg("Edit")
GROUPS = (
    (msg("Follow"), ("status", "list", "show", "agenda", "coverage", "why")),
    (msg("Check"), ("check", "rules", "explain", "schema")),
    (
        _EDIT,
        (
            "update",
            "confirm",
            "add",
            "set",
            "unset",
            "defer",
            "cancel",
            "rename",
            "move",
            "remove",
            "measure",
            "new-year",
            "edit",
            "undo",
        ),
    ),
    (msg("Time"), ("diff", "history", "changes")),
    (msg("Report"), ("report",)),
    (msg("Other"), ("cache",)),
)
_NOT_A_NAME = {"list": "listing", "set": "setting"}  # words of Python's own


class Command(Protocol):
    """A command's module, a file each."""

    SUMMARY: Any
    EXAMPLES: tuple[str, ...]

    def build(self, t: Translator, /) -> Callable[..., None]:
        """Return the command, its help in the translator's language."""


def command_named(name: str) -> Command:
    """Return the module of a command."""
    module = _NOT_A_NAME.get(name, name.replace("-", "_"))
    return cast("Command", import_module(f"plantrack.cli.{module}"))


def build_app(call: Call, asked: str | None = None) -> typer.Typer:
    """Return the application, every text of it in the call's language.

    Where a command is asked, the others are left out: importing them takes a while.
    """
    t = call.translator
    app = typer.Typer(
        name="plantrack",
        help=t.text("Follows a strategic plan kept as text."),
        epilog=t.text("Example: {example}", example="plantrack status --as-of 2018-09-30"),
        cls=speaking(TyperGroup, t),
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode="rich",
        options_metavar=t.text("OPTIONS"),
        subcommand_metavar=t.text("COMMAND …"),
        context_settings={"help_option_names": ["--help", "-h"], "obj": call},
    )
    app.callback()(everywhere.build(t))
    is_known = any(asked in names for _, names in GROUPS)
    for group, names in GROUPS:
        for name in names:
            if is_known and name != asked:
                continue
            command = command_named(name)
            app.command(
                name,
                help=t.spell(command.SUMMARY),
                epilog=_epilog(command.EXAMPLES, t),
                cls=speaking(TyperCommand, t),
                rich_help_panel=t.spell(group),
                options_metavar=t.text("OPTIONS"),
            )(_on_files(call, command.build(t)) if group is _EDIT else command.build(t))
    return app


def _on_files(call: Call, command: Callable[..., None]) -> Callable[..., None]:
    """Return a command that refuses to change a version that was."""

    @wraps(command)
    def run(*given: Any, **named: Any) -> None:
        call.refuse_version()
        command(*given, **named)

    return run


def _epilog(examples: tuple[str, ...], t: Translator) -> str:
    """Return the examples, and the options that every command accepts."""
    lines = [t.text("Example: {example}", example=one) for one in examples]
    lines.append(
        t.text(
            "Also, with any command: {options}",
            options="--root --lang --as-of --at --color --no-cache",
        )
    )
    return "\n\n".join(lines)
