"""The columns of a table, made from the fields that its records declare.

What stands in a record of its own, such as `withdrawn`, has a column a field, `withdrawn.date`;
what is a mapping, such as `extra`, a column for each of its keys, `extra.budget`. A list of records
has a table of its own.
"""

import enum
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import NoneType
from typing import Any, Literal, TypeAlias, get_args, get_origin

from plantrack.loading.records import choices_of, nested_records
from plantrack.model import Record, spelling

Sort: TypeAlias = Literal["text", "date", "year", "integer", "number", "boolean", "list"]


def _mark(annotation: object) -> object:
    return get_args(annotation)[1]


_SORTS: dict[object, Sort] = {
    _mark(spelling.Day): "date",
    _mark(spelling.Year): "year",
    _mark(spelling.Progress): "integer",
    _mark(spelling.Whole): "integer",
    _mark(spelling.Number): "number",
    _mark(spelling.Tolerance): "number",
    _mark(spelling.Weight): "number",
    _mark(spelling.Flag): "boolean",
}
UNITS = {"progress": "%", "due_soon_days": "d", "stale_after_days": "d"}  # as UCUM spells them


@dataclass(frozen=True, slots=True)
class Column:
    """A column: where its value stands in a record, what it holds, whether it may be empty.

    One that `opens` holds a mapping: it stands for a column for each key that is there.
    """

    route: tuple[str, ...]
    sort: Sort = "text"
    required: bool = False
    choices: tuple[str, ...] = ()
    opens: bool = False

    @property
    def name(self) -> str:
        """What heads it: the names of its fields, joined by dots."""
        return ".".join(self.route)

    @property
    def field(self) -> str:
        """The field that it holds, without those around it."""
        return self.route[-1]


@cache
def columns_of(model: type[Record]) -> tuple[Column, ...]:
    """Return the columns of a record's fields; lists of records have none."""
    return tuple(_columns(model, (), required=True))


def _columns(model: type[Record], above: tuple[str, ...], *, required: bool) -> Iterator[Column]:
    nested, either = nested_records(model), getattr(model, "EITHER", ())
    for name, described in model.model_fields.items():
        is_owed = required and described.is_required() and name not in either
        held = nested.get(name)
        if held is None:
            sort, opens = _sort_of(described.annotation, described.metadata)
            is_word = not opens and sort != "list"
            choices = choices_of(model, name) if is_word else ()
            yield Column((*above, name), sort, is_owed, choices, opens)
        elif not held.is_list:
            if held.or_word:
                yield Column((*above, name), choices=choices_of(model, name))
            yield from _columns(held.model, (*above, name), required=is_owed and not held.or_word)


def _sort_of(annotation: Any, metadata: list[Any]) -> tuple[Sort, bool]:  # noqa: ANN401 - any type
    """Return what a field holds, and whether it is a mapping."""
    marks = (*metadata, *getattr(annotation, "__metadata__", ()))
    found = next((_SORTS[mark] for mark in marks if mark in _SORTS), None)
    if found is not None:
        return found, False
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is tuple:
        return "list", False
    if origin is dict:
        return "text", True
    kinds = [kind for kind in inner if kind is not NoneType and not isinstance(kind, str)]
    if kinds and not (isinstance(annotation, type) and issubclass(annotation, enum.Enum)):
        return _sort_of(kinds[0], [])
    return "text", False


@cache
def lists_of(model: type[Record]) -> dict[tuple[str, ...], type[Record]]:
    """Return the lists of records in a record, by where they stand."""
    found: dict[tuple[str, ...], type[Record]] = {}
    for name, held in nested_records(model).items():
        if held.is_list:
            found[name,] = held.model
        elif not held.or_word:
            found |= {(name, *inner): kind for inner, kind in lists_of(held.model).items()}
    return found
