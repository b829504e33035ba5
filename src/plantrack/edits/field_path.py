"""A field as people name it, in their words and from the outside in: `milestones.2.done`."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import get_origin

from plantrack.diagnostics import Route
from plantrack.edits.finding import Named, anything_named
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.loading.records import nested_records
from plantrack.loading.words import english_field, french_fields
from plantrack.locale import Message, msg
from plantrack.locale.names import field_name, in_a_row
from plantrack.locale.nearest import nearest_names
from plantrack.model import ActionPlan, Deliverable, PlanHeader, Record, Update
from plantrack.source.excerpts import Excerpt, excerpt_of
from plantrack.source.values import Value

_FIELD_AND_VALUE = 2  # words
_POSITION = re.compile(r"[1-9][0-9]{0,5}")


class FieldKind(Enum):
    """What a field holds."""

    SCALAR = auto()
    SCALARS = auto()
    ELEMENT = auto()
    RECORD = auto()
    RECORDS = auto()
    ENTRY = auto()
    ENTRIES = auto()


@dataclass(frozen=True, slots=True)
class FieldPath:
    """A field of a record, or of what the record holds.

    `steps` lead to it from the record, positions counted from 0; `fields` is all that its file
    says of the record; `model` is the one that has the last named field.
    """

    record: Named
    fields: dict[str, Value]
    steps: Route
    model: type[Record]
    kind: FieldKind

    @property
    def name(self) -> str:
        """The name of the field, of the list for an element."""
        return next(step for step in reversed(self.steps[: self._named]) if isinstance(step, str))

    @property
    def spelled(self) -> str:
        """The path as people write it, in the format's words, positions counted from 1."""
        return ".".join(str(step + 1) if isinstance(step, int) else step for step in self.steps)

    @property
    def is_required(self) -> bool:
        """Whether the record cannot do without the field: of a title and a text, one is enough."""
        either = getattr(self.model, "EITHER", ())
        if self.name in either:
            holder = self.there(self.steps[:-1])
            others = [name for name in either if name != self.name]
            return not (isinstance(holder, dict) and any(holder.get(name) for name in others))
        return self.model.model_fields[self.name].is_required()

    def there(self, steps: Route) -> Value:
        """Return what stands at the end of steps from the record; None where nothing does."""
        value: Value = self.fields
        for step in steps:
            if isinstance(value, dict) and isinstance(step, str):
                value = value.get(step)
            elif isinstance(value, list) and isinstance(step, int) and step < len(value):
                value = value[step]
            else:
                return None
        return value

    @property
    def _named(self) -> int:
        return len(self.steps) - (self.kind is FieldKind.ENTRY)


def field_named(loaded: Loaded, record: Named, word: str) -> FieldPath:
    """Return the field of a record that a word names, in the format's language or in French.

    Raises:
        PlantrackError: the record has no such field, or it is not to be changed one by one.
    """
    fields = fields_of(loaded, record)
    words = re.sub(r"\[([0-9]+)\]", r".\1", word.strip()).split(".")
    steps: list[str | int] = []
    model: type[Record] = type(record)
    while True:
        name = _name(record, model, words.pop(0))
        steps.append(name)
        _refuse_journal(record, steps)
        path = FieldPath(record, fields, tuple(steps), model, _kind(model, name))
        if not words:
            return path
        if path.kind is FieldKind.ENTRIES:
            return FieldPath(record, fields, (*steps, ".".join(words)), model, FieldKind.ENTRY)
        if path.kind is FieldKind.SCALAR:
            raise PlantrackError("{field} holds nothing inside it", field=field_name(path.spelled))
        nested = nested_records(model).get(name)
        if path.kind in (FieldKind.SCALARS, FieldKind.RECORDS):
            steps.append(_position(path, words.pop(0)))
        if not words:
            whole = nested and not nested.or_word
            kind = FieldKind.RECORD if whole else FieldKind.ELEMENT
            return FieldPath(record, fields, tuple(steps), model, kind)
        if nested is None:
            raise PlantrackError("{field} holds nothing inside it", field=field_name(path.spelled))
        model = nested.model


def names_and_value(
    loaded: Loaded, words: Sequence[str]
) -> tuple[tuple[str, ...], str, tuple[str, ...]]:
    """Return the ids that words begin with, then the field, then the value: `ID… FIELD VALUE…`.

    The first word is an id, the second one too where the first's record has no such field.
    """
    ids, rest = [words[0]], [*words[1:]]
    while len(rest) > _FIELD_AND_VALUE and _is_next_id(loaded, ids[0], rest[0]):
        if rest[0] not in ids:
            ids.append(rest[0])
        rest.pop(0)
    return tuple(ids), rest[0], tuple(rest[1:])


