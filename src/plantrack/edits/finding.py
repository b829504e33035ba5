"""What an edit is about: the one record with an id, in a file that can be changed."""

from typing import cast

from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.loading.loaded import WithOwnId
from plantrack.model import (
    ActionPlan,
    Deliverable,
    Indicator,
    Record,
)
from plantrack.model.record import NOWHERE
from plantrack.views.finding import Named, id_of, named_by, unknown_in

__all__ = [
    "Named",
    "WithOwnId",
    "anything_named",
    "deliverable_named",
    "indicator_named",
    "refuse_unread_file",
    "twin_at",
]


def deliverable_named(loaded: Loaded, identifier: str) -> Deliverable:
    """Return the deliverable with this id, ignoring case.

    Raises:
        PlantrackError: nothing has this id, something else has, or two deliverables have it.
    """
    there = loaded.plan.deliverable_of.get(identifier)
    found = there or named_by(loaded.plan, identifier, ("deliverable",))
    _refuse_twins(loaded, found)
    return cast("Deliverable", found)


def indicator_named(loaded: Loaded, identifier: str) -> Indicator:
    """Return the indicator with this id, ignoring case.

    Raises:
        PlantrackError: nothing has this id, something else has, or two indicators have it.
    """
    found = named_by(loaded.plan, identifier, ("indicator",))
    _refuse_twins(loaded, found)
    return cast("Indicator", found)


def refuse_unread_file(loaded: Loaded, path: str) -> None:
    """Refuse to write into a file that cannot be read.

    Raises:
        PlantrackError: naming it.
    """
    if path in loaded.unread:
        raise PlantrackError(
            "{file} cannot be read: correct it first (plantrack check says where)", file=path
        )


def anything_named(loaded: Loaded, word: str) -> Named:
    """Return what a word names: an id, a role, a partner, a year, or `plan` for the plan's header.

    Raises:
        PlantrackError: the word names nothing, or two things.
    """
    found = named_by(loaded.plan, word)
    if isinstance(found, ActionPlan) and found.is_whole:  # no file is its own: the plan's is
        return loaded.plan.header
    if found.origin == NOWHERE:  # a role that deliverables name, and team.yaml does not have
        raise unknown_in(loaded.plan, word, map(id_of, loaded.with_ids))
    _refuse_twins(loaded, found)
    return found


def twin_at(loaded: Loaded, word: str, place: str) -> WithOwnId:
    """Return the record with this id that a file and a line show, of several that have it.

    Raises:
        PlantrackError: none has it there.
    """
    path, _, line = place.replace("\\", "/").removeprefix("./").rpartition(":")
    twins = [record for record in loaded.with_ids if record.id.casefold() == word.casefold()]
    here = [record for record in twins if record.origin.path == path]
    if line.isdigit():
        # Any line within a record shows it: it is the last that begins there or above.
        before = [record for record in here if loaded.line_of(record) <= int(line)]
        if before:
            return max(before, key=loaded.line_of)
    raise PlantrackError(
        "“{word}” is not at {place}; it is at {places}",
        word=word,
        place=place,
        places=", ".join(f"{record.origin.path}:{loaded.line_of(record)}" for record in twins)
        or "–",
    )


def _later_place(loaded: Loaded, identifier: str) -> str:
    """Return the file and line of the last record that has an id."""
    twins = [record for record in loaded.with_ids if record.id.casefold() == identifier.casefold()]
    return f"{twins[-1].origin.path}:{loaded.line_of(twins[-1])}"


def _refuse_twins(loaded: Loaded, found: Record) -> None:
    identifier = getattr(found, "id", None)
    if identifier is not None and identifier.casefold() in loaded.twins:
        raise PlantrackError(
            "two records have the id {id}: give the later one another id first, with plantrack "
            "rename {id} NEW --in {place}",
            id=identifier,
            place=_later_place(loaded, identifier),
        )
