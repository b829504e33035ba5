"""One field of one record given another value, or deleted."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from plantrack.alignment import Alignment
from plantrack.diagnostics import Diagnostic, Route
from plantrack.edits.change import Done, Edit, TextChange
from plantrack.edits.field_path import (
    FieldKind,
    FieldPath,
    called,
    field_named,
    place_after,
    word_for,
)
from plantrack.edits.fields import refusal, written_field
from plantrack.edits.finding import anything_named
from plantrack.edits.handing import refuse_told_lead
from plantrack.edits.meaning import reading_of, value_meant, words_meant
from plantrack.edits.text import Append, Delete, Insert, NewValue, Operation, Set
from plantrack.edits.text.expected import changed
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.loading.records import RecordReader, nested_records
from plantrack.locale import Message, msg
from plantrack.locale.names import field_name
from plantrack.model import ActionPlan, Axis, Commitment, Deliverable
from plantrack.source.values import Value

_LONGEST_SHOWN = 60
_AN_ENTRY = {"severities": "done-without-evidence", "extra": "budget"}
OperationAt = tuple[Route, Operation]


def set_field(
    loaded: Loaded,
    word: str,
    field: str,
    values: Sequence[str],
    day: date,
    today: date | None = None,
) -> Edit:
    """Return the edit that gives a field another value; a list takes several.

    A value that is there already changes nothing. A day may be typed in any way that is read
    from `today`, by default the same day.

    Raises:
        PlantrackError: nothing has this name or this field, the value is not one of the field,
            or the field is not to be changed so.
    """
    path = field_named(loaded, anything_named(loaded, word), field)
    _refuse_identity(path)
    _refuse_too_wide(path)
    new = _meant(loaded, path, values, today or day)
    if path.there(path.steps) == new:
        return Edit((), ())
    if path.steps == ("due",):
        _refuse_adopted_date(loaded, path, day)
    told = msg(
        "{id}: {field} is now “{value}”",
        id=called(path.record),
        field=field_name(path.spelled),
        value=_shown(new),
    )
    edit = _edit(path, _changes(path, new), told, path.steps)
    return replace(edit, remarks=reading_of(loaded.plan, path, values, today or day))


def registered_as(loaded: Loaded, word: str, field: str) -> tuple[str, str]:
    """Return the names that the register of changes has for a record and its field.

    Raises:
        PlantrackError: nothing has this name or this field.
    """
    path = field_named(loaded, anything_named(loaded, word), field)
    return word_for(path.record), str(path.steps[0])


def unset_field(loaded: Loaded, word: str, field: str, day: date) -> Edit:
    """Return the edit that deletes a field that may be left out, or an element of a list.

    A field that is not there changes nothing; a list's last element takes the field with it.

    Raises:
        PlantrackError: nothing has this name or this field, or the record needs it.
    """
    path = field_named(loaded, anything_named(loaded, word), field)
    if not _is_written(path):
        return Edit((), ())
    if path.steps == ("lead",):
        refuse_told_lead(path.record)
    steps = path.steps[:-1] if _is_alone(path) else path.steps
    _refuse_needed(path, steps)
    if path.steps == ("due",):
        _refuse_adopted_date(loaded, path, day)
    told = msg("{id}: {field} deleted", id=called(path.record), field=field_name(path.spelled))
    return _edit(path, [(steps, Delete())], told, steps[:-1])


def _edit(path: FieldPath, changes: list[OperationAt], told: Message, at: Route) -> Edit:
    """Return the edit, once the record that it leaves has no mistake that it had not."""
    origin = path.record.origin
    after: Value = path.fields
    for route, operation in changes:
        after = changed(after, route, operation)
    _refuse_mistakes(path, after)
    return Edit(
        tuple(
            TextChange(origin.path, (*origin.route, *route), operation)
            for route, operation in changes
        ),
        (Done(told, origin.path, (*origin.route, *at)),),
    )


def _changes(path: FieldPath, new: Value) -> list[OperationAt]:
    """Return the operations that put a value at a path."""
    value = _ready(path, new)
    if path.kind is FieldKind.ELEMENT:
        held = path.there(path.steps[:-1])
        if not isinstance(held, list) or not held:
            return [_put(path, path.steps[:-1], [value])]
        if path.steps[-1] == len(held):
            return [(path.steps[:-1], Append(value))]
    if path.kind is FieldKind.SCALARS:
        held = path.there(path.steps)
        if isinstance(held, list) and held and isinstance(value, list):
            return _list_changes(path.steps, held, value)
    return [_put(path, path.steps, value)]


def _ready(path: FieldPath, new: Value) -> NewValue:
    """Return a value ready to be spelled: free text, or a word left unquoted."""
    if isinstance(new, list):
        return [_ready(path, value) for value in new]
    return written_field(path.model, path.name, str(new))


def _put(path: FieldPath, steps: Route, value: NewValue) -> OperationAt:
    """Return the operation that makes a field, and what should hold it, in the format's order."""
    holder, name = steps[:-1], steps[-1]
    fields = path.there(holder)
    if isinstance(name, int):
        return steps, Set(value)
    if not isinstance(fields, dict):
        return _put(path, holder, {name: value})
    if name in fields:
        return steps, Set(value)
    if path.kind is FieldKind.ENTRY and holder:
        return steps, Insert(value)
    return steps, Insert(
        value, after=place_after(path.model if holder else type(path.record), fields, name)
    )


