"""The records of an export as JSON: those of the files, all scalars as text."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from json import JSONDecoder
from pathlib import Path
from typing import Any, TypeAlias

from plantrack.fields import Value
from plantrack.locale import Message, msg
from plantrack.source.text import BYTE_ORDER_MARK, CONTROL, SourceText
from plantrack.tables.filed import Fields, Records
from plantrack.tables.sheets import Mistakes

Json: TypeAlias = dict[str, Any]
_Route: TypeAlias = tuple[str | int, ...]
_KINDS = tuple(field.name for field in fields(Records))
# What an export says of itself, beside its records.
_ABOUT = ("schema", "what", "complete", "internal", "left_out")
_STRINGS = JSONDecoder()
_SPACE = re.compile(r"[ \t\r\n]*")
_WORD = re.compile(r"[^\s,:{}\[\]\"]+")
_KIND_OF: Mapping[str, Callable[[Records], Json]] = {
    "deliverables": lambda records: {
        "deliverables": [_but(record, "updates") for record in records.deliverables]
    },
    "entries": lambda records: {
        "deliverables": [
            {name: record.get(name) for name in ("id", "updates")}
            for record in records.deliverables
            if record.get("updates")
        ]
    },
    "indicators": lambda records: {"indicators": records.indicators},
    "nodes": lambda records: {"axes": records.axes},
    "all": lambda records: {name: getattr(records, name) for name in _KINDS},
}


def records_json(records: Records, part: str) -> Json:
    """Return the records of a part of a plan, by kind."""
    return _KIND_OF[part](records)


def _but(record: Fields, name: str) -> Fields:
    return {key: value for key, value in record.items() if key != name}


@dataclass
class JsonReading:
    """A file of JSON read as records: its bytes, what they hold, and what is not understood."""

    path: Path
    raw: bytes
    told: Json
    mistakes: Mistakes

    def records(self) -> Records:
        """Return the records; the mistakes have what was not understood."""
        found = Records()
        for name, held in self.told.items():
            if name in _ABOUT:
                continue
            if name not in _KINDS or not isinstance(held, type(getattr(found, name))):
                self._tell((name,), msg("no export has this here"))
            elif self._is_text(held, (name,)) and self._holds_records(name, held):
                setattr(found, name, held)
        return found

    def _holds_records(self, name: str, held: Any) -> bool:  # noqa: ANN401 - any JSON
        """Return whether all that a list of records holds are records."""
        if name == "plan":
            return True
        texts = held.values() if isinstance(held, dict) else [held]
        wanted = str if name == "removed" else dict
        for steps in texts:
            for step, record in steps.items() if isinstance(steps, dict) else enumerate(steps):
                if not isinstance(record, wanted):
                    self._tell((name, step), msg("a record belongs here"))
                    return False
        return True

    def _is_text(self, held: Any, route: _Route) -> bool:  # noqa: ANN401 - any JSON
        """Return whether all scalars are text that a plan may hold; what is not is told."""
        if isinstance(held, dict):
            found = [self._is_text(told, (*route, name)) for name, told in held.items()]
            return all(found)
        if isinstance(held, list):
            found = [self._is_text(told, (*route, at)) for at, told in enumerate(held)]
            return all(found)
        if held is not None and not isinstance(held, str):
            self._tell(route, msg("all values are text here: write it between quotes"))
        elif held and CONTROL.search(held):
            self._tell(route, msg("a control character, which no plan may hold"))
        else:
            return True
        return False

    def _tell(self, route: _Route, message: Message) -> None:
        self.mistakes.add(self._spelled(route), message)

    def place_of(self, record: Fields, field: str) -> str | None:
        """Return where a field of a record stands, or the record, by line and column."""
        route = self._routes.get(id(record))
        if route is None:
            return None
        return self._spelled((*route, *(field.split(".") if field else ())))

    def _spelled(self, route: _Route) -> str:
        while route and route not in self._starts:
            route = route[:-1]
        span = self._source.span_at(self._starts.get(route, 0))
        return f"{self.path}:{span.line}:{span.column}"

    @cached_property
    def _source(self) -> SourceText:
        return SourceText(str(self.path), self.raw.decode("utf-8").removeprefix(BYTE_ORDER_MARK))

    @cached_property
    def _routes(self) -> dict[int, _Route]:
        """Where each record stands, by its identity; keys of the file that are taken out too."""
        found: dict[int, _Route] = {}
        pending: list[tuple[Value, _Route]] = [(self.told, ())]
        while pending:
            held, route = pending.pop()
            if isinstance(held, dict):
                found[id(held)] = route
                pending.extend((told, (*route, name)) for name, told in held.items())
            elif isinstance(held, list):
                pending.extend((told, (*route, at)) for at, told in enumerate(held))
        return found

    @cached_property
    def _starts(self) -> dict[_Route, int]:
        """Where what stands at each route begins in the text, which is known to be JSON."""
        return _Starts(self._source.text).found()


@dataclass
class _Starts:
    text: str

    def found(self) -> dict[_Route, int]:
        """Return where each value begins, by its route."""
        starts: dict[_Route, int] = {}
        self._value(0, (), starts)
        return starts

    def _value(self, at: int, route: _Route, starts: dict[_Route, int]) -> int:
        """Note where a value begins, and return where it ends."""
        at = self._skip(at)
        starts[route] = at
        opening = self.text[at]
        if opening == '"':
            return _STRINGS.raw_decode(self.text, at)[1]
        if opening not in "{[":
            found = _WORD.match(self.text, at)
            return found.end() if found else at + 1
        at, number = self._skip(at + 1), 0
        while self.text[at] not in "}]":
            step: str | int = number
            if opening == "{":
                step, at = _STRINGS.raw_decode(self.text, at)
                at = self._skip(at) + 1  # its colon
            at = self._skip(self._value(at, (*route, step), starts))
            if self.text[at] == ",":
                at = self._skip(at + 1)
            number += 1
        return at + 1

    def _skip(self, at: int) -> int:
        found = _SPACE.match(self.text, at)
        return found.end() if found else at
