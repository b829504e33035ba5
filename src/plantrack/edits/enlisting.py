"""A role, a partner, an event, an indicator, a milestone put into the list that holds its kind."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, count

from plantrack.edits.change import Edit, Owed
from plantrack.edits.decimals import number_meant
from plantrack.edits.explaining import Given, ask_why, ask_why_of_plan, explained
from plantrack.edits.fields import Typed, read_typed, written
from plantrack.edits.finding import deliverable_named, refuse_unread_file
from plantrack.edits.listing import listed, placed
from plantrack.edits.naming import commitment_named
from plantrack.edits.numbering import free_id, taken_ids
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.loading.layout import INDICATORS, TEAM
from plantrack.loading.words import value_begun
from plantrack.locale import Message, msg
from plantrack.locale.nearest import folded
from plantrack.model import ActionPlan, Event, Indicator, Milestone, Partner, Role
from plantrack.model.indicator import Direction
from plantrack.model.record import Record
from plantrack.source.files import PLAN_FILE

_LONGEST_ID = 40
_BOARD = "board"
_MEANS_BOARD = frozenset({
    "board", "meeting of the board", "board meeting", "ca", "c.a.", "conseil",
    "conseil d'administration", "reunion du conseil", "seance du conseil",
})  # fmt: skip


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
    return listed(loaded, TEAM, f"{kind}s", written(model, fields), comment, told)


def add_event(loaded: Loaded, typed: Mapping[str, Typed], *, asks: Collection[str] = ()) -> Edit:
    """Return the edit that adds an event to the plan, at its day's place.

    `asks` names what is to be asked for although it may be left out: `kind`.

    Raises:
        Owed: it has no title, no day, or not what `asks` names.
        PlantrackError: a field is wrong, or the file cannot be read.
    """
    if not typed.get("title"):
        raise Owed("title", msg("its title"), "--title")
    if not typed.get("date"):
        raise Owed("date", msg("its day"), "--date", is_day=True)
    if "kind" in asks:
        question = msg("its kind: board for a meeting of the board, else another word")
        raise Owed("kind", question, "--event-kind", optional=True)
    fields = {**typed, "kind": _kind_meant(_text(typed, "kind"))}
    new = read_typed(Event, fields)
    refuse_unread_file(loaded, PLAN_FILE)
    told = msg("{title}, {date}: event added", title=new.title, date=new.date)
    header = loaded.plan.header
    later = next((event for event in header.events if event.date > new.date), None)
    return placed(loaded, header, "events", later, written(Event, fields), told)


def _kind_meant(word: str) -> str | None:
    """Return the kind of an event as the format spells it; nothing where none was typed."""
    return _BOARD if folded(word) in _MEANS_BOARD else word or None


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
    ask_why(loaded.plan, deliverable.period, day, asks, given)
    told = msg("{id}: milestone of {due} added", id=deliverable.id, due=new.due)
    later = next((each for each in deliverable.milestones if each.due > new.due), None)
    edit = placed(loaded, deliverable, "milestones", later, written(Milestone, typed), told)
    edit = replace(edit, remarks=_beyond(loaded.plan.action_plan_of[deliverable.period], new.due))
    return explained(loaded, edit, given, deliverable.id, "milestones", day)


def _beyond(header: ActionPlan, due: date) -> tuple[Message, ...]:
    """Return the remark on a milestone that is due outside its action plan."""
    if header.start <= due <= header.end:
        return ()
    return (
        msg(
            "the milestone of {due} is outside the {w.action_plan} {year}, from {start} to {end}",
            due=due,
            year=header.name,
            start=header.start,
            end=header.end,
        ),
    )


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
    edit = listed(loaded, INDICATORS, "indicators", written(Indicator, fields), comment, told)
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
    is_kept = value_begun(str(typed["direction"]), Direction) == Direction.MAINTAIN
    if "baseline" in asks and not (typed.get("baseline") or is_kept):
        question = msg("the value from which it starts, as VALUE, DATE")
        raise Owed("baseline", question, "--baseline", optional=True, parse=_dated_value)
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
            "“{word}” is no value with its date: write the value, a comma and the date", word=typed
        )
    return {"date": day.strip(), "value": number_meant(value)}


def _next(loaded: Loaded, past: Collection[str]) -> str:
    """Return the id after the last one of the indicators, numbered as they are."""
    refuse_unread_file(loaded, INDICATORS)
    found = [re.fullmatch(r"(.*?)([0-9]+)", known.id) for known in loaded.plan.indicators]
    split = [(match[1], match[2]) for match in found if match]
    prefix, digits = split[-1] if split else ("I-", "00")
    taken = taken_ids(loaded) | {identifier.casefold() for identifier in past}
    last = max((int(n) for head, n in split if head == prefix), default=0)
    words = (f"{prefix}{number:0{len(digits)}}" for number in count(last + 1))
    return next(word for word in words if word.casefold() not in taken)


def _id_proposed(title: str, taken: Collection[str]) -> str:
    """Return a title's words as an id: `Vie associative` is `vie-associative`."""
    words = re.findall(r"[a-z0-9]+", folded(title))
    kept = words[0] if words else "role"
    for word in words[1:]:
        if len(kept) + len(word) < _LONGEST_ID:
            kept += f"-{word}"
    kept = kept[:_LONGEST_ID]
    proposed = chain([kept], (f"{kept}-{number}" for number in count(2)))
    return next(word for word in proposed if word not in taken)


def _text(typed: Mapping[str, Typed], name: str) -> str:
    word = typed.get(name)
    return word.strip() if isinstance(word, str) else ""


def _sequence(typed: Typed) -> list[str]:
    if isinstance(typed, str):
        return [typed] if typed else []
    return [word for word in typed if isinstance(word, str)] if isinstance(typed, Sequence) else []