def _is_next_id(loaded: Loaded, first: str, word: str) -> bool:
    record = anything_named(loaded, first)
    try:
        field_named(loaded, record, word)
    except PlantrackError:
        try:
            anything_named(loaded, word)
        except PlantrackError:
            return False
        return True
    return False


def fields_of(loaded: Loaded, record: Record) -> dict[str, Value]:
    """Return all that a record's file says of it, as it was typed.

    Raises:
        PlantrackError: its file is not there, or cannot be read.
    """
    origin = record.origin
    if origin.path not in loaded.sources or origin.path in loaded.unread:
        raise PlantrackError(
            "{file} is not there, or cannot be read: plantrack check tells more",
            file=origin.path or "plan/plan.yaml",
        )
    excerpt = excerpt_of(
        loaded.sources[origin.path], loaded.lines.get(origin.path, {}), origin.route
    )
    return _fields_at(excerpt, origin.route)


@lru_cache(maxsize=1)
def _fields_at(excerpt: Excerpt, route: Route) -> dict[str, Value]:
    """Return what a text says of one record; an edit asks it again and again of the same one."""
    found = excerpt.value(route)
    return found if isinstance(found, dict) else {}


def place_after(model: type[Record], fields: Container[str], name: str) -> str | None:
    """Return the field after which a new one stands: in the format's order, the nearest there."""
    order = list(model.model_fields)
    before = order[: order.index(name)]
    return next((known for known in reversed(before) if known in fields), None)


def called(record: Named) -> Message | str:
    """Return what people call a record: its id, or what it is where it has none."""
    if isinstance(record, PlanHeader):
        return msg("the plan")
    if isinstance(record, ActionPlan):
        return msg("{w.action_plan} {year}", year=record.name)
    return record.id


def word_for(record: Named) -> str:
    """Return the word that names a record on the command line."""
    if isinstance(record, PlanHeader):
        return "plan"
    return record.key if isinstance(record, ActionPlan) else record.id


def _kind(model: type[Record], name: str) -> FieldKind:
    annotation = model.model_fields[name].annotation
    nested = nested_records(model).get(name)
    if nested and nested.or_word:  # a word written out is edited as a text
        return FieldKind.SCALARS if nested.is_list else FieldKind.SCALAR
    if nested:
        return FieldKind.RECORDS if nested.is_list else FieldKind.RECORD
    if get_origin(annotation) is tuple:
        return FieldKind.SCALARS
    return FieldKind.ENTRIES if get_origin(annotation) is dict else FieldKind.SCALAR


def _name(record: Named, model: type[Record], word: str) -> str:
    """Return the format's name of a field; what the journal tells is told there."""
    known = list(model.model_fields)
    plain = word.strip().casefold().replace("-", "_")
    name = plain if plain in known else english_field(word, known)
    if name:
        return name
    told = plain if plain in Update.model_fields else english_field(word, Update.model_fields)
    if model is Deliverable and told and isinstance(record, Deliverable):
        raise PlantrackError(
            "what becomes of {w.deliverable:a} is told by its journal: plantrack update {id} "
            "--{field} …",
            id=record.id,
            field=told.replace("_", "-"),
        )
    words = french_fields(known) | {field: field for field in known}
    near = list(dict.fromkeys(words[close] for close in nearest_names(word, words)))
    if near:
        raise PlantrackError(
            "“{word}” is not a field here. Did you mean {names}?",
            word=word,
            names=in_a_row([*map(field_name, near)]),
        )
    raise PlantrackError(
        "“{word}” is not a field here; the fields are {names}",
        word=word,
        names=in_a_row([*map(field_name, known)]),
    )


def _refuse_journal(record: Named, steps: list[str | int]) -> None:
    if isinstance(record, Deliverable) and steps[0] == "updates":
        raise PlantrackError(
            "the journal is only added to: plantrack update {id} adds an entry; to correct a "
            "mistake of typing, plantrack edit {id}",
            id=record.id,
        )


def _position(path: FieldPath, word: str) -> int:
    """Return the position that a word means; that just after the last one is fine too."""
    held = path.there(path.steps)
    count = len(held) if isinstance(held, list) else 0
    if not _POSITION.fullmatch(word):
        raise PlantrackError(
            "“{word}” is not a position in {field}: count from 1, such as {field}.1",
            word=word,
            field=path.spelled,
        )
    if int(word) > count + 1 or (int(word) > count and path.kind is FieldKind.RECORDS):
        raise PlantrackError(
            "{field} holds {count}: there is no number {word}",
            field=field_name(path.spelled),
            count=count,
            word=word,
        )
    return int(word) - 1
