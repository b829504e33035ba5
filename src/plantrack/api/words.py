"""The words of a plan's refusals: `str(error)` is a sentence, in the plan's language."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from plantrack.errors import PlantrackError
from plantrack.locale import Translator

P = ParamSpec("P")
Result = TypeVar("Result")
_ENGLISH = Translator("en")


class Speaking(Protocol):
    """What speaks a language."""

    @property
    def translator(self) -> Translator:
        """Who speaks it."""


S = TypeVar("S", bound=Speaking)


def in_words(
    method: Callable[Concatenate[S, P], Result],
) -> Callable[Concatenate[S, P], Result]:
    """Return a method whose refusals are sentences in the language of what it belongs to."""

    @wraps(method)
    def worded(self: S, /, *arguments: P.args, **named: P.kwargs) -> Result:
        """Call the method."""
        try:
            return method(self, *arguments, **named)
        except PlantrackError as error:
            worded_by(error, self.translator)
            raise

    return worded


def worded_by(error: PlantrackError, translator: Translator = _ENGLISH) -> PlantrackError:
    """Return an error that is a sentence, as `spell` gives it without a language."""
    error.args = (translator.text(error.message_id, **error.values),)
    error.__dict__["speaker"] = translator
    return error


def speaker(error: PlantrackError) -> Translator:
    """Return who worded an error."""
    found = error.__dict__.get("speaker")
    return found if isinstance(found, Translator) else _ENGLISH
