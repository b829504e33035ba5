"""What a program gives: days, words and numbers, refused where they are another thing."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TypeAlias, TypeVar

Word = TypeVar("Word", bound=str)
Words: TypeAlias = str | Sequence[str]  # a text is a list of one, and not of its letters
Number: TypeAlias = str | int | float | Decimal


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


def refuse_less(least: int, **given: int | None) -> None:
    """Refuse what is given for a whole number and is none, or a lesser one.

    Raises:
        ValueError: it is neither `None` nor such a number.
    """
    for name, value in given.items():
        if value is not None and (type(value) is not int or value < least):
            raise ValueError(f"{name} is to be a whole number from {least} on, and is {value!r}")


def each_of(words: Word | Sequence[Word]) -> tuple[Word, ...]:
    """Return several words, or the only one.

    Raises:
        TypeError: one of them is no text.
    """
    if isinstance(words, str):
        return (words,)
    for word in words:
        if not isinstance(word, str):
            raise TypeError(f"{word!r} is given among texts, and is none")
    return tuple(words)
