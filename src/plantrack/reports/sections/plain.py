"""Sections as plain values, fit for JSON: each dataclass with its fields, by their names."""

from dataclasses import fields, is_dataclass
from datetime import date
from fractions import Fraction
from functools import singledispatch

from plantrack.reports.charts import Chart
from plantrack.source.logo import Logo

_LEFT_OUT = {Chart: ("drawing", "narrow"), Logo: ("content",)}


@singledispatch
def plain(value: object) -> object:
    """Return a value as text, numbers, lists and objects; an object has its class as `is`.

    A share is exact, such as `2/3`; of a picture, its drawings are left out, of a logo its bytes.
    """
    if is_dataclass(value) and not isinstance(value, type):
        left_out = _LEFT_OUT.get(type(value), ())
        named = (field.name for field in fields(value) if field.name not in left_out)
        return {"is": type(value).__name__} | {name: plain(getattr(value, name)) for name in named}
    raise TypeError(value)


@plain.register(str)
@plain.register(int)
@plain.register(float)
@plain.register(type(None))
def _as_it_is(value: object) -> object:
    return value


@plain.register(tuple)
def _several(values: tuple[object, ...]) -> object:
    return [plain(value) for value in values]


@plain.register
def _day(value: date) -> object:
    return value.isoformat()


@plain.register
def _share(value: Fraction) -> object:
    return str(value)
