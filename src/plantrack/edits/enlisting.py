"""A role, a partner, an event, an indicator, a milestone put into the list that holds its kind."""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from plantrack.edits.change import LAST, Done, Edit, NewFile, Owed, PlannedChange, TextChange
from plantrack.edits.decimals import number_meant
from plantrack.edits.explaining import Given, ask_why, ask_why_of_plan, explained
from plantrack.edits.field_path import place_after
from plantrack.edits.fields import Typed, read_typed, written
from plantrack.edits.finding import deliverable_named
from plantrack.edits.naming import commitment_named
from plantrack.edits.numbering import free_id, taken_ids
from plantrack.edits.text import Append, Insert, NewValue, Set
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.loading.layout import INDICATORS, TEAM
from plantrack.loading.words import value_begun
from plantrack.locale import Message, msg
from plantrack.model import Event, Indicator, Milestone, Partner, Role
from plantrack.model.indicator import Direction
from plantrack.model.record import Record
from plantrack.source.files import PLAN_FILE
from plantrack.source.values import document_of

_LONGEST_ID = 40


def add_to_team(loaded: Loaded, kind: str, typed: Mapping[str, Typed]) -> Edit:
    """Return the edit that adds a role or a partner: `kind` is `role` or `partner`.

    Raises:
        Owed: it has no title, or no id.
        PlantrackError: the id is taken, or the file cannot be read.
    """
    model: type[Record] = Role if kind == "role" else Partner
    team: tuple[Role | Partner, ...] = (*loaded.plan.roles, *loaded.plan.partners)
    taken = {record.id.casefold() for record in team}

    def parse(word: str) -> None:
        if word.casefold() in taken:
            raise PlantrackError("{id} is taken: choose another id", id=word)
        read_typed(model, {"id": word, "title": "-"})

    if not (title := _text(typed, "title")):
        raise Owed("title", msg("its title"), "--title")
    if not (word := _text(typed, "id")):
        proposal = _id_proposed(title, taken)
        raise Owed("id", msg("its id"), "--id", parse=parse, proposal=proposal)
    parse(word)
    fields = {"id": word, "title": title}
    comment = loaded.plan.header.writer.text("Roles, never persons’ names, and partners")
    told = msg("{id} added to {file}", id=word, file=TEAM)
    return _listed(loaded, TEAM, f"{kind}s", written(model, fields), comment, told)


def add_event(loaded: Loaded, typed: Mapping[str, Typed]) -> Edit:
    """Return the edit that adds an event to the plan, at its day's place.

    Raises:
        Owed: it has no title, or no day.
        PlantrackError: a field is wrong, or the file cannot be read.
    """
    if not typed.get("title"):
        raise Owed("title", msg("its title"), "--title")
    if not typed.get("date"):
        raise Owed("date", msg("its day"), "--date", is_day=True)
    new = read_typed(Event, typed)
    _refuse_unread(loaded, PLAN_FILE)
    told = msg("{title}, {date}: event added", title=new.title, date=new.date)
    header = loaded.plan.header
    days = [event.date for event in header.events]
    return _placed(header, "events", days, new.date, written(Event, typed), told)


def add_milestone(
    loaded: Loaded,
    typed: Mapping[str, Typed],
    day: date,
    *,
    of: str | None,
    given: Given,
    asks: Collection[str] = (),
) -> Edit:
    """Return the edit that adds a milestone to a deliverable, at its day's place.

    Raises:
        Owed: it is not said of which deliverable, or there is no title or day.
        PlantrackError: a field is wrong, or the deliverable is not there.
    """
    if not of:
        raise Owed(
            "of",
            msg("the {w.deliverable} whose milestone it is, by its id"),
            "--of",
            parse=lambda word: deliverable_named(loaded, word),
        )
    deliverable = deliverable_named(loaded, of)
    if not typed.get("title"):
        raise Owed("title", msg("its title"), "--title")
    if not typed.get("due"):
        raise Owed("due", msg("the date when it is due"), "--due", is_day=True)
    new = read_typed(Milestone, typed)
    ask_why(loaded.plan.action_plan_of[deliverable.period], day, asks, given)
    told = msg("{id}: milestone of {due} added", id=deliverable.id, due=new.due)
    days = [milestone.due for milestone in deliverable.milestones]
    edit = _placed(deliverable, "milestones", days, new.due, written(Milestone, typed), told)
    return explained(loaded, edit, given, deliverable.id, "milestones", day)


def add_indicator(
    loaded: Loaded,
    typed: Mapping[str, Typed],
    day: date,
    *,
    given: Given,
    asks: Collection[str] = (),
    past: Collection[str] = (),
) -> Edit:
    """Return the edit that adds an indicator of a commitment; its id is by default the next one.

    `baseline` and each of `targets` are typed as `VALUE, DATE`.

    Raises:
        Owed: it has no title, no commitment, no unit or no direction.
        PlantrackError: a field is wrong, the id is taken, or the file cannot be read.
    """
    _ask_indicator(loaded, typed, asks)
    ask_why_of_plan(loaded.plan, day, asks, given)
    direction = str(typed["direction"])
    word = typed.get("id")
    fields: dict[str, Typed] = {
        "id": free_id(loaded, word, past)
        if isinstance(word, str) and word
        else _next(loaded, past),
        "commitment": commitment_named(loaded, str(typed["commitment"])),
        "title": typed["title"],
        "unit": typed["unit"],
        "direction": value_begun(direction, Direction) or direction,
        "baseline": _dated_value(str(typed["baseline"])) if typed.get("baseline") else None,
        "targets": [_dated_value(str(each)) for each in _sequence(typed.get("targets"))],
    }
    new = read_typed(Indicator, fields)
    comment = loaded.plan.header.writer.text("Indicators of {w.commitment:s}")
    told = msg("{id} added, an indicator of {commitment}", id=new.id, commitment=new.commitment)
    edit = _listed(loaded, INDICATORS, "indicators", written(Indicator, fields), comment, told)
    return explained(loaded, edit, given, new.id, None, day)


