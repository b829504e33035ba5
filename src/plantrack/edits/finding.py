"""What an edit is about: the one record with an id, in a file that can be changed."""

from collections import Counter
from typing import TypeAlias, TypeVar

from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.locale import marked
from plantrack.model import (
    ActionPlan,
    Axis,
    Commitment,
    Deliverable,
    Indicator,
    Partner,
    PlanHeader,
    Record,
    Role,
)
from plantrack.views.finding import named_by, unknown_name

Named: TypeAlias = (
    Axis | Commitment | Deliverable | Indicator | Role | Partner | ActionPlan | PlanHeader
)
WithOwnId: TypeAlias = Axis | Commitment | Deliverable | Indicator | Role | Partner
N = TypeVar("N", bound=Record)


def deliverable_named(loaded: Loaded, identifier: str) -> Deliverable:
    """Return the deliverable with this id, ignoring case.

    Raises:
        PlantrackError: nothing has this id, something else has, or two deliverables have it.
    """
    return _of_kind(loaded, identifier, Deliverable, marked("“{word}” is not a deliverable"))


def indicator_named(loaded: Loaded, identifier: str) -> Indicator:
    """Return the indicator with this id, ignoring case.

    Raises:
        PlantrackError: nothing has this id, something else has, or two indicators have it.
    """
    return _of_kind(loaded, identifier, Indicator, marked("“{word}” is not an indicator"))


def anything_named(loaded: Loaded, word: str) -> Named:
    """Return what a word names: an id, a role, a partner, a year, or `plan` for the plan's header.

    Raises:
        PlantrackError: the word names nothing, or two things.
    """
    plan = loaded.plan
    others: dict[str, Named] = {one.id.casefold(): one for one in plan.partners}
    others |= {one.id.casefold(): one for one in plan.roles}
    others |= {str(one.year): one for one in plan.action_plans}
    others["plan"] = plan.header
    try:
        found: Named = named_by(plan, word)
    except PlantrackError as unknown:
        if word.casefold() not in others:
            _refuse_hidden(loaded, word)
            ids = [one.id for one in (*_with_ids(loaded),)]
            raise unknown_name(
                word, [*ids, *(str(one.year) for one in plan.action_plans)]
            ) from unknown
        found = others[word.casefold()]
    _refuse_twins(loaded, found)
    return found


def twin_at(loaded: Loaded, word: str, place: str) -> WithOwnId:
    """Return the record with this id that a file and a line show, of several that have it.

    Raises:
        PlantrackError: none has it there.
    """
    path, _, line = place.replace("\\", "/").removeprefix("./").rpartition(":")
    twins = [one for one in _with_ids(loaded) if one.id.casefold() == word.casefold()]
    here = [one for one in twins if one.origin.path == path]
    if line.isdigit():
        before = [one for one in here if loaded.line_of(one) <= int(line)]
        if before:
            return max(before, key=loaded.line_of)
    raise PlantrackError(
        "“{word}” is not at {place}; it is at {places}",
        word=word,
        place=place,
        places=", ".join(f"{one.origin.path}:{loaded.line_of(one)}" for one in twins) or "–",
    )


def _of_kind(loaded: Loaded, identifier: str, kind: type[N], message_id: str) -> N:
    try:
        found = named_by(loaded.plan, identifier)
    except PlantrackError:
        _refuse_hidden(loaded, identifier)
        raise
    if not isinstance(found, kind):
        raise PlantrackError(message_id, word=identifier)
    _refuse_twins(loaded, found)
    return found


def _with_ids(loaded: Loaded) -> list[WithOwnId]:
    plan = loaded.plan
    commitments = [one for axis in plan.axes for one in axis.commitments]
    return [
        *plan.axes,
        *commitments,
        *plan.deliverables,
        *plan.indicators,
        *plan.roles,
        *plan.partners,
    ]


def _refuse_hidden(loaded: Loaded, word: str) -> None:
    """Say so where what is named may stand in what could not be read."""
    for path in sorted({*loaded.unread, *(one.place.path for one in loaded.diagnostics)}):
        source = loaded.sources.get(path)
        if path in loaded.unread if source is None else word.casefold() in source.text.casefold():
            raise PlantrackError(
                "“{word}” names nothing that could be read, and {file} has mistakes: correct them "
                "first (plantrack check {file})",
                word=word,
                file=path,
            )


def _later_place(loaded: Loaded, identifier: str) -> str:
    """Return the file and line of the last record that has an id."""
    twins = [one for one in _with_ids(loaded) if one.id.casefold() == identifier.casefold()]
    return f"{twins[-1].origin.path}:{loaded.line_of(twins[-1])}"


def _refuse_twins(loaded: Loaded, found: Record) -> None:
    identifier = getattr(found, "id", None)
    ids = Counter(one.id.casefold() for one in _with_ids(loaded))
    if identifier is not None and ids[identifier.casefold()] > 1:
        raise PlantrackError(
            "two records have the id {id}: give the later one another id first, with plantrack "
            "rename {id} NEW --in {place}",
            id=identifier,
            place=_later_place(loaded, identifier),
        )
