"""The types of fields, by exact spelling: every scalar of a plan file is text until here.

A spelling that is refused raises `PydanticCustomError`, whose type names what was expected.
"""

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, TypeAlias

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from plantrack.model.language import is_language

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YEAR = re.compile(r"[0-9]{4}")
_NUMERIC = re.compile(r"[0-9._]+")  # a year, or one that is misspelled
_PROGRESS = re.compile(r"(0|[1-9][0-9]?|100)([ \u00a0\u202f]?%)?")
_FLAG = re.compile(r"true|false")
_WHOLE = re.compile(r"0|[1-9][0-9]{0,4}")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
# Fifteen digits on each side: more than any plan needs, and exact as a double.
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")


def _refused(expected: str) -> PydanticCustomError:
    return PydanticCustomError(expected, "not the spelling of this field")


def _scalar(value: object, expected: str) -> str:
    if not isinstance(value, str):
        raise _refused(expected)
    return value


def _text(value: object) -> str:
    if isinstance(value, str) and value.strip():
        return value
    raise _refused("not_empty" if isinstance(value, str) else "text")


def _day(value: object) -> date:
    return _date(_scalar(value, "date"))


@lru_cache(maxsize=10_000)  # a plan writes the same days again and again
def _date(text: str) -> date:
    if not _DATE.fullmatch(text):
        raise _refused("date")
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise _refused("real_date") from error


def _matched(value: object, pattern: re.Pattern[str], expected: str) -> str:
    text = _scalar(value, expected)
    if not pattern.fullmatch(text):
        raise _refused(expected)
    return text


def _year(value: object) -> int:
    year = int(_matched(value, _YEAR, "year"))
    if year == 0:
        raise _refused("year")
    return year


def _period_key(value: object) -> str:
    key = _matched(value, _ID, "period_key")
    return f"{_year(value):04}" if _NUMERIC.fullmatch(key) else key


def _progress(value: object) -> int:
    return int(_matched(value, _PROGRESS, "progress").rstrip(" \u00a0\u202f%"))


def _whole(value: object) -> int:
    return int(_matched(value, _WHOLE, "whole_number"))


def _number(value: object) -> Decimal:
    return Decimal(_matched(value, _NUMBER, "number"))


def _weight(value: object) -> Decimal:
    weight = Decimal(_matched(value, _NUMBER, "weight"))
    if weight <= 0:
        raise _refused("weight")
    return weight


def _tolerance(value: object) -> Decimal:
    tolerance = Decimal(_matched(value, _NUMBER, "tolerance"))
    if tolerance < 0:
        raise _refused("tolerance")
    return tolerance


def _reference(value: object) -> str:
    """Any text: a name that nothing has is better told with the nearest one."""
    if isinstance(value, str) and value.strip():
        return value
    raise _refused("not_empty" if isinstance(value, str) else "id")


def _language(value: object) -> str:
    tag = _scalar(value, "language")
    if not is_language(tag):
        raise _refused("language")
    return tag


def _id(value: object) -> str:
    return _matched(value, _ID, "id")


def _flag(value: object) -> bool:
    return _matched(value, _FLAG, "flag") == "true"


Text = Annotated[str, BeforeValidator(_text)]
Day = Annotated[date, BeforeValidator(_day)]
Year = Annotated[int, BeforeValidator(_year)]
PeriodKey = Annotated[str, BeforeValidator(_period_key)]
Progress = Annotated[int, BeforeValidator(_progress)]
Whole = Annotated[int, BeforeValidator(_whole)]
Number = Annotated[Decimal, BeforeValidator(_number)]
Tolerance = Annotated[Decimal, BeforeValidator(_tolerance)]
Weight = Annotated[Decimal, BeforeValidator(_weight)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Id = Annotated[str, BeforeValidator(_id)]
Language = Annotated[str, BeforeValidator(_language)]
Reference = Annotated[str, BeforeValidator(_reference)]
Extra: TypeAlias = dict[Text, Text]


def _distinct(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


# Lists in which a repeated element counts once.
Ids = Annotated[tuple[Id, ...], AfterValidator(_distinct)]
References = Annotated[tuple[Reference, ...], AfterValidator(_distinct)]
PeriodKeys = Annotated[tuple[PeriodKey, ...], AfterValidator(_distinct)]
