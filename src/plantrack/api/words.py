"""The words of a plan's refusals: `str(error)` is a sentence, in the plan's language."""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from plantrack.api.given import refuse_other_days
from plantrack.errors import PlantrackError
from plantrack.locale import LANGUAGES, Translator

P = ParamSpec("P")
Result = TypeVar("Result")
ENGLISH = Translator("en")


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
    names = method.__code__.co_varnames[1:]

    @wraps(method)
    def worded(self: S, /, *arguments: P.args, **named: P.kwargs) -> Result:
        """Call the method."""
        refuse_other_days(method, dict(zip(names, arguments, strict=False)) | named)
        try:
            return method(self, *arguments, **named)
        except PlantrackError as error:
            worded_by(error, self.translator)
            raise

    return worded


def worded_by(error: PlantrackError, translator: Translator = ENGLISH) -> PlantrackError:
    """Return an error that is a sentence, as `spell` gives it without a language."""
    error.args = (translator.text(error.message_id, **error.values),)
    error.__dict__["speaker"] = translator
    return error


def spoken_in(translator: Translator, language: str | None) -> Translator:
    """Return who says the same in a language; by default, in the same one.

    Raises:
        PlantrackError: nothing is said in it.
    """
    if language is None:
        return translator
    if language not in LANGUAGES:
        error = PlantrackError("“{word}” is not a language: write fr or en", word=language)
        raise worded_by(error, translator)
    return replace(translator, language=language)


def speaker(error: PlantrackError) -> Translator:
    """Return who worded an error."""
    found = error.__dict__.get("speaker")
    return found if isinstance(found, Translator) else ENGLISH
