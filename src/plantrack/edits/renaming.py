"""A record given another id, and every place that names it; or two that exchange theirs."""

from collections.abc import Sequence
from dataclasses import dataclass

from plantrack.diagnostics import Route
from plantrack.edits.change import Done, Edit, PlannedChange, TextChange, WordsChanged
from plantrack.edits.field_path import fields_of, place_after
from plantrack.edits.fields import read_typed
from plantrack.edits.finding import anything_named, twin_at
from plantrack.edits.numbering import Past, nothing_past, past_of, refuse_other_series
from plantrack.edits.references import (
    Reference,
    WithId,
    as_with_id,
    ids_beside,
    lines_naming,
    references_to,
    refuse_unread,
)
from plantrack.edits.text import Append, Delete, Insert, Plain, Set
from plantrack.edits.translating import translations_renamed
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.locale import Message, msg, plural_msg
from plantrack.model import Axis, Commitment, Deliverable, Partner, Role
from plantrack.model.promises import is_example
from plantrack.model.strategy import nodes_below

_FILES_SHOWN = 3
_KEEPS = (Axis, Commitment, Deliverable)  # what has `formerly`


@dataclass(frozen=True, slots=True)
class _Renamed:
    """A record and the id that it is given; `is_exchanged` where it is another's that goes."""

    record: WithId
    new: str
    is_exchanged: bool = False


def rename(loaded: Loaded, word: str, new: str, *, past: Past = nothing_past) -> Edit:
    """Return the edit that gives a record another id, wherever it is named.

    The old id is kept in `formerly`, but for indicators, roles and partners, and for examples,
    whose ids nobody was told of; an axis or a commitment takes those below it with it. Texts and
    comments that name the old id are left to people, and counted. `past` gives the ids that a year
    had in earlier versions.

    Raises:
        PlantrackError: nothing has the old id, the new one is taken, is no id or is one of another
            year's, or a file that may name the record cannot be read.
    """
    record = _with_id(loaded, word)
    if record.id == new:
        return Edit((), ())
    renamed = _begin(loaded, record, new)
    _refuse_taken(loaded, renamed, past)
    told = msg("{old} is now {new}", old=record.id, new=new)
    if len(renamed) > 1:
        first = loaded.plan.word_of(loaded.plan.nodes[renamed[1].record.id])
        told = msg("{told}, its {w.commitment:s} too", told=told, level=first)
    return _edit(loaded, renamed, told)


def rename_twin(loaded: Loaded, word: str, new: str, place: str, *, past: Past) -> Edit:
    """Return the edit that gives another id to one of two records that have the same.

    `place` is its file and line. Whatever names the id means the other one, which keeps it.

    Raises:
        PlantrackError: no such record is there, or the new id cannot be given.
    """
    record = twin_at(loaded, word, place)
    refuse_unread(loaded)
    _refuse_misspelled(new)
    _refuse_misplaced(loaded, record, new)
    if new.casefold() == record.id.casefold():
        raise PlantrackError("{id} is the id of both: give another one", id=new)
    _refuse_taken(loaded, [_Renamed(record, new)], past)
    path, route = record.origin.path, (*record.origin.route, "id")
    told = msg("{old} is now {new}", old=record.id, new=new)
    change = WordsChanged(path, {route: new})
    return Edit((change,), (Done(told, path, record.origin.route),), relocates=True)


def swap(loaded: Loaded, word: str, other: str) -> Edit:
    """Return the edit that has two records exchange their ids, wherever they are named.

    Raises:
        PlantrackError: they are not of one kind, or may not have each other's id.
    """
    first, second = _with_id(loaded, word), _with_id(loaded, other)
    if type(first) is not type(second) or isinstance(first, Axis) or first is second:
        raise PlantrackError(
            "{id} and {other} cannot exchange their ids: both must be {w.deliverable:s}, "
            "{w.commitment:s}, indicators, roles or partners",
            id=first.id,
            other=second.id,
        )
    renamed = [*_begin(loaded, first, second.id), *_begin(loaded, second, first.id)]
    exchanged = [_Renamed(renaming.record, renaming.new, is_exchanged=True) for renaming in renamed]
    told = msg("{id} and {other} have exchanged their ids", id=first.id, other=second.id)
    return _edit(loaded, exchanged, told)


def _with_id(loaded: Loaded, word: str) -> WithId:
    record = as_with_id(anything_named(loaded, word))
    if record is None:
        raise PlantrackError("“{word}” has no id that could change", word=word)
    return record


def _begin(loaded: Loaded, record: WithId, new: str) -> list[_Renamed]:
    """Return a record and those that follow it, each with its new id, if it may have it."""
    refuse_unread(loaded)
    _refuse_misspelled(new)
    _refuse_misplaced(loaded, record, new)
    followers = nodes_below(record) if isinstance(record, Axis | Commitment) else ()
    following = [
        commitment for commitment in followers if commitment.id.startswith(f"{record.id}.")
    ]
    below = [
        _Renamed(commitment, new + commitment.id.removeprefix(record.id))
        for commitment in following
    ]
    for each in below:
        _refuse_misspelled(each.new)
    return [_Renamed(record, new), *below]


