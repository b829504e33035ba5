"""Values to records: what can be read is read, every mistake is a diagnostic with a route."""

import enum
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Literal, TypeVar, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from plantrack.diagnostics import Diagnostic, Place, Route
from plantrack.loading.expected import bad_value, field_meant, missing_field, unknown_field
from plantrack.model import Origin, Record
from plantrack.model.strategy import titled
from plantrack.model.words import WrittenWord
from plantrack.shortcuts import plain_record
from plantrack.source.values import Fields, Value

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Remnant:
    """What is still known of a record that could not be read: rules about absence need it."""

    ids: tuple[str, ...]
    commitments: tuple[str, ...]
    continues: str
    path: str = ""
    route: Route = ()


@dataclass(slots=True)
class RecordReader:
    """Reads the records of one file, and keeps what was wrong with them."""

    path: str
    period: str = ""
    diagnostics: list[Diagnostic] = field(default_factory=list)
    remnants: list[Remnant] = field(default_factory=list)
    lines: dict[Route, int] = field(default_factory=dict)

    def read(
        self,
        model: type[R],
        value: Value,
        route: Route = (),
        assumed: Mapping[str, Value] | None = None,
    ) -> R | None:
        """Return the record, or nothing where a required field is missing or wrong.

        With `assumed`, required fields that are missing or wrong take the value assumed.
        """
        if not isinstance(value, dict):
            place = Place(self.path, route)
            self.diagnostics.append(bad_value(place, _name_of(route), value, "dict_type"))
            self._lose({}, route)
            return None
        if isinstance(value, Fields):
            self.lines[route] = value.line
        given = titled(model, self._with_nested(model, value, route))
        origin = Origin(self.path, route, self.period)
        if (record := plain_record(model, given, origin)) is not None:
            return record
        try:
            return model.model_validate(given, context=origin)
        except ValidationError as error:
            return self._repaired(model, given, error, origin, assumed)

    def _with_nested(
        self, model: type[Record], value: dict[str, Value], route: Route
    ) -> dict[str, Any]:
        """Return the given values: absent optional ones left out, records inside them read."""
        records = nested_records(model)
        if None not in value.values() and records.keys().isdisjoint(value):
            return value
        given: dict[str, Any] = {}
        for name, inner in value.items():
            if inner is None and name in _optional_fields(model):
                continue
            nested = records.get(name)
            if nested is None:
                given[name] = inner
            elif isinstance(inner, list) and nested.is_list:
                read = (
                    self.read(nested.model, element, (*route, name, position))
                    if isinstance(element, dict) or not nested.or_word
                    else element
                    for position, element in enumerate(inner)
                )
                given[name] = [record for record in read if record is not None]
            elif isinstance(inner, dict) and not nested.is_list:
                given[name] = self.read(nested.model, inner, (*route, name)) or _UNREADABLE
            else:
                given[name] = inner
        return given

    def _repaired(
        self,
        model: type[R],
        given: dict[str, Any],
        error: ValidationError,
        origin: Origin,
        assumed: Mapping[str, Value] | None,
    ) -> R | None:
        """Report each error, then read the record again without the values at fault."""
        lost: set[str] = set()
        faults, locations = error.errors(include_url=False), []
        meant = _meant(model, faults)
        for fault in faults:
            location = tuple(step for step in fault["loc"] if step != "[key]")
            name = str(location[0])
            found = self._diagnostic(model, location, fault, origin.route)
            if found and not (found.rule == "missing-field" and name in meant):
                self.diagnostics.append(found)
            described = model.model_fields.get(name)
            if described is not None and described.is_required() and len(location) == 1:
                lost.add(name)
            elif _holds_records(model, name) and len(location) == 1 and origin.route:
                self._lose({}, (*origin.route, name))
            is_whole = name in getattr(model, "WHOLE", ())  # without one, the others mean others
            locations.append(location[:1] if is_whole else location)
        left = _without(given, locations)
        if emptied := [
            n
            for n, v in left.items()
            if v == [] and given[n] and model.model_fields[n].is_required()
        ]:
            lost.update(emptied)
        if lost and assumed is None:
            self._lose(given, origin.route)
            return None
        instead = {name: value for name, value in (assumed or {}).items() if name in lost}
        completed = left | self._with_nested(model, instead, origin.route)
        return model.model_validate(completed, context=replace(origin, is_torn=True))

    def _lose(self, given: Mapping[str, Any], route: Route) -> None:
        """Keep what is still known of a record that is dropped, and where it stands."""
        self.remnants.append(_remnant(given, self.path, route))

    def _diagnostic(
        self,
        model: type[Record],
        location: tuple[str | int, ...],
        fault: ErrorDetails,
        route: Route,
    ) -> Diagnostic | None:
        place = Place(self.path, (*route, *location))
        kind, value = fault["type"], fault.get("input")
        name = str(location[0])
        if value is _UNREADABLE:
            return None  # its own mistakes were told
        if kind == "extra_forbidden":
            return unknown_field(Place(self.path, place.route, "key"), name, model.model_fields)
        if kind == "missing" or (value is None and len(location) == 1):
            either = getattr(model, "EITHER", ())
            return missing_field(Place(self.path, route, "record"), name, either)
        choices = () if kind == "tuple_type" else choices_of(model, name)
        return bad_value(place, _name_of(place.route), value, kind, choices)


