"""A commitment added to the plan: below what, from which day, under which id."""

from collections.abc import Collection, Mapping
from datetime import date
from itertools import count

from plantrack.edits.change import Done, Edit, Owed, TextChange
from plantrack.edits.explaining import Given, ask_why_of_plan, explained
from plantrack.edits.field_path import fields_of, place_after
from plantrack.edits.fields import Typed, read_typed, written
from plantrack.edits.naming import node_named
from plantrack.edits.numbering import free_id, taken_ids
from plantrack.edits.text import Append, Insert
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.locale import Message, msg
from plantrack.model import Commitment
from plantrack.model.promises import is_all_example
from plantrack.model.strategy import Node
from plantrack.model.tree import withdrawal_of

_LIST = "commitments"
_UNANSWERED = frozenset({"uncovered-commitment"})


def commit_to(
    loaded: Loaded,
    typed: Mapping[str, Typed],
    day: date,
    *,
    under: str | None,
    given: Given,
    past: Collection[str],
    asks: Collection[str] = (),
) -> Edit:
    """Return the edit that adds a commitment below an axis or another commitment.

    `typed` holds its fields by name: `title`, `text`, or both; `id` is by default the next one
    below, `added` the day, where the plan has begun and is no mere example. `past` are the ids of
    earlier versions.

    Raises:
        Owed: it is not said below what, or there is neither title nor text.
        PlantrackError: a field is wrong, the id is taken, or belongs elsewhere.
    """
    if not under:
        raise _owed_above(loaded)
    if not (typed.get("title") or typed.get("text")):
        raise Owed("title", msg("the title of the {w.commitment}"), "--title")
    node = node_named(loaded, under)
    _refuse_withdrawn(loaded, node)
    ask_why_of_plan(loaded.plan, day, asks, given)
    fields = {**typed, "id": _id(loaded, node, typed.get("id"), past)}
    has_begun = loaded.plan.header.period.start <= day and not is_all_example(loaded.plan)
    if not fields.get("added") and has_begun:
        fields["added"] = day.isoformat()
    new = read_typed(Commitment, fields)
    edit = _written(
        loaded, node, fields, msg("{id} added below {parent}", id=new.id, parent=node.id)
    )
    return explained(loaded, edit, given, new.id, None, day)


def _refuse_withdrawn(loaded: Loaded, node: Node) -> None:
    if (gone := withdrawal_of(loaded.plan, node)) is not None:
        raise PlantrackError(
            "{id} is withdrawn on {day}: nothing is added below it",
            id=node.id,
            day=gone.date,
            level=loaded.plan.word_of(node),
        )


def _owed_above(loaded: Loaded) -> Owed:
    above = loaded.plan.header.plan_words.above_deepest
    return Owed(
        "under",
        msg("the {w.axis}, or the {w.commitment}, below which it stands", level=above),
        "--under",
        is_listed=True,
        parse=lambda word: node_named(loaded, word),
        otherwise=msg(
            "No command adds {w.axis:a}: write it in a file of its own, {file}, with the lines\n"
            "{lines}",
            file=f"plan/axes/{_next_axis(loaded)}-….yaml",
            lines=f"id: {_next_axis(loaded)}\ntitle: …",
        ),
    )


def _next_axis(loaded: Loaded) -> int:
    """Return the number that follows those of the axes."""
    had = (int(identifier) for identifier in taken_ids(loaded) if identifier.isdecimal())
    return max(had, default=0) + 1


def _written(loaded: Loaded, node: Node, fields: Mapping[str, Typed], told: Message) -> Edit:
    path, route = node.origin.path, (*node.origin.route, _LIST)
    values, there = written(Commitment, fields), fields_of(loaded, node)
    operation: Append | Insert = Append(values)
    if _LIST not in there:
        operation = Insert([values], after=place_after(type(node), there, _LIST))
    done = Done(told, path, (*route, len(node.commitments)))
    untold = _UNANSWERED if is_all_example(loaded.plan) else frozenset[str]()
    change = TextChange(path, route, operation)
    return Edit((change,), (done,), leaves=_UNANSWERED, untold=untold)


def _id(loaded: Loaded, node: Node, word: Typed, past: Collection[str]) -> str:
    prefix, is_example = f"{node.id}.", is_all_example(loaded.plan)
    past = () if is_example else past
    if isinstance(word, str) and word:
        if not word.startswith(prefix) or word == prefix:
            raise PlantrackError(
                "{id} would stand below {parent}: its id begins with “{prefix}”",
                id=word,
                parent=node.id,
                prefix=prefix,
            )
        return free_id(loaded, word, past)
    if loaded.unread:
        raise PlantrackError(
            "the next id is not known while {file} cannot be read: correct it, or choose "
            "one with --id",
            file=", ".join(loaded.unread),
        )
    taken = taken_ids(loaded) | {known.casefold() for known in past}
    numbers = {
        int(known.removeprefix(prefix.casefold()))
        for known in taken
        if known.startswith(prefix.casefold()) and known[len(prefix) :].isdigit()
    }
    # Of an example, what was removed leaves its number to what is one's own.
    first = 1 if is_example else max(numbers, default=0) + 1
    return f"{prefix}{next(number for number in count(first) if number not in numbers)}"
