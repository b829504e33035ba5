"""The words of a plan's refusals: `str(error)` is a sentence, in the plan's language."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from plantrack.errors import PlantrackError
from plantrack.locale import LANGUAGES, Translator

P = ParamSpec("P")
Result = TypeVar("Result")
Word = TypeVar("Word", bound=str)
Words = str | Sequence[str]  # a text is a list of one, and not of its letters
Number = str | int | float | Decimal
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


def refuse_other_days(method: Callable[..., object], given: Mapping[str, object]) -> None:
    """Refuse what is given for a day and is none: a text, or a moment, which has a time zone.

    Raises:
        TypeError: it is no `datetime.date`.
    """
    for name, value in given.items():
        kind = method.__annotations__.get(name)
        is_to_be = kind is date or (kind == date | None and value is not None)
        if isinstance(value, datetime) or (is_to_be and not isinstance(value, date)):
            raise TypeError(f"{name} is to be a datetime.date, and is {value!r}")


def worded_by(error: PlantrackError, translator: Translator = ENGLISH) -> PlantrackError:
    """Return an error that is a sentence, as `spell` gives it without a language."""
    error.args = (translator.text(error.message_id, **error.values),)
    error.__dict__["speaker"] = translator
    return error


def each_of(words: Word | Sequence[Word]) -> tuple[Word, ...]:
    """Return several words, or the only one."""
    return (words,) if isinstance(words, str) else tuple(words)


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
