"""The JSON Schema of an export in JSON: the records of the files, all scalars as text."""

from plantrack.loading.contents import ChangesFile, EvidenceFile, IndicatorsFile, TeamFile
from plantrack.loading.records import choices_of, nested_records
from plantrack.model import ActionPlan, Axis, Deliverable, PlanHeader, Record, Translation
from plantrack.tables.columns import Column, columns_of
from plantrack.tables.kinds import PARTS
from plantrack.tables.recognizing import SCHEMA
from plantrack.wire.figures import Json
from plantrack.wire.schema.files import DRAFT

_TEXT: Json = {"type": ["string", "null"]}
_PLACED = {"file": _TEXT, "period": _TEXT}


def export_schema() -> Json:
    """Return the schema of what `export --format json` gives."""
    known: dict[str, Json] = {}
    lists = {
        name: held.model
        for file in (IndicatorsFile, TeamFile, ChangesFile, EvidenceFile)
        for name, held in nested_records(file).items()
    }
    of_files: dict[str, type[Record]] = {
        "axes": Axis,
        "action_plans": ActionPlan,
        "deliverables": Deliverable,
    }
    kinds = {name: _list_of(model, known) for name, model in (of_files | lists).items()}
    for model in of_files.values():
        known[model.__name__]["properties"] |= _PLACED
    texts = {"type": "object", "additionalProperties": _reference(Translation, known)}
    return {
        "$schema": DRAFT,
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        "type": "object",
        "properties": {
            "schema": {"const": SCHEMA},
            "what": {"enum": [*PARTS]},
            "complete": {"type": "boolean"},
            "internal": {"type": "boolean"},
            "left_out": {"type": "object", "additionalProperties": {"type": "integer"}},
            "plan": _reference(PlanHeader, known),
            **kinds,
            "removed": {"type": "array", "items": {"type": "string"}},
            "translations": {"type": "object", "additionalProperties": texts},
        },
        "required": ["schema", "what", "complete", "internal", "left_out"],
        "additionalProperties": False,
        "$defs": known,
    }


def _list_of(model: type[Record], known: dict[str, Json]) -> Json:
    return {"type": "array", "items": _reference(model, known)}


def _reference(model: type[Record], known: dict[str, Json]) -> Json:
    name = model.__name__
    if name not in known:
        known[name] = {}  # a place in the order, and for records that hold their own kind
        nested = nested_records(model)
        columns = {column.route[0]: column for column in columns_of(model)}
        properties = {}
        for field in model.model_fields:
            held = nested.get(field)
            if held is None:
                properties[field] = _value(columns[field], choices_of(model, field))
            else:
                inner = _reference(held.model, known)
                either = {"anyOf": [inner, {"type": "string"}]} if held.or_word else inner
                properties[field] = {"type": "array", "items": either} if held.is_list else either
        known[name] = {
            "type": "object",
            "properties": properties,
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{name}"}


def _value(column: Column, choices: tuple[str, ...]) -> Json:
    if column.opens:
        return {"type": "object", "additionalProperties": _TEXT}
    if column.sort == "list":
        return {"type": "array", "items": {"type": "string"}}
    return {"enum": [*choices, None]} if choices else _TEXT
