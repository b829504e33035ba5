"""A record given another id, and every place that names it."""

from collections.abc import Mapping

from plantrack.diagnostics import Route
from plantrack.edits.change import Change, Done, Edit, TextChange, WordsChanged
from plantrack.edits.field_path import fields_of, place_after
from plantrack.edits.fields import read_typed
from plantrack.edits.finding import anything_named
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
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.locale import Message, msg, plural_msg
from plantrack.model import Axis, Commitment, Deliverable, Role

_FILES_SHOWN = 3


def rename(loaded: Loaded, word: str, new: str) -> Edit:
    """Return the edit that gives a record another id, wherever it is named.

    A deliverable keeps its old id in `formerly`; an axis takes its commitments with it. Texts
    and comments that name the old id are left to people, and counted.

    Raises:
        PlantrackError: nothing has the old id, the new one is taken or is no id, or a file that
            may name the record cannot be read.
    """
    record = as_with_id(anything_named(loaded, word))
    if record is None:
        raise PlantrackError("“{word}” has no id that could change", word=word)
    if record.id == new:
        return Edit((), ())
    refuse_unread(loaded)
    read_typed(Role, {"id": new, "title": "-"})
    _refuse_misplaced(loaded, record, new)
    renamed = [record, *_commitments_of(record)]
    new_ids = {one.id.casefold(): _new_id(record, one, new) for one in renamed}
    _refuse_taken(loaded, record, new_ids)
    own = [Reference(one.origin.path, (*one.origin.route, "id"), one.id) for one in renamed]
    others = list(references_to(loaded, renamed))
    words: dict[str, dict[Route, str]] = {}
    for one in (*own, *others):
        words.setdefault(one.path, {})[one.route] = new_ids[one.word.casefold()]
    changes: list[Change] = [WordsChanged(path, there) for path, there in words.items()]
    if isinstance(record, Deliverable):
        changes += _kept_as_former(loaded, record, new)
    told = _told(loaded, record, new, own, others)
    done = Done(told, record.origin.path, record.origin.route)
    return Edit(tuple(changes), (done,), relocates=True)


def _commitments_of(record: WithId) -> list[Commitment]:
    """Return the commitments that take their axis's new id."""
    if not isinstance(record, Axis):
        return []
    return [one for one in record.commitments if one.id.startswith(f"{record.id}.")]


def _new_id(record: WithId, one: WithId, new: str) -> str:
    return new if one is record else new + one.id.removeprefix(record.id)


def _kept_as_former(loaded: Loaded, record: Deliverable, new: str) -> list[Change]:
    """Return the changes that keep an old id; going back to a former one takes that one out."""
    if record.id.casefold() == new.casefold():
        return []
    path, route = record.origin.path, record.origin.route
    fields = fields_of(loaded, record)
    former = fields.get("formerly")
    if not isinstance(former, list):
        after = place_after(Deliverable, fields, "formerly")
        before = [Plain(former)] if isinstance(former, str) else []
        made = Set([*before, Plain(record.id)]) if "formerly" in fields else None
        operation = made or Insert([Plain(record.id)], after=after)
        return [TextChange(path, (*route, "formerly"), operation)]
    changes: list[Change] = [TextChange(path, (*route, "formerly"), Append(Plain(record.id)))]
    changes += [
        TextChange(path, (*route, "formerly", position), Delete())
        for position in reversed(range(len(former)))
        if str(former[position]).casefold() == new.casefold()
    ]
    return changes


def _refuse_misplaced(loaded: Loaded, record: WithId, new: str) -> None:
    if not isinstance(record, Commitment):
        return
    axis = loaded.plan.axis_of[record.id]
    if not new.startswith(f"{axis.id}.") or new == f"{axis.id}.":
        raise PlantrackError(
            "{id} is a commitment of axis {axis}: its id begins with “{axis}.”",
            id=record.id,
            axis=axis.id,
        )


def _refuse_taken(loaded: Loaded, record: WithId, new_ids: Mapping[str, str]) -> None:
    """Refuse an id that another record has, or had; its own former one is free to it."""
    taken = {
        one.word.casefold(): one
        for one in ids_beside(loaded, record)
        if one.word.casefold() not in new_ids and not _is_within(one, record)
    }
    for new in new_ids.values():
        if one := taken.get(new.casefold()):
            raise PlantrackError(
                "the id {id} is taken, or was, in {file}: ids are never used twice",
                id=one.word,
                file=one.path,
            )


def _is_within(one: Reference, record: WithId) -> bool:
    route = record.origin.route
    return (
        isinstance(record, Deliverable)
        and one.path == record.origin.path
        and one.route[: len(route)] == route
    )


def _told(
    loaded: Loaded, record: WithId, new: str, own: list[Reference], others: list[Reference]
) -> Message:
    told = msg("{old} is now {new}", old=record.id, new=new)
    if len(own) > 1:
        told = msg("{told}, its commitments too", told=told)
    if others:
        told = plural_msg(
            "{told}; {count} reference follows",
            "{told}; {count} references follow",
            len(others),
            told=told,
        )
    lines = lines_naming(loaded, [one.word for one in own], [*own, *others])
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
