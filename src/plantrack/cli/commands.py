"""The application: its commands, their order and their groups."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from plantrack.cli import (
    add,
    agenda,
    cancel,
    changes,
    check,
    confirm,
    coverage,
    defer,
    diff,
    edit,
    everywhere,
    explain,
    history,
    listing,
    measure,
    move,
    new_year,
    remove,
    rename,
    report,
    rules,
    schema,
    setting,
    show,
    status,
    undo,
    unset,
    update,
    why,
)
from plantrack.cli.call import Call
from plantrack.cli.speaking import speaking
from plantrack.locale import Translator, msg

_EDIT = msg("Edit")
_GROUPS = (
    (msg("Follow"), (status, listing, show, agenda, coverage, why)),
    (msg("Check"), (check, rules, explain, schema)),
    (
        _EDIT,
        (
            update,
            confirm,
            add,
            setting,
            unset,
            defer,
            cancel,
            rename,
            move,
            remove,
            measure,
            new_year,
            edit,
            undo,
        ),
    ),
    (msg("Time"), (diff, history, changes)),
    (msg("Report"), (report,)),
)


def build_app(call: Call) -> typer.Typer:
    """Return the application, every text of it in the call's language."""
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
    for group, modules in _GROUPS:
        for module in modules:
            app.command(
                module.NAME,
                help=t.spell(module.SUMMARY),
                epilog=_epilog(module.EXAMPLES, t),
                cls=speaking(TyperCommand, t),
                rich_help_panel=t.spell(group),
                options_metavar=t.text("OPTIONS"),
            )(_on_files(call, module.build(t)) if group is _EDIT else module.build(t))
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
        t.text("Also, with any command: {options}", options="--root --lang --as-of --at --color")
    )
    return "\n\n".join(lines)
