"""The types of fields, by exact spelling: every scalar of a plan file is text until here.

A spelling that is refused raises `PydanticCustomError`, whose type names what was expected.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, TypeAlias

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from plantrack.model.language import is_language

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YEAR = r"(?!0000)[0-9]{4}"
_MEANT_AS_YEAR = re.compile(rf"(?!{_YEAR}$)[0-9._]+")  # and misspelled
_ID = r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}"
# Fifteen digits on each side: more than any plan needs, and exact as a double.
_NUMBER = r"-?[0-9]{1,15}(\.[0-9]{1,15})?"


def _refused(expected: str) -> PydanticCustomError:
    return PydanticCustomError(expected, "not the spelling of this field")


def _spelled(pattern: str, expected: str, made: Callable[[str], object] = str) -> BeforeValidator:
    """Return the validator of texts of a pattern, which makes a value of each."""
    spelling = re.compile(pattern)

    def _read(value: object) -> object:
        if isinstance(value, str) and spelling.fullmatch(value):
            return made(value)
        raise _refused(expected)

    return BeforeValidator(_read)


def _not_empty(expected: str) -> BeforeValidator:
    """Return the validator of any text that says something."""

    def _read(value: object) -> str:
        if isinstance(value, str) and value.strip():
            return value
        raise _refused("not_empty" if isinstance(value, str) else expected)

    return BeforeValidator(_read)


def _day(value: object) -> date:
    if not isinstance(value, str):
        raise _refused("date")
    return _date(value)


@lru_cache(maxsize=10_000)  # a plan writes the same days again and again
def _date(text: str) -> date:
    if not _DATE.fullmatch(text):
        raise _refused("date")
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise _refused("real_date") from error


def _period_key(key: str) -> str:
    if _MEANT_AS_YEAR.fullmatch(key):
        raise _refused("year")
    return key


def _progress(text: str) -> int:
    return int(text.rstrip(" \u00a0\u202f%"))


def _language(value: object) -> str:
    if isinstance(value, str) and is_language(value):
        return value
    raise _refused("language")


Text = Annotated[str, _not_empty("text")]
Day = Annotated[date, BeforeValidator(_day)]
Year = Annotated[int, _spelled(_YEAR, "year", int)]
PeriodKey = Annotated[str, _spelled(_ID, "period_key", _period_key)]
Progress = Annotated[
    int, _spelled(r"(0|[1-9][0-9]?|100)([ \u00a0\u202f]?%)?", "progress", _progress)
]
Whole = Annotated[int, _spelled(r"0|[1-9][0-9]{0,4}", "whole_number", int)]
Number = Annotated[Decimal, _spelled(_NUMBER, "number", Decimal)]
Tolerance = Annotated[Decimal, _spelled(rf"(?!-.*[1-9]){_NUMBER}", "tolerance", Decimal)]
Weight = Annotated[Decimal, _spelled(rf"(?!-)(?=.*[1-9]){_NUMBER}", "weight", Decimal)]
Flag = Annotated[bool, _spelled("true|false", "flag", "true".__eq__)]
Id = Annotated[str, _spelled(_ID, "id")]
Sha256 = Annotated[str, _spelled("[0-9a-f]{64}", "sha256")]
Language = Annotated[str, BeforeValidator(_language)]
# Any text: a name that nothing has is better told with the nearest one.
Reference = Annotated[str, _not_empty("id")]
Extra: TypeAlias = dict[Text, Text]


def _distinct(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


# Lists in which a repeated element counts once.
Ids = Annotated[tuple[Id, ...], AfterValidator(_distinct)]
References = Annotated[tuple[Reference, ...], AfterValidator(_distinct)]
PeriodKeys = Annotated[tuple[PeriodKey, ...], AfterValidator(_distinct)]
