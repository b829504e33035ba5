"""The JSON Schema of each kind of plan file, draft 2020-12, made from the records themselves.

https://json-schema.org/draft/2020-12
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from plantrack.diagnostics import Severity
from plantrack.loading import Loaded
from plantrack.loading.contents import (
    ChangesFile,
    DeliverablesFile,
    EvidenceFile,
    IndicatorsFile,
    TeamFile,
)
from plantrack.loading.import_maps import NOTHING
from plantrack.locale import Message, Translator, msg
from plantrack.locale.plan_words import GLOSSARY
from plantrack.locale.words import status_word
from plantrack.model import ActionPlan, Axis, Deliverable, PlanHeader, Record, Status
from plantrack.model.import_map import ImportMap, MapPart, Meaning, NamedColumn, StatusColumn
from plantrack.model.mentions import MENTIONS
from plantrack.model.translated import WHOLE
from plantrack.model.translation import Translation, TranslationsFile
from plantrack.model.tree import tree_on
from plantrack.rules import RULES
from plantrack.telling.fields import field_word
from plantrack.telling.plan_words import words_here
from plantrack.wire.diagnostics import severity_word
from plantrack.wire.figures import Json
from plantrack.wire.schema.meanings import MEANINGS, OF_FILES
from plantrack.wire.schema.scalars import NULL, REFERENCE, SPELLINGS, TEXT, escaped, one_of

DRAFT = "https://json-schema.org/draft/2020-12/schema"


class FileKind(NamedTuple):
    """A kind of file of a plan: its title, what it holds, and which files it is.

    A pattern that begins with `!` leaves files out.
    """

    title: Message
    model: type[Record]
    patterns: tuple[str, ...]


FILE_KINDS: Mapping[str, FileKind] = {
    "plan": FileKind(msg("The plan"), PlanHeader, ("plan/plan.yaml",)),
    "axis": FileKind(msg("An axis and its commitments"), Axis, ("plan/axes/*.yaml",)),
    "indicators": FileKind(msg("Indicators"), IndicatorsFile, ("plan/indicators.yaml",)),
    "team": FileKind(msg("Roles and partners"), TeamFile, ("plan/team.yaml",)),
    "changes": FileKind(
        msg("Reasons for changes to the plan"), ChangesFile, ("plan/changes.yaml",)
    ),
    "evidence": FileKind(msg("Proofs that were kept"), EvidenceFile, ("plan/evidence.yaml",)),
    "translations": FileKind(
        msg("The plan’s texts in another language"), TranslationsFile, ("plan/translations/*.yaml",)
    ),
    "import": FileKind(
        msg("How a table is imported"),
        ImportMap,
        ("plan/imports/*.yaml", "!plan/imports/*.last.yaml"),
    ),
    "action-plan": FileKind(
        msg("The header of a year's action plan"), ActionPlan, ("actions/*/plan.yaml",)
    ),
    "deliverables": FileKind(
        msg("Deliverables of a year's action plan"),
        DeliverablesFile,
        ("actions/*/*.yaml", "actions/*.yaml", "!actions/*/plan.yaml"),
    ),
}
_OTHER_WORDS: Mapping[str, Message] = {
    "increase": msg("It should rise."),
    "decrease": msg("It should fall."),
    "maintain": msg("It should stay within its tolerance."),
    "fr": msg("French"),
    "en": msg("English"),
    "board": msg("A meeting of the board"),
}


def schema_of(name: str, loaded: Loaded, translator: Translator) -> Json:
    """Return the schema of one kind of file, its ids those of a plan, in the translator's words.

    Raises:
        KeyError: there is no such kind of file; `FILE_KINDS` names them.
    """
    writer, kind = _Writer(loaded, translator, {}, {}), FILE_KINDS[name]
    is_by_id = kind.model is TranslationsFile
    whole = writer.translations() if is_by_id else writer.record(kind.model)
    return {
        "$schema": DRAFT,
        "title": translator.spell(kind.title),
        **({"description": here} if (here := words_here(translator)) else {}),
        **whole,
        "$defs": {**writer.ids, **writer.records},
    }


def settings_of(folder: str) -> Json:
    """Return the setting of an editor that finds the schemas in a folder of the plan's."""
    return {
        "yaml.schemas": {
            f"{folder}/{name}.json": list(kind.patterns) for name, kind in FILE_KINDS.items()
        }
    }


