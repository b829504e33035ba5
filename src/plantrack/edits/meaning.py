"""What a person types as a value, as the files spell it: ids, numbers, the format's words."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import get_args

from plantrack.edits.decimals import number_meant
from plantrack.edits.field_path import FieldKind, FieldPath
from plantrack.edits.finding import deliverable_named
from plantrack.edits.naming import commitment_named, partner_named, role_named, words_of
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.loading.records import choices_of
from plantrack.loading.words import english_value
from plantrack.locale import LANGUAGES, Message
from plantrack.locale.nearest import nearest_names
from plantrack.locale.typed_days import TypedDays, day_typed
from plantrack.model import Plan
from plantrack.rules import RULES
from plantrack.views.named_days import span_meant

_NAMED: Mapping[str, Callable[[Loaded, str], str]] = {
    "commitment": commitment_named,
    "commitments": commitment_named,
    "lead": role_named,
    "contributors": role_named,
    "partners": partner_named,
    "depends_on": lambda loaded, word: deliverable_named(loaded, word).id,
    "continues": lambda loaded, word: deliverable_named(loaded, word).id,
}
_IDS = (*_NAMED, "formerly", "years")
_AIMED_AT = ("start", "due", "end")  # a period means its first day, or its last one


def value_meant(loaded: Loaded, path: FieldPath, word: str, today: date) -> str:
    """Return one value as the files spell it; free text as it was typed.

    Raises:
        PlantrackError: it names nothing, or is no number or no day where one is wanted,
            or it could mean two.
    """
    if path.kind is FieldKind.ENTRY and path.name == "severities":
        _refuse_unknown_rule(str(path.steps[-1]))
    if path.name in _NAMED:
        return _NAMED[path.name](loaded, word.strip())
    if span := _days_of(loaded.plan, path, word, today):
        return (span.first if path.name == "start" else span.last).isoformat()
    choices = LANGUAGES if path.name == "language" else choices_of(path.model, path.name)
    if choices:
        plain = word.strip().casefold()
        return plain if plain in choices else english_value(word, choices) or word
    annotation = path.model.model_fields[path.name].annotation
    if annotation is bool:
        return english_value(word, ("true", "false")) or word
    if _holds(annotation, Decimal):
        return number_meant(word)
    return word


def _days_of(plan: Plan, path: FieldPath, word: str, today: date) -> TypedDays | None:
    """Return the day or the period that a word means, where the field holds a day."""
    if not _holds(path.model.model_fields[path.name].annotation, date):
        return None
    if path.name not in _AIMED_AT:
        return day_typed(word, today)
    return span_meant(plan, word, today, ahead=True, last=path.name != "start")


def reading_of(
    plan: Plan, path: FieldPath, values: Sequence[str], today: date
) -> tuple[Message, ...]:
    """Return how a typed day was read, where others would read it otherwise."""
    span = _days_of(plan, path, values[0], today) if len(values) == 1 else None
    return (span.reading,) if span and span.reading else ()


def words_meant(loaded: Loaded, path: FieldPath, values: Sequence[str], today: date) -> list[str]:
    """Return the values of a list, each once; ids may be separated by commas, texts may not.

    Raises:
        PlantrackError: one names nothing.
    """
    if path.name not in _IDS:
        return [value for value in values if value.strip()]
    words = [word for value in values for word in words_of(value)]
    return list(dict.fromkeys(value_meant(loaded, path, word, today) for word in words))


def _holds(annotation: object, kind: type) -> bool:
    """Return whether a field's type is this one, at any depth of what it is made of."""
    return annotation is kind or any(_holds(inner, kind) for inner in get_args(annotation))


def _refuse_unknown_rule(name: str) -> None:
    if name in RULES:
        return
    near = nearest_names(name, RULES)
    if near:
        raise PlantrackError(
            "no rule is named {word}. Did you mean {names}?", word=name, names=", ".join(near)
        )
    raise PlantrackError("no rule is named {word}: plantrack rules lists them", word=name)
