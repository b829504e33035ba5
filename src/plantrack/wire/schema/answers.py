"""The JSON Schema of each command's answers, draft 2020-12, made from what their keys are.

Other keys may be added to an answer, and a reader is to let them be: unless it is `closed`, a
schema has room for them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from plantrack.wire.answers import SHAPES, Shape, shapes_of
from plantrack.wire.figures import Json, envelope
from plantrack.wire.schema.files import DRAFT

_PLAIN: Mapping[str, Json] = {
    "text": {"type": "string"},
    "date": {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "true or false": {"type": "boolean"},
    "null": {"type": "null"},
    "integer or null": {"type": ["integer", "null"]},
    "any value": {},
}
_LIST, _BY_YEAR, _BY_NAME = "list of ", "by year, ", "by name, "


def answer_schema(word: str, *, closed: bool = False) -> Json:
    """Return the schema of what a command answers with `--json`; `closed`, of no key besides.

    The word is the command, or the name of one of its answers.
    """
    command = word.partition(" ")[0]
    name = envelope(command)["schema"]
    writer = _Writer(name, closed=closed)
    found = [writer.shape(shape) for shape in shapes_of(word)]
    return {
        "$schema": DRAFT,
        "$id": name,
        "title": f"plantrack {command} --json",
        **(found[0] if len(found) == 1 else {"anyOf": found}),
        "$defs": dict(sorted(writer.named.items())),
    }


@dataclass
class _Writer:
    """Writes the schemas of shapes, and keeps those that others refer to."""

    answer: str
    closed: bool
    named: dict[str, Json] = field(default_factory=dict)

    def shape(self, shape: Shape) -> Json:
        """Return the schema of an object: its keys, and those that are always there."""
        keys = {name.removesuffix("?"): told for name, told in shape.items()}
        return {
            "type": "object",
            "properties": {name: self._key(name, *told) for name, told in keys.items()},
            "required": [name for name in shape if not name.endswith("?")],
            **({"additionalProperties": False} if self.closed else {}),
        }

    def _key(self, name: str, kind: str, meaning: str) -> Json:
        value = self._kind(kind)
        if name == "schema" and kind == "text" and "`plantrack.status/1`" in meaning:
            value = {"const": self.answer}
        return {"description": meaning, **value}

    def _kind(self, kind: str) -> Json:
        """Return the schema of a type; a list or a mapping takes all that comes after it."""
        several = kind.split("|")
        found = [self._single(each) for each in several]
        return found[0] if len(found) == 1 else {"anyOf": found}

    def _single(self, kind: str) -> Json:
        if kind.startswith(_LIST):
            return {"type": "array", "items": self._kind(kind.removeprefix(_LIST))}
        if kind.startswith(_BY_YEAR):
            inside = self._kind(kind.removeprefix(_BY_YEAR))
            return {"type": "object", "additionalProperties": inside}
        if kind.startswith(_BY_NAME):
            inside = self._kind(kind.removeprefix(_BY_NAME))
            return {"type": "object", "additionalProperties": inside}
        return _PLAIN[kind] if kind in _PLAIN else self._reference(kind)

    def _reference(self, name: str) -> Json:
        word = "".join(part[:1].upper() + part[1:] for part in name.split())
        if word not in self.named:
            self.named[word] = {}  # a place, should it name itself
            self.named[word] = {"title": name, **self.shape(SHAPES[name])}
        return {"$ref": f"#/$defs/{word}"}
