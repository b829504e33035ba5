"""A plain check made from each model: it builds the records that are right, and only those.

It takes a model's fields, their validators and their defaults from pydantic, which stays the
one to say what is right: what the plain check does not accept is validated there, and explained.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache, partial
from inspect import signature
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic import AfterValidator, BeforeValidator
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from plantrack.model import Origin, Record

R = TypeVar("R", bound=Record)
_Reader = Callable[[Any], Any]


class _Unsure(Exception):
    """The plain check does not know: pydantic does."""


_SCALARS = (str, date, int, Decimal, bool)
_REFUSALS = (KeyError, TypeError, ValueError, PydanticCustomError, _Unsure)


@dataclass(frozen=True, slots=True)
class _PlainCheck:
    """How each field of a model is read, in the format's order, and what stands where none is."""

    readers: Mapping[str, _Reader]
    required: frozenset[str]
    defaults: dict[str, Any]


def plain_record(model: type[R], given: Mapping[str, Any], origin: Origin) -> R | None:
    """Return the record that these values make, or nothing where pydantic is to be asked."""
    check = _check_of(model)
    if check is None or not check.required <= given.keys():
        return None
    readers, values = check.readers, check.defaults.copy()
    try:
        for name, value in given.items():
            values[name] = readers[name](value)
    except _REFUSALS:
        return None
    return model.of_checked(values, _names(tuple(given)), origin)


@cache
def _names(given: tuple[str, ...]) -> set[str]:
    """Return the names as a set: one for all the records that give the same, which never change."""
    return set(given)


@cache
def _check_of(model: type[Record]) -> _PlainCheck | None:
    """Return a model's plain check, or nothing for a model that asks for more."""
    fields, own = model.model_fields, model.__pydantic_decorators__
    if own.field_validators or own.model_validators or any(map(_asks_more, fields.values())):
        return None
    try:
        readers = {n: _reader(field.annotation, field.metadata) for n, field in fields.items()}
    except _Unsure:
        return None
    required = frozenset(name for name, field in fields.items() if field.is_required())
    return _PlainCheck(readers, required, {n: field.get_default() for n, field in fields.items()})


def _asks_more(field: FieldInfo) -> bool:
    """Return whether a field has another name in files, or a default made each time."""
    return field.default_factory is not None or field.validation_alias is not None


def _reader(kind: Any, marks: list[Any] | tuple[Any, ...] = ()) -> _Reader:  # noqa: ANN401 - any type
    """Return what reads a value of a type; `marks` are what `Annotated` adds to it."""
    if get_origin(kind) is Annotated:
        kind, *marks = get_args(kind)
    before, after = _functions(marks, BeforeValidator), _functions(marks, AfterValidator)
    if len(before) + len(after) != len(marks):
        raise _Unsure
    # Our validators of scalars give a value of their own type: nothing is left to check.
    reader = before[0] if len(before) == 1 and kind in _SCALARS else _reader_of_type(kind)
    for then in after:
        reader = partial(_in_turn, reader, then)
    return reader


def _functions(marks: list[Any] | tuple[Any, ...], kind: type[Any]) -> list[_Reader]:
    """Return the validators of a kind that need the value alone."""
    functions = [mark.func for mark in marks if isinstance(mark, kind)]
    return [function for function in functions if len(signature(function).parameters) == 1]


def _reader_of_type(kind: Any) -> _Reader:  # noqa: ANN401 - any type
    origin, inside = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType) and len(inside) == 2 and inside[1] is NoneType:  # noqa: PLR2004 - a type or none
        return _reader(inside[0])
    if origin is tuple and inside[1:] == (...,):
        return partial(_listed, _reader(inside[0]))
    if origin is dict:
        return partial(_mapped, *map(_reader, inside))
    if origin is Literal:
        return {word: word for word in inside}.__getitem__
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return {str(word): word for word in kind}.__getitem__
    if isinstance(kind, type) and issubclass(kind, Record):
        return partial(_already_read, kind)
    raise _Unsure


def _in_turn(first: _Reader, then: _Reader, value: object) -> object:
    return then(first(value))


def _listed(reader: _Reader, values: object) -> tuple[Any, ...]:
    if type(values) is not list:
        raise _Unsure
    return tuple(map(reader, values))


def _mapped(name: _Reader, reader: _Reader, values: object) -> dict[Any, Any]:
    if not isinstance(values, dict):
        raise _Unsure
    return {name(key): reader(value) for key, value in values.items()}


def _already_read(model: type[Record], value: object) -> Record:
    if not isinstance(value, model):
        raise _Unsure
    return value
