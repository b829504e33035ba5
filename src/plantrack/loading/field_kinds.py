"""Which fields of a plan's records hold free text, and which a decimal number."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any, get_args

from plantrack.model import Record
from plantrack.model.spelling import Text


@cache
def text_fields() -> frozenset[str]:
    """Return the names of the fields that hold free text, in any record."""
    texts = set()
    for model in _models():
        for name, described in model.model_fields.items():
            validators = [*described.metadata, *_metadata_below(described.annotation)]
            if any(mark in validators for mark in get_args(Text)[1:]):
                texts.add(name)
    return frozenset(texts)


@cache
def number_fields() -> frozenset[str]:
    """Return the names of the fields that hold a decimal number, in any record."""
    numbers = set()
    for model in _models():
        for name, described in model.model_fields.items():
            if described.annotation is Decimal:
                numbers.add(name)
    return frozenset(numbers)


def _models() -> Iterator[type[Record]]:
    """Give every kind of record of a plan."""
    pending = list(Record.__subclasses__())
    while pending:
        model = pending.pop()
        if getattr(model, "IS_OF_A_PLAN", True):
            yield model
            pending.extend(model.__subclasses__())


def _metadata_below(annotation: object) -> list[Any]:
    """Return what `Annotated` adds, at any depth of a type."""
    found = list(getattr(annotation, "__metadata__", ()))
    for inner in get_args(annotation):
        found.extend(_metadata_below(inner))
    return found
