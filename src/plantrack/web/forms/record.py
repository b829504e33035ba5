"""The form of a record's plain fields: those that differ from what stands are set, or deleted."""

from collections.abc import Iterator, Mapping, Sequence

from plantrack.edits import handing, setting
from plantrack.edits.change import Edit
from plantrack.edits.explaining import NOT_GIVEN, Given, explained, reasons_noted
from plantrack.edits.finding import anything_named
from plantrack.errors import PlantrackError
from plantrack.locale import Message, marked, msg
from plantrack.locale.plan_words import capitalised
from plantrack.model import Axis, Commitment, Deliverable, Indicator, Record
from plantrack.telling.fields import field_word
from plantrack.web.at_hand import Ground
from plantrack.web.forms.fields import STARTS, Choice, Field, Kind, Said, Wrong, chosen_from
from plantrack.web.forms.usual import reason_field, resolution_field, roles_of

_PLAIN: Mapping[type[Record], Mapping[str, Kind]] = {
    Deliverable: {
        "title": "line", "description": "text", "commitments": "several", "lead": "list",
        "contributors": "several", "partners": "several", "start": "day", "weight": "line",
        "depends_on": "lines",
    },
    Axis: {"title": "line", "rationale": "text"},
    Commitment: {"title": "line", "text": "text"},
    Indicator: {"title": "line", "unit": "line"},
}  # fmt: skip
_EDITORIAL = marked("Only the form is corrected: a typing error.")


class Correct:
    """The form of a record."""

    question = ""

    def title(self, ground: Ground, identifier: str) -> Message:
        """Return what the form is for."""
        return msg("Correct {id}", id=_record(ground, identifier).id)

    def done(self, identifier: str) -> Message:
        """Return what undo calls the edit."""
        return msg("set fields of {id}", id=identifier)

    def fields(self, ground: Ground, identifier: str) -> tuple[Field, ...]:
        """Return the plain fields of the record as they are, then why they change."""
        record = _record(ground, identifier)
        plain = _PLAIN[type(record)]
        return (
            *(_field(ground, record, name, kind) for name, kind in plain.items()),
            reason_field(ground),
            resolution_field(ground),
            Field("editorial", ground.t.text(_EDITORIAL), "tick"),
        )

    def edit(self, said: Said, identifier: str) -> Edit:
        """Return the edit of all that differs, with its one reason."""
        record = _record(said.ground, identifier)
        given = Given(said.word("reason"), said.word("resolution"), bool(said.word("editorial")))
        whole, changed = Edit((), ()), list[str]()
        for name, values in _differing(said, record):
            edit, is_told = _changed(said, record.id, name, values, given)
            whole += edit
            changed += [] if is_told else [name]
        if not changed or given == NOT_GIVEN:
            return whole
        field = changed[0] if len(changed) == 1 else None
        loaded, day = said.ground.project.loaded, said.ground.days.day
        if field is not None:
            return explained(loaded, whole, given, record.id, field, day)
        return whole + reasons_noted(loaded, given, [record.id], None, day)


def _record(ground: Ground, identifier: str) -> Deliverable | Axis | Commitment | Indicator:
    found = anything_named(ground.project.loaded, identifier)
    if not isinstance(found, Deliverable | Axis | Commitment | Indicator):
        raise PlantrackError("no page corrects {id}", id=identifier)
    return found


def _field(ground: Ground, record: Record, name: str, kind: Kind) -> Field:
    t = ground.t
    choices = _choices(ground, name, kind)
    label = capitalised(field_word(name, t))
    meaning = STARTS if kind == "day" else ""
    return Field(name, label, kind, value=_standing(record, name), choices=choices, meaning=meaning)


def _choices(ground: Ground, name: str, kind: Kind) -> tuple[Choice, ...]:
    plan = ground.plan
    if name == "lead":
        return chosen_from(roles_of(ground), nothing=ground.t.text("Nobody"))
    if kind != "several":
        return ()
    if name == "commitments":
        return commitments_of(ground)
    if name == "partners":
        return tuple((partner.id, partner.title) for partner in plan.partners)
    return roles_of(ground)


def commitments_of(ground: Ground) -> tuple[Choice, ...]:
    """Return the commitments that work may answer, in the plan's order."""
    nodes = (node for node in ground.plan.every_node if isinstance(node, Commitment))
    return tuple((node.id, f"{node.id} {node.title}") for node in nodes if node.withdrawn is None)


def _standing(record: Record, name: str) -> tuple[str, ...]:
    """Return what stands in a field, as it would be typed."""
    value = getattr(record, name)
    if value is None:
        return ()
    if isinstance(value, tuple):
        return tuple(map(str, value))
    return (f"{value:f}" if name == "weight" else str(value),)


def _differing(said: Said, record: Record) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the fields that are not as they stand, with what is to stand there."""
    for name, kind in _PLAIN[type(record)].items():
        if name not in said.typed:
            continue
        values = _values(said, name, kind)
        standing = _standing(record, name)
        is_same = sorted(values) == sorted(standing) if kind == "several" else values == standing
        if not is_same:
            yield name, values


def _values(said: Said, name: str, kind: Kind) -> tuple[str, ...]:
    if kind == "several":
        return said.words(name)
    if kind == "lines":
        return said.lines(name)
    word = said.day(name) if kind == "day" else said.word(name)
    return (word.replace("\r\n", "\n"),) if word else ()


def _changed(
    said: Said, identifier: str, name: str, values: Sequence[str], given: Given
) -> tuple[Edit, bool]:
    """Return the edit of one field, and whether its reason is told in it."""
    loaded, days = said.ground.project.loaded, said.ground.days
    try:
        if not values:
            if _is_needed(said, identifier, name):
                raise Wrong(name, msg("It cannot be left empty"))
            edit = setting.unset_field(loaded, identifier, name, days.day)
        else:
            handed = handing.handed_over(loaded, identifier, name, values, days.day, given)
            if handed is not None:
                return handed, True
            edit = setting.set_field(loaded, identifier, name, values, days.day, days.clock)
    except PlantrackError as error:
        raise Wrong(name, Message(error.message_id, error.values)) from error
    if given.reason is None:
        explained(loaded, edit, NOT_GIVEN, identifier, name, days.day)
    return edit, False


def _is_needed(said: Said, identifier: str, name: str) -> bool:
    fields = type(_record(said.ground, identifier)).model_fields
    return fields[name].is_required()
