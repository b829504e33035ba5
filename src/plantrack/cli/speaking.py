"""Typer's classes, with their fixed words in the language of the call."""

from typing import Any

from plantrack.locale import Translator


def speaking(base: type[Any], t: Translator) -> type[Any]:
    """Return a Typer command class whose own words, help included, are in the call's language."""

    class Speaking(base):  # type: ignore[misc]  # Typer's classes are untyped to mypy here
        def get_usage(self, ctx: Any) -> str:
            return str(super().get_usage(ctx)).replace("Usage:", t.text("Usage:"), 1)

        def get_help_option(self, ctx: Any) -> Any:
            option = super().get_help_option(ctx)
            if option is not None:
                option.help = t.text("Show this help and stop.")
            return option

        def get_params(self, ctx: Any) -> Any:
            params = super().get_params(ctx)
            for param in params:
                _speak_of(param, t)
                _read_plainly(param)
            return params

        def format_help(self, ctx: Any, formatter: Any) -> None:
            from plantrack.console.wrapping import keep_no_break_spaces

            keep_no_break_spaces()
            _teach_titles(t)
            super().format_help(ctx, formatter)

    return Speaking


class _AsItIs:
    """Reads a value that is of the type asked already; Typer would import pydantic for it."""

    def __init__(self, param: Any) -> None:
        self.param = param

    def coerce(self, value: Any, **context: Any) -> Any:
        """Return the value, as Typer reads it where it is anything else."""
        if value is None or isinstance(value, self.param.type_descriptor.annotation):
            return value
        self.param._runtime_param = None  # noqa: SLF001 - as Typer had it
        return self.param.get_runtime_param().coerce(value, **context)


def _read_plainly(param: Any) -> None:
    """Spare a parameter of one value Typer's own reading, if this Typer reads as we know."""
    annotation = getattr(getattr(param, "type_descriptor", None), "annotation", None)
    is_single = param.nargs == 1 and not getattr(param, "multiple", False)
    if is_single and isinstance(annotation, type) and getattr(param, "_runtime_param", 0) is None:
        param._runtime_param = _AsItIs(param)  # noqa: SLF001 - it has no other door


def _speak_of(param: Any, t: Translator) -> None:
    """Translate the help of Typer's own options; drop the types that names already tell."""
    if param.name == "install_completion":
        param.help = t.text("Install completion for this shell.")
    elif param.name == "show_completion":
        param.help = t.text("Show the completion of this shell, to copy it or adapt it.")
    if getattr(param, "is_flag", False):
        param.metavar = ""
    elif param.param_type_name == "argument":
        param.display_type_rich = lambda **_: None


def _teach_titles(t: Translator) -> None:
    """Typer spells these when it is imported; one process may speak both languages."""
    from typer import rich_utils

    rich_utils.ARGUMENTS_PANEL_TITLE = t.text("Arguments")
    rich_utils.OPTIONS_PANEL_TITLE = t.text("Options")
    rich_utils.COMMANDS_PANEL_TITLE = t.text("Commands")
    rich_utils.DEFAULT_STRING = t.text("[default: {}]")
    rich_utils.REQUIRED_LONG_STRING = t.text("[required]")
