"""The options that every command accepts, taken from wherever they stand on the line."""

from collections.abc import Mapping
from dataclasses import dataclass

from plantrack.cli.french_words import option_meant
from plantrack.cli.global_options import LOOKED_AT, NO_CACHE, WITH_VALUE
from plantrack.errors import PlantrackError


@dataclass(frozen=True, slots=True)
class Words:
    """A command line: the global options, and the rest in its order."""

    options: dict[str, str]
    rest: tuple[str, ...]

    @property
    def line(self) -> list[str]:
        """The line as Typer reads it: global options first."""
        given = self.options.items()
        return [*(n if n == NO_CACHE else f"{n}={value}" for n, value in given), *self.rest]


def words_repeated(options: Mapping[str, str]) -> tuple[str, ...]:
    """Return the words that say which plan is looked at, to go along with a command proposed."""
    asked = ((name, options[name]) for name in LOOKED_AT if name in options)
    return tuple(word for pair in asked for word in pair)


def read_words(arguments: list[str]) -> Words:
    """Return the words of a command line; of a repeated global option, the last one counts.

    Raises:
        PlantrackError: a global option has no value.
    """
    options: dict[str, str] = {}
    rest: list[str] = []
    position = 0
    while position < len(arguments):
        word = arguments[position]
        position += 1
        if word == "--":
            rest.extend(arguments[position - 1 :])
            break
        typed, has_value, value = word.partition("=")
        name = option_meant(typed)
        if name == NO_CACHE and not has_value:
            options[name] = ""
            continue
        if name not in WITH_VALUE:
            rest.append(word)
            continue
        if not has_value:
            if position >= len(arguments) or arguments[position].startswith("--"):
                raise PlantrackError("the option {option} wants a value", option=typed)
            value = arguments[position]
            position += 1
        options[name] = value
    return Words(options, tuple(rest))