def _ask_indicator(loaded: Loaded, typed: Mapping[str, Typed], asks: Collection[str]) -> None:
    if not typed.get("title"):
        raise Owed("title", msg("its title, what is measured"), "--title")
    if not typed.get("commitment"):
        raise Owed(
            "commitment",
            msg("the {w.commitment} that it measures"),
            "--commitment",
            is_listed=True,
            parse=lambda word: commitment_named(loaded, word),
        )
    if not typed.get("unit"):
        raise Owed("unit", msg("the unit, such as % or persons"), "--unit")
    if not typed.get("direction"):
        raise Owed(
            "direction",
            msg("the direction: increase, decrease or maintain"),
            "--direction",
            parse=_direction,
        )
    if "targets" in asks and not typed.get("targets"):
        question = msg("a target, as VALUE, DATE")
        raise Owed("targets", question, "--target", optional=True, parse=_dated_value)


def _direction(word: str) -> None:
    if value_begun(word, Direction) is None:
        raise PlantrackError("“{word}” is no direction", word=word)


def _dated_value(typed: str) -> dict[str, Typed]:
    value, comma, day = typed.rpartition(",")
    if not comma or not value.strip():
        raise PlantrackError(
            "“{word}” is no target: write its value, a comma and its date", word=typed
        )
    return {"date": day.strip(), "value": number_meant(value)}


def _listed(
    loaded: Loaded,
    path: str,
    name: str,
    values: Mapping[str, NewValue],
    comment: str,
    told: Message,
) -> Edit:
    """Return the edit that puts a record at the end of a list of a file, made where it is not."""
    _refuse_unread(loaded, path)
    if path not in loaded.sources:
        return Edit((NewFile(path, comment, {name: [values]}),), (Done(told, path, (name, 0)),))
    there = document_of(loaded.sources[path]).values
    change: PlannedChange = TextChange(path, (name,), Append(values))
    if name not in there:
        last = next(reversed(there), None)
        change = TextChange(path, (name,), Insert([values], after=last))
    elif not there[name]:
        change = TextChange(path, (name,), Set([values]))
    return Edit((change,), (Done(told, path, (name, LAST)),))


def _placed(
    holder: Record,
    name: str,
    days: Sequence[date],
    day: date,
    values: Mapping[str, NewValue],
    told: Message,
) -> Edit:
    """Return the edit that puts a record before the first one of a later day."""
    path, route = holder.origin.path, (*holder.origin.route, name)
    if not days:
        after = place_after(type(holder), holder.model_fields_set, name)
        change = TextChange(path, route, Insert([values], after=after))
        if name in holder.model_fields_set:
            change = TextChange(path, route, Set([values]))
        return Edit((change,), (Done(told, path, (*route, 0)),))
    place = next((at for at, other in enumerate(days) if other > day), None)
    if place is None:
        return Edit((TextChange(path, route, Append(values)),), (Done(told, path, (*route, LAST)),))
    at = (*route, place)
    return Edit((TextChange(path, at, Insert(values)),), (Done(told, path, at),))


def _next(loaded: Loaded, past: Collection[str]) -> str:
    """Return the id after the last one of the indicators, numbered as they are."""
    _refuse_unread(loaded, INDICATORS)
    found = [re.fullmatch(r"(.*?)([0-9]+)", known.id) for known in loaded.plan.indicators]
    split = [(match[1], match[2]) for match in found if match]
    prefix, digits = split[-1] if split else ("I-", "00")
    taken = taken_ids(loaded) | {identifier.casefold() for identifier in past}
    number = max((int(n) for head, n in split if head == prefix), default=0)
    while True:
        number += 1
        word = f"{prefix}{number:0{len(digits)}}"
        if word.casefold() not in taken:
            return word


def _id_proposed(title: str, taken: Collection[str]) -> str:
    """Return a title's words as an id: `Vie associative` is `vie-associative`."""
    letters = unicodedata.normalize("NFKD", title.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    words = re.findall(r"[a-z0-9]+", plain)
    kept = words[0] if words else "role"
    for word in words[1:]:
        if len(kept) + len(word) < _LONGEST_ID:
            kept += f"-{word}"
    kept = kept[:_LONGEST_ID]
    number = 1
    while (found := kept if number == 1 else f"{kept}-{number}") in taken:
        number += 1
    return found


def _refuse_unread(loaded: Loaded, path: str) -> None:
    if path in loaded.unread:
        raise PlantrackError(
            "{file} cannot be read: correct it first (plantrack check says where)", file=path
        )


def _text(typed: Mapping[str, Typed], name: str) -> str:
    word = typed.get(name)
    return word.strip() if isinstance(word, str) else ""


def _sequence(typed: Typed) -> list[str]:
    if isinstance(typed, str):
        return [typed]
    return [word for word in typed if isinstance(word, str)] if isinstance(typed, Sequence) else []
