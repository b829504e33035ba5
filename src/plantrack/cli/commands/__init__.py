"""The commands: a file each, named as the command; their order and their groups.

A file has a plain Typer function, `run`, whose docstring is the command's summary, and `EXAMPLES`.
The file's name is the command's, so that `list` and `set`, words of Python's own, are no
exceptions. An option that two commands share stands in `cli/options.py`.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Protocol, cast

from plantrack.locale import msg

EDIT = msg("Edit")
GROUPS = (
    (
        msg("Follow"),
        (
            "status",
            "monday",
            "list",
            "show",
            "agenda",
            "coverage",
            "decisions",
            "doubts",
            "forecast",
            "why",
            "open",
        ),
    ),
    (msg("Check"), ("check", "verify", "rules", "explain", "schema")),
    (
        EDIT,
        (
            "update",
            "confirm",
            "comment",
            "review",
            "add",
            "set",
            "unset",
            "defer",
            "cancel",
            "withdraw",
            "resolve",
            "rename",
            "move",
            "remove",
            "measure",
            "evidence",
            "new-year",
            "edit",
            "undo",
        ),
    ),
    (msg("Time"), ("diff", "history", "changes")),
    (msg("Report"), ("report", "site")),
    (msg("Exchange"), ("sheets", "export", "import", "facts")),
    (msg("Many plans"), ("portfolio",)),
    (msg("Start"), ("init", "setup")),
    (msg("Other"), ("mcp", "merge-file", "cache")),
)


class Command(Protocol):
    """A command's module."""

    EXAMPLES: tuple[str, ...]
    run: Callable[..., None]


def command_named(name: str) -> Command:
    """Return the module of a command."""
    return cast("Command", import_module(f"{__name__}.{name.replace('-', '_')}"))
