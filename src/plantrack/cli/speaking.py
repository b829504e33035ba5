"""What Typer built, in the language of the call: one pass over its commands, and their help.

Every text was declared as a message of the catalogue. Only what Click commands and parameters show
of themselves is read and written here.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, cast

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from plantrack.cli.completing import Words, completed
from plantrack.cli.french_words import (
    COMMANDS,
    OPTIONS,
    command_meant,
    line_in_french,
    names_shown,
)
from plantrack.cli.global_options import GLOBAL_OPTIONS
from plantrack.cli.options import call_of
from plantrack.locale import Translator, marked
from plantrack.locale.names import in_code

if TYPE_CHECKING:
    from plantrack.console.help import Entry

# The options that Typer adds by itself.
_OF_TYPER = {
    "help": marked("Show this help and stop."),
    "install_completion": marked("Install completion for this shell."),
    "show_completion": marked("Show the completion of this shell, to copy it or adapt it."),
}


_SHORT = 18  # characters of an option's two names that leave its help room enough on one line


class _Speaking:
    """What has its help printed as a screen of the program's own."""

    def format_help(self, ctx: Any, formatter: object) -> None:
        """Print the help; nothing is left for Click to print."""
        del formatter
        _print_help(cast("TyperCommand | TyperGroup", self), ctx)


class SpeakingCommand(_Speaking, TyperCommand):
    """A command."""

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Return what completes a word: the options."""
        return _completed(ctx, incomplete, super().shell_complete, OPTIONS)


class SpeakingGroup(_Speaking, TyperGroup):
    """The program, whose commands have a French name too."""

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return the command of a name in either language."""
        return super().get_command(ctx, command_meant(cmd_name))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that a line asks for: a word of an option names none."""
        of_options, ctx.token_normalize_func = ctx.token_normalize_func, None
        try:
            return super().resolve_command(ctx, args)
        finally:
            ctx.token_normalize_func = of_options

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Return what completes a word: commands and options."""
        return _completed(ctx, incomplete, super().shell_complete, COMMANDS | OPTIONS)


def _completed(
    ctx: Any, incomplete: str, of_typer: Callable[..., list[Any]], words: Words
) -> list[Any]:
    def found(begun: str) -> list[Any]:
        return of_typer(ctx, begun)

    return completed(incomplete, found, words, call_of(ctx).translator)


def speak(group: TyperGroup, t: Translator) -> None:
    """Put every text of the program and of its commands into the translator's language."""
    context = typer.Context(group, **group.context_settings)
    group.subcommand_metavar = t.text(group.subcommand_metavar)
    for command in _commands_of(group):
        command.help = t.text(command.help or "")
        command.options_metavar = t.text(command.options_metavar or "")
        command.rich_help_panel = command.rich_help_panel and t.text(command.rich_help_panel)
        for param in _params_of(command, typer.Context(command, parent=context)):
            param.help = _help(_OF_TYPER.get(param.name, param.help or ""), t)
            param.metavar = param.metavar and t.text(param.metavar)
            param.__class__ = _Option if isinstance(param, TyperOption) else _Argument


def _help(text: str, t: Translator) -> str:
    """Return a help in the translator's language; the reports that it names are those there are."""
    if "{reports}" not in text:
        return t.text(text)
    from plantrack.reports.names import REPORTS

    return t.text(text, reports=in_code(REPORTS))


def _commands_of(group: TyperGroup) -> "Iterator[TyperCommand | TyperGroup]":
    yield group
    yield from cast("Iterable[TyperCommand]", group.commands.values())


def _params_of(command: TyperCommand | TyperGroup, ctx: Any) -> "list[TyperArgument | TyperOption]":
    """Return what a command takes, the option of its help included."""
    return cast("list[TyperArgument | TyperOption]", command.get_params(ctx))