_UNREADABLE = object()


@dataclass(frozen=True, slots=True)
class Nested:
    """A field that holds records of a model, in a list or alone; `or_word`, also plain words."""

    model: type[Record]
    is_list: bool
    or_word: bool = False


@cache
def nested_records(model: type[Record]) -> dict[str, Nested]:
    """Return the fields of a model that hold records, alone or in a list."""
    found = {}
    for name, described in model.model_fields.items():
        if get_origin(described.annotation) is dict:  # read by who knows what its keys are
            continue
        for candidate in (described.annotation, *get_args(described.annotation)):
            if isinstance(candidate, type) and issubclass(candidate, Record):
                found[name] = Nested(candidate, get_origin(described.annotation) is tuple)
            elif WrittenWord in _types_in(candidate):
                found[name] = Nested(WrittenWord, tuple in _types_in(candidate), or_word=True)
    return found


def _types_in(annotation: object) -> list[object]:
    """Return a type and those that it is made of, at any depth."""
    inside = [found for part in get_args(annotation) for found in _types_in(part)]
    return [annotation, get_origin(annotation), *inside]


def _holds_records(model: type[Record], name: str) -> bool:
    nested = nested_records(model).get(name)
    return nested is not None and nested.is_list


@cache
def _optional_fields(model: type[Record]) -> frozenset[str]:
    return frozenset(
        name for name, declared in model.model_fields.items() if not declared.is_required()
    )


@cache
def choices_of(model: type[Record], name: str) -> tuple[str, ...]:
    """Return the words a field may hold, where it holds one of a few."""
    described = model.model_fields.get(name)
    pending: list[Any] = [described.annotation] if described else []
    while pending:
        kind = pending.pop()
        if isinstance(kind, type) and issubclass(kind, enum.StrEnum):
            return tuple(kind)
        if get_origin(kind) is Literal:
            return tuple(str(word) for word in get_args(kind))
        pending.extend(get_args(kind))
    return ()


def _without(given: Mapping[str, Any], locations: Iterable[Route]) -> dict[str, Any]:
    """Return the values that are right; of a list or a mapping, what is right inside it."""
    faulty: dict[str | int, set[str | int]] = {}
    for name, *inside in locations:
        is_holder = isinstance(given.get(str(name)), (list, dict))
        faulty.setdefault(name, set()).update(inside[:1] if is_holder else ())
    left = {name: value for name, value in given.items() if name not in faulty}
    for name, steps in faulty.items():
        held = given.get(str(name)) if steps else None
        if isinstance(held, list):
            left[str(name)] = [element for at, element in enumerate(held) if at not in steps]
        elif isinstance(held, dict):
            left[str(name)] = {key: value for key, value in held.items() if key not in steps}
    return left


def _remnant(given: Mapping[str, Any], path: str, route: Route) -> Remnant:
    inside = given.get("commitments") or ""
    listed = inside if isinstance(inside, list) else re.findall(r"[^\s,;]+", str(inside))
    ids = [given.get("id"), *(getattr(word, "id", None) for word in listed)]
    return Remnant(
        ids=tuple(word for word in ids if isinstance(word, str)),
        commitments=tuple(word for word in listed if isinstance(word, str)),
        continues=str(given.get("continues") or ""),
        path=path,
        route=route,
    )


def _meant(model: type[Record], faults: list[ErrorDetails]) -> set[str]:
    """Return the missing fields that misspelled ones stand for: those were given after all."""
    if not any(fault["type"] == "missing" or fault["input"] is None for fault in faults):
        return set()
    unknown = [str(fault["loc"][0]) for fault in faults if fault["type"] == "extra_forbidden"]
    return {name for word in unknown if (name := field_meant(word, model.model_fields))}


def _name_of(route: Route) -> str:
    """Return the name of the field that a route leads to; positions in lists do not name it."""
    return next((step for step in reversed(route) if isinstance(step, str)), "")