def _list_changes(steps: Route, held: list[Value], value: list[NewValue]) -> list[OperationAt]:
    """Return the operations that make one list of another, from its end to its beginning."""
    changes: list[OperationAt] = []
    before = [word if isinstance(word, str) else "" for word in held]
    compared = Alignment(before, [str(word) for word in value])
    for tag, start, end, first, last in reversed(compared.get_opcodes()):
        if tag == "equal":
            continue
        both = min(end - start, last - first)
        changes += [((*steps, start + n), Set(value[first + n])) for n in range(both)]
        changes += [((*steps, n), Delete()) for n in reversed(range(start + both, end))]
        changes += [((*steps, end), Insert(value[n])) for n in reversed(range(first + both, last))]
    return changes


def _is_written(path: FieldPath) -> bool:
    """Return whether the file has the field, be it empty."""
    holder, last = path.there(path.steps[:-1]), path.steps[-1]
    if isinstance(holder, dict):
        return last in holder
    return isinstance(holder, list) and isinstance(last, int) and last < len(holder)


def _is_alone(path: FieldPath) -> bool:
    """Return whether nothing would be left in the list, or among the entries, of a field."""
    holder = path.there(path.steps[:-1])
    in_field = isinstance(holder, list) or path.kind is FieldKind.ENTRY
    return in_field and isinstance(holder, (list, dict)) and len(holder) == 1


def _meant(loaded: Loaded, path: FieldPath, values: Sequence[str], today: date) -> Value:
    if path.kind is FieldKind.SCALARS and (words := words_meant(loaded, path, values, today)):
        return [*words]
    if path.kind is FieldKind.SCALARS or not any(word.strip() for word in values):
        raise PlantrackError(
            "the value is empty; to delete the field: `plantrack unset {id} {field}`",
            id=word_for(path.record),
            field=path.spelled,
        )
    if len(values) > 1:
        raise PlantrackError(
            "{field} takes one value: put it between quotes", field=field_name(path.spelled)
        )
    return value_meant(loaded, path, values[0], today)


def _shown(new: Value) -> str:
    """Return a value on one short line."""
    words = ", ".join(map(str, new)) if isinstance(new, list) else str(new)
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST_SHOWN else line[: _LONGEST_SHOWN - 1] + "…"


def _refuse_identity(path: FieldPath) -> None:
    if path.name == "id":
        raise PlantrackError(
            "an id stands in many places: plantrack rename {id} NEW changes them all",
            id=path.there(path.steps) or "ID",
        )
    if isinstance(path.record, ActionPlan) and path.name == "year":
        raise PlantrackError(
            "the year of {w.action_plan:a} is that of its folder: plantrack new-year YEAR opens "
            "another one"
        )


def _refuse_too_wide(path: FieldPath) -> None:
    """Refuse to give one value to what holds several fields."""
    if path.kind is FieldKind.ENTRIES:
        raise PlantrackError(
            "{field} holds several values: name one, such as {example}",
            field=field_name(path.spelled),
            example=f"{path.spelled}.{_AN_ENTRY.get(path.name, 'NAME')}",
        )
    if path.kind not in (FieldKind.RECORD, FieldKind.RECORDS):
        return
    inside = nested_records(path.model)[path.name].model
    position = ".1" if path.kind is FieldKind.RECORDS else ""
    raise PlantrackError(
        "{field} holds several fields: name one, such as {example}; to add or rewrite a whole "
        "one: plantrack edit {id}",
        id=word_for(path.record),
        field=field_name(path.spelled),
        example=f"{path.spelled}{position}.{next(reversed(inside.model_fields))}",
    )


def _refuse_needed(path: FieldPath, steps: Route) -> None:
    """Refuse to delete what the record cannot do without, and the adopted plan."""
    if path.model in (Axis, Commitment) and path.name == "commitments":
        raise PlantrackError(
            "{w.commitment:s} are not deleted here: plantrack withdraw ID takes one out of force, "
            "plantrack remove ID takes one away that nobody adopted"
        )
    whole = path.kind is not FieldKind.ENTRY and isinstance(steps[-1], str)
    if whole and path.is_required:
        raise PlantrackError(
            "{field} is required: {id} cannot do without it; plantrack set {word} {name} changes "
            "it",
            field=field_name(path.spelled),
            name=path.spelled,
            id=called(path.record),
            word=word_for(path.record),
        )


def _refuse_adopted_date(loaded: Loaded, path: FieldPath, day: date) -> None:
    """Keep the date that an action plan promised, once it was adopted and its year has begun."""
    record = path.record
    if not isinstance(record, Deliverable) or record.due is None:
        return
    header = loaded.plan.action_plan_of[record.period]
    if header.start <= day and header.promised_from is not None:
        raise PlantrackError(
            "{due} is the due date of {id} as it was adopted, and its {w.action_plan} has begun: "
            "it can no longer be changed. To move the due date: plantrack update {id} --due DATE "
            "--reason TEXT",
            due=record.due,
            id=record.id,
        )


def _refuse_mistakes(path: FieldPath, after: Value) -> None:
    had = {(mistake.rule, repr(mistake.message)) for mistake in _mistakes(path, path.fields)}
    for mistake in _mistakes(path, after):
        if (mistake.rule, repr(mistake.message)) not in had:
            raise refusal(mistake)


def _mistakes(path: FieldPath, fields: Value) -> list[Diagnostic]:
    origin = path.record.origin
    reader = RecordReader(origin.path, origin.period)
    reader.read(type(path.record), fields)
    return reader.diagnostics