def _print_help(command: TyperCommand | TyperGroup, ctx: Any) -> None:
    from plantrack.console.help import HelpPage, help_screen

    call = call_of(ctx)
    t = call.translator
    examples = _examples(command, t)
    notes = [t.text("Example: {example}", example=example) for example in examples]
    groups = _summaries(command, t) if isinstance(command, TyperGroup) else {}
    if not groups:
        also = " ".join(_named(name, t) for name in GLOBAL_OPTIONS)
        notes.append(t.text("Also, with any command: {options}", options=also))
    params = _params_of(command, ctx)
    page = HelpPage(
        " ".join((ctx.command_path, *command.collect_usage_pieces(ctx))),
        command.help or "",
        [_argument(param, t) for param in params if isinstance(param, TyperArgument)],
        [_option(param, t) for param in params if isinstance(param, TyperOption)],
        groups,
        notes,
    )
    call.print(help_screen(page, t))


def _examples(command: TyperCommand | TyperGroup, t: Translator) -> list[str]:
    """Return a command's examples, in the words of the translator's language."""
    lines = list(map(t.text, (command.epilog or "").splitlines()))
    return [line_in_french(line) for line in lines] if t.language == "fr" else lines


def _named(name: str, t: Translator) -> str:
    """Return a command or an option to type, in French beside its English name."""
    shown, *others = names_shown(name, t.language)
    return f"{shown} ({others[0]})" if others else shown


def _summaries(group: TyperGroup, t: Translator) -> dict[str, list[tuple[str, str]]]:
    """Return the commands and what each is for, by the title that they stand under."""
    found: dict[str, list[tuple[str, str]]] = {}
    for command in group.commands.values():
        title = cast("TyperCommand", command).rich_help_panel or ""
        found.setdefault(title, []).append((_named(command.name or "", t), command.help or ""))
    return found


def _argument(param: TyperArgument, t: Translator) -> "Entry":
    from plantrack.console.help import Entry

    name, default = param.metavar or param.name, _default_of(param, t)
    return Entry("", name, "", "", param.help or "", default, param.required)


def _option(param: TyperOption, t: Translator) -> "Entry":
    from plantrack.console.help import Entry

    takes = "" if param.is_flag else param.metavar or ""
    if param.min is not None:
        takes += f" [x>={param.min}]"
    long = _long_names(param.opts, t)
    short = ",".join(name for name in param.opts if not name.startswith("--"))
    negative, default = _long_names(param.secondary_opts, t), _default_of(param, t)
    return Entry(long, short, negative, takes, param.help or "", default, param.required)


def _long_names(options: Iterable[str], t: Translator) -> str:
    long = (name for name in options if name.startswith("--"))
    shown = [word for name in long for word in names_shown(name, t.language)]
    return (", " if len(", ".join(shown)) <= _SHORT else ",\n").join(shown)


def _default_of(param: TyperArgument | TyperOption, t: Translator) -> str | None:
    """Return what stands for a parameter that is left out, where something does."""
    if isinstance(param, TyperOption) and param.is_flag:
        names = param.opts if param.default else param.secondary_opts
        if not param.secondary_opts:
            return None
        return names_shown(names[0], t.language)[0].lstrip("-")
    return None if param.default is None or not param.show_default else str(param.default)


class _Option(TyperOption):
    def process_value(self, ctx: Any, value: Any) -> Any:
        """Return the value, through the option's callback; Typer reads all but mere words."""
        if _is_read(self, value):
            return value if self.callback is None else self.callback(ctx, self, value)
        return super().process_value(ctx, value)


class _Argument(TyperArgument):
    def process_value(self, ctx: Any, value: Any) -> Any:
        """Return the value; Typer reads all but mere words."""
        return value if _is_read(self, value) else super().process_value(ctx, value)


def _is_read(param: TyperArgument | TyperOption, value: Any) -> bool:
    """Return whether a value is what it is to be; Typer would have pydantic read it.

    Where a version of Typer does not tell the type of a parameter, it reads the value itself.
    """
    if value is None:
        is_many = param.nargs != 1 or getattr(param, "multiple", False)
        return not (param.required or is_many)
    described = getattr(param, "type_descriptor", None)
    return isinstance(value, str) and getattr(described, "annotation", None) is str
