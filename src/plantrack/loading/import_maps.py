"""`plan/imports/*.yaml`: the map of a table, its short spellings written out before it is read."""

from collections.abc import Mapping
from typing import Any

from plantrack.diagnostics import Place, Route
from plantrack.loading.expected import bad_value
from plantrack.loading.records import RecordReader
from plantrack.model.import_map import DeliverableMap, ImportMap, Meaning
from plantrack.source.values import Fields, Value

__all__ = ["ImportMap", "import_map_in"]

NOTHING = "none"
_STATUS = "status"
_STEPS = "milestones"


def import_map_in(reader: RecordReader, values: dict[str, Value]) -> ImportMap | None:
    """Return the map that a file holds; nothing where what it cannot do without is wrong."""
    given: dict[str, Any] = dict(values)
    levels = given.get("levels")
    if isinstance(levels, list):
        given["levels"] = [
            {"title": level} if isinstance(level, str) else level for level in levels
        ]
    deliverable = given.get("deliverable")
    if isinstance(deliverable, dict):
        given["deliverable"] = _written_out(reader, deliverable)
    return reader.read(ImportMap, given)


def _written_out(reader: RecordReader, deliverable: dict[str, Value]) -> dict[str, Any]:
    """Return the columns of a deliverable, each with its name in `column`, its words read."""
    route: Route = ("deliverable",)
    found: dict[str, Any] = _like(deliverable)
    for name, value in deliverable.items():
        if name == _STEPS and isinstance(value, list):
            found[name] = [_step(reader, step, (*route, name, at)) for at, step in enumerate(value)]
        elif name in DeliverableMap.model_fields:
            found[name] = _column(reader, value, (*route, name))
        else:
            found[name] = value
    return found


def _step(reader: RecordReader, step: Value, route: Route) -> Value:
    if not isinstance(step, dict):
        return step
    found: dict[str, Any] = _like(step)
    for name, value in step.items():
        is_day = name in ("due", "done")
        found[name] = _column(reader, value, (*route, name)) if is_day else value
    return found


def _column(reader: RecordReader, value: Value, route: Route) -> Any:  # noqa: ANN401 - what pydantic reads
    """Return a column in full: a name alone is `column`; of its words, what each means."""
    if isinstance(value, str):
        return {"column": value}
    if not isinstance(value, dict) or not isinstance(value.get("words"), dict):
        return value
    words: dict[str, Meaning] = {}
    written = value["words"]
    for word, meant in written.items() if isinstance(written, dict) else ():
        read = _meaning(reader, meant, (*route, "words", word), is_status=route[-1] == _STATUS)
        if read is not None:
            words[word] = read
    return _like(value) | {**value, "words": words}


def _meaning(
    reader: RecordReader, meant: Value, route: Route, *, is_status: bool
) -> Meaning | None:
    """Return what a word means: `none` is nothing, a text a status or the field's own value."""
    if meant in (NOTHING, None):
        return Meaning()
    if isinstance(meant, str):
        return reader.read(Meaning, {_STATUS if is_status else "to": meant}, route)
    if isinstance(meant, dict) and is_status:
        return reader.read(Meaning, meant, route)
    place = Place(reader.path, route)
    reader.diagnostics.append(bad_value(place, str(route[-1]), meant, "text"))
    return None


def _like(fields: Mapping[str, Value]) -> dict[str, Any]:
    """Return an empty mapping that stands on the line of another."""
    if not isinstance(fields, Fields):
        return {}
    found = Fields()
    found.line = fields.line
    return found