@dataclass(slots=True)
class _Writer:
    """Writes the schemas of records, and keeps those that others refer to."""

    loaded: Loaded
    t: Translator
    ids: dict[str, Json]
    records: dict[str, Json]

    def record(self, model: type[Record]) -> Json:
        """Return the schema of a record: its fields and no other."""
        fields, either = model.model_fields, getattr(model, "EITHER", ())
        required = [name for name, field in fields.items() if field.is_required()]
        schema: Json = {
            "type": "object",
            "properties": {name: self._field(model, name) for name in fields},
            "required": [name for name in required if name not in either],
            "additionalProperties": False,
        }
        return schema | ({"anyOf": [{"required": [name]} for name in either]} if either else {})

    def translations(self) -> Json:
        """Return the schema of a file of translations: a property for each id of the plan."""
        value = {"anyOf": [self._choice_or_record(Translation, ()), NULL]}
        plan = self.loaded.plan
        named = (*plan.every_node, *plan.deliverables, *plan.indicators)
        titles = {WHOLE: plan.header.title} | {record.id: record.title for record in named}
        return {
            "type": "object",
            "properties": {
                name: {"description": escaped(title), **value} for name, title in titles.items()
            },
            "additionalProperties": value,
        }

    def _field(self, model: type[Record], name: str) -> Json:
        described = model.model_fields[name]
        is_words = name == "words" and issubclass(model, MapPart)
        value = (
            {"type": "object", "additionalProperties": self._meanings(model)}
            if is_words
            else self._value(name, described.annotation, described.metadata)
        )
        if not described.is_required() or name in getattr(model, "EITHER", ()):
            value = {"anyOf": [value, NULL]}
        meaning = MEANINGS.get(model.__name__, OF_FILES).get(name)
        said: Json = {"title": field_word(name, self.t)}
        if meaning:
            said["description"] = self.t.spell(meaning)
        return said | value

    def _value(self, name: str, annotation: Any, metadata: Sequence[object] = ()) -> Json:  # noqa: ANN401 - any type
        marks = (*metadata, *getattr(annotation, "__metadata__", ()))
        origin, inner = get_origin(annotation), get_args(annotation)
        if name in MENTIONS and REFERENCE in marks:
            return self._ids(MENTIONS[name])
        spelled = next((SPELLINGS[mark] for mark in marks if mark in SPELLINGS), None)
        if spelled is not None:
            return spelled
        if origin in (Annotated, UnionType, Union):
            return self._any_of(name, inner[:1] if origin is Annotated else inner)
        if origin is tuple:
            return {"type": "array", "items": self._value(name, inner[0])}
        if origin is dict:
            return self._mapping(name, inner[1])
        return self._choice_or_record(annotation, inner)

    def _any_of(self, name: str, kinds: Sequence[Any]) -> Json:
        several = [self._value(name, kind) for kind in kinds if kind is not NoneType]
        return several[0] if len(several) == 1 else {"anyOf": several}

    def _choice_or_record(self, annotation: Any, inner: Sequence[str]) -> Json:  # noqa: ANN401 - any type
        if get_origin(annotation) is Literal:
            return one_of((word, self._word(word)) for word in inner)
        if issubclass(annotation, StrEnum):
            return one_of((word.value, self._word(word.value)) for word in annotation)
        name = annotation.__name__
        if name not in self.records:
            self.records[name] = {}  # a place in the order
            self.records[name] = self.record(annotation)
        whole: Json = {"$ref": f"#/$defs/{name}"}
        return {"anyOf": [TEXT, whole]} if getattr(annotation, "SHORT", "") else whole

    def _meanings(self, model: type[Record]) -> Json:
        """Return what a word of a table's column may mean: nothing, a value, a status with more."""
        nothing = NOTHING, self.t.text("It means nothing.")
        if model is StatusColumn:
            words = [*((word.value, self._word(word.value)) for word in Status), nothing]
            return {"anyOf": [one_of(words), self._choice_or_record(Meaning, ())]}
        known = self._known("role") if model is NamedColumn else ()
        return {"anyOf": [one_of([*known, nothing]), TEXT]}

    def _mapping(self, name: str, values: Any) -> Json:  # noqa: ANN401 - any type
        if name != "severities":
            return {"type": "object", "additionalProperties": self._value(name, values)}
        choice = one_of((severity.value, severity_word(severity, self.t)) for severity in Severity)
        return {
            "type": "object",
            "properties": {
                rule.name: {"description": self.t.text(rule.summary), **choice}
                for rule in RULES.values()
            },
            "additionalProperties": False,
        }

    def _word(self, word: str) -> str:
        if word in _OTHER_WORDS:
            return self.t.spell(_OTHER_WORDS[word])
        if word in GLOSSARY:
            return f"{GLOSSARY[word].spoken(self.t.language)}"
        if word in set(Status):
            return self.t.spell(status_word(word))
        return field_word(word, self.t)

    def _ids(self, sort: str) -> Json:
        if sort not in self.ids:
            choices = one_of(self._known(sort))
            if self.loaded.unread or not choices["anyOf"]:
                # What could not be read may have others.
                choices["anyOf"].append({"type": ["string", "number", "boolean"]})
            self.ids[sort] = choices
        return {"$ref": f"#/$defs/{sort}"}

    def _known(self, sort: str) -> Iterable[tuple[str, str]]:
        plan = self.loaded.plan
        if sort == "commitment":
            return [(leaf.id, leaf.text or leaf.title) for leaf in tree_on(plan).leaves]
        if sort == "deliverable":
            return [
                (deliverable.id, self._promised(deliverable))
                for deliverable in plan.deliverable_of.values()
            ]
        records = plan.roles if sort == "role" else plan.partners
        return [(record.id, record.title) for record in records]

    def _promised(self, deliverable: Deliverable) -> str:
        if deliverable.due is None:
            return deliverable.title
        return self.t.text(
            "{title}, due on {day}", title=deliverable.title, day=deliverable.due.isoformat()
        )
