"""What commands declare for themselves, so that a test can hold that it forgot none of it."""

import inspect
from collections.abc import Mapping

from typer.models import OptionInfo

from plantrack.cli.commands import command_named


def options_of(command: str) -> Mapping[str, OptionInfo]:
    """Return the options of a command, by each of their names."""
    parameters = inspect.signature(command_named(command).run, eval_str=True).parameters
    return {
        str(name): declared
        for parameter in parameters.values()
        for declared in getattr(parameter.annotation, "__metadata__", ())
        if isinstance(declared, OptionInfo)
        for name in (declared.default, *(declared.param_decls or ()))
    }
