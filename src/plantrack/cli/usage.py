"""Runs the program, and turns its complaints about usage into our own."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

import typer
from typer.core import TyperGroup

from plantrack.cli.french_words import COMMANDS, OPTIONS, token_meant
from plantrack.cli.global_options import GLOBAL_OPTIONS
from plantrack.cli.kinds import option_called
from plantrack.errors import PlantrackError
from plantrack.locale import Message, marked, msg
from plantrack.locale.nearest import nearest_names

_TOO_MANY = re.compile(r"unexpected extra arguments?(?:\(s\))? \((.*)\)", re.DOTALL)
_MOST_NEAR = 3


class Stopped(Exception):
    """The application ended by itself, for instance after printing its help."""

    def __init__(self, exit_code: int) -> None:
        super().__init__(exit_code)
        self.exit_code = exit_code


def invoke(command: TyperGroup, line: list[str]) -> None:
    """Run one command line.

    Raises:
        PlantrackError: the line cannot be understood.
        Stopped: the application ended by itself.
    """
    try:
        result = command.main(args=line, prog_name="plantrack", standalone_mode=False)
    except typer.Exit as stopped:
        raise Stopped(stopped.exit_code) from stopped
    except typer.Abort as aborted:
        raise Stopped(2) from aborted
    except SystemExit as left:  # Typer's own way out when the reader of its help is gone
        raise Stopped(2 if left.code else 0) from left
    except Exception as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            raise Stopped(2) from error  # it has shown the help already
        if str(error) == "Missing command.":
            command.get_help(cast("Any", error).ctx)
            raise Stopped(2) from error
        raise _explained(error, line) from error
    if isinstance(result, int) and result:
        raise Stopped(result)


def _explained(error: Exception, line: Sequence[str] = ()) -> Exception:
    """Return our error for one of Typer's, known by its name; anything else is a bug and stays."""
    told: Any = error
    match type(error).__name__:
        case "NoSuchOption" | "BadOptionUsage":
            explained = _about_option(told, line)
        case "NoSuchCommand" | "UsageError" if "No such command" in str(error):
            word = str(error).split("'")[1]
            near = _near(word, told.ctx.command.list_commands(told.ctx), COMMANDS)
            explained = _unknown(marked("no command {word}. {advice}"), word, near, _hint(told))
        case "MissingParameter":
            explained = PlantrackError(
                "{name} is missing. {hint}", name=_named(told), hint=_hint(told)
            )
        case "UsageError" if found := _TOO_MANY.search(str(error)):
            explained = PlantrackError(
                "“{words}” is not expected: the form is {form}. A text of several words goes "
                'between quotes, such as --note "Two words". {hint}',
                words=found[1],
                form=_form(told),
                hint=_hint(told),
            )
        case "BadParameter" if getattr(told, "param", None) is not None:
            explained = PlantrackError(
                "what is given to {name} cannot be understood. {hint}",
                name=_given_to(told.param),
                hint=_hint(told),
            )
        case "UsageError" | "BadArgumentUsage" | "BadParameter":
            explained = PlantrackError("this cannot be understood. {hint}", hint=_hint(told))
        case _:
            return error
    return explained


def _about_option(told: Any, line: Sequence[str]) -> PlantrackError:
    word = _as_typed(told.option_name, line)
    if type(told).__name__ == "BadOptionUsage":
        if "does not take a value" in str(told):
            return PlantrackError("the option {option} takes no value", option=word)
        return PlantrackError("the option {option} wants a value", option=word)
    if word[1:2].isdigit():
        return PlantrackError(
            "{word} reads as an option: write the number last, after --", word=word
        )
    known = _options_of(told)
    if (meant := option_called(word, known, told.ctx.find_root().obj.translator.words)) is not None:
        called, option = meant
        return PlantrackError(
            "no option {word}: {kind:a} is named with {option}",
            word=word,
            kind=called,
            option=option,
        )
    near = _near(word, known, OPTIONS)
    return _unknown(marked("no option {word}. {advice}"), word, near, _hint(told))


def _as_typed(option: str, line: Sequence[str]) -> str:
    """Return an option as the line has it, which Typer tells by its English name."""
    for word in line:
        name = word.partition("=")[0]
        bare = name.lstrip("-")
        if name[: len(name) - len(bare)] + token_meant(bare) == option:
            return name
    return option


def _near(word: str, known: Iterable[str], french: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Return the names nearest to a word, in the language in which they are nearest to it."""
    meant = {each: name for name in known for each in (name, *french.get(name, ()))}
    found: dict[str, str] = {}
    for name in nearest_names(word, meant, most=len(meant)):
        found.setdefault(meant[name], name)
    return [*found.values()][:_MOST_NEAR]


def _unknown(message_id: str, word: str, near: list[str], hint: Message) -> PlantrackError:
    advice = msg("Did you mean {names}?", names=", ".join(near)) if near else hint
    return PlantrackError(message_id, word=word, advice=advice)


def _options_of(told: Any) -> list[str]:
    """Return the options of the command that was asked, and those of every command."""
    own = (
        name
        for parameter in told.ctx.command.params
        for name in (*parameter.opts, *parameter.secondary_opts)
    )
    return [name for name in (*own, *GLOBAL_OPTIONS) if name.startswith("--")]


def _form(told: Any) -> str:
    """Return a command with what it takes, in its order."""
    taken = [
        parameter
        for parameter in told.ctx.command.params
        if parameter.param_type_name == "argument"
    ]
    names = (_argument_name(argument) for argument in taken)
    return " ".join((told.ctx.command_path, *names))


def _argument_name(parameter: Any) -> str:
    name = str(parameter.metavar or parameter.name.upper())
    return name if parameter.required or name.startswith("[") else f"[{name}]"


def _given_to(parameter: Any) -> str:
    """Return an option's longest name; what the help calls an argument, which has none."""
    name = max(parameter.opts, key=len)
    return name if name[:1] == "-" else str(parameter.metavar or name)


def _named(told: Any) -> str:
    parameter = told.param
    if parameter is None:
        return "?"
    return str(parameter.metavar or max(parameter.opts, key=len))


def _hint(told: Any) -> Message:
    path = told.ctx.command_path if told.ctx else "plantrack"
    return msg("See {command} --help.", command=path)