def _edit(loaded: Loaded, renamed: Sequence[_Renamed], told: Message) -> Edit:
    new_ids = {renaming.record.id.casefold(): renaming.new for renaming in renamed}
    records = [renaming.record for renaming in renamed]
    own = [
        Reference(record.origin.path, (*record.origin.route, "id"), record.id) for record in records
    ]
    others = list(references_to(loaded, records))
    words: dict[str, dict[Route, str]] = {}
    for reference in (*own, *others):
        words.setdefault(reference.path, {})[reference.route] = new_ids[reference.word.casefold()]
    changes: list[PlannedChange] = [WordsChanged(path, there) for path, there in words.items()]
    for each in renamed:
        changes += _kept_as_former(loaded, each)
    if not isinstance(records[0], Role | Partner):
        changes += translations_renamed(loaded, new_ids)
    first = records[0].origin
    done = Done(_told(loaded, told, own, others), first.path, first.route)
    return Edit(tuple(changes), (done,), relocates=True)


def _kept_as_former(loaded: Loaded, renamed: _Renamed) -> list[PlannedChange]:
    """Return the changes that keep an old id; going back to a former one takes that one out."""
    record, new = renamed.record, renamed.new
    if not isinstance(record, _KEEPS) or record.id.casefold() == new.casefold():
        return []
    if is_example(loaded.plan, record) and not record.formerly:
        return []
    path, route = record.origin.path, record.origin.route
    fields = fields_of(loaded, record)
    former = fields.get("formerly")
    if not isinstance(former, list):
        after = place_after(type(record), fields, "formerly")
        before = [Plain(former)] if isinstance(former, str) else []
        made = Set([*before, Plain(record.id)]) if "formerly" in fields else None
        operation = made or Insert([Plain(record.id)], after=after)
        return [TextChange(path, (*route, "formerly"), operation)]
    back = [n for n, word in enumerate(former) if str(word).casefold() == new.casefold()]
    if renamed.is_exchanged and back and len(former) == len(back):
        return [TextChange(path, (*route, "formerly"), Delete())]
    changes: list[PlannedChange] = []
    if not (renamed.is_exchanged and back):
        changes.append(TextChange(path, (*route, "formerly"), Append(Plain(record.id))))
    return changes + [
        TextChange(path, (*route, "formerly", position), Delete()) for position in reversed(back)
    ]


def _refuse_misspelled(new: str) -> None:
    read_typed(Role, {"id": new, "title": "-"})


def _refuse_misplaced(loaded: Loaded, record: WithId, new: str) -> None:
    """Refuse an id that would say something untrue of where its record belongs."""
    if isinstance(record, Deliverable):
        refuse_other_series(loaded, new, record.period)
    if not isinstance(record, Commitment):
        return
    parent = loaded.plan.parent_of[record.id]
    if new.startswith(f"{parent.id}.") and new != f"{parent.id}.":
        return
    if isinstance(parent, Axis):
        raise PlantrackError(
            "{id} is {w.commitment:a} of {w.axis} {axis}: its id begins with “{axis}.”",
            id=record.id,
            axis=parent.id,
            level=loaded.plan.word_of(record),
        )
    raise PlantrackError(
        "{id} stands below {parent}: its id begins with “{parent}.”",
        id=record.id,
        parent=parent.id,
    )


def _refuse_taken(loaded: Loaded, renamed: Sequence[_Renamed], past: Past) -> None:
    """Refuse an id that another record has, or had; its own former one is free to it."""
    first = renamed[0].record
    going = {renaming.record.id.casefold() for renaming in renamed}
    there: dict[str, list[Reference]] = {}
    for reference in ids_beside(loaded, first):
        there.setdefault(reference.word.casefold(), []).append(reference)
    had = (
        {identifier.casefold() for identifier in past_of(loaded, first.period, past)}
        if isinstance(first, Deliverable)
        else ()
    )
    for each in renamed:
        new = each.new.casefold()
        taken = [
            reference for reference in there.get(new, ()) if not _is_former(reference, each.record)
        ]
        if taken and new not in going:
            raise PlantrackError(
                "the id {id} is taken, or was, in {file}: ids are never used twice",
                id=taken[0].word,
                file=taken[0].path,
            )
        if new in had and new not in there and new not in going:
            raise PlantrackError(
                "the id {id} was taken in an earlier version that git knows: ids are never used "
                "twice",
                id=each.new,
            )


def _is_former(reference: Reference, record: WithId) -> bool:
    """Return whether a place is among the ids that a record had itself."""
    former = (*record.origin.route, "formerly")
    return reference.path == record.origin.path and reference.route[: len(former)] == former


def _told(
    loaded: Loaded, told: Message, own: Sequence[Reference], others: Sequence[Reference]
) -> Message:
    """Return what was done, with how many places follow and how many are left to people."""
    if others:
        told = plural_msg(
            "{told}; {count} reference follows",
            "{told}; {count} references follow",
            len(others),
            told=told,
        )
    lines = lines_naming(loaded, [reference.word for reference in own], [*own, *others])
    if lines:
        files = list(dict.fromkeys(line.rpartition(":")[0] for line in lines))
        more = ["…"] if len(files) > _FILES_SHOWN else []
        told = plural_msg(
            "{told}; the old id still stands in {count} line of text: {files}",
            "{told}; the old id still stands in {count} lines of text: {files}",
            len(lines),
            told=told,
            files=", ".join(files[:_FILES_SHOWN] + more),
        )
    return told
