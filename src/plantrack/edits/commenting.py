"""A question about a deliverable, or the answer to those that wait, as an entry of its journal."""

from collections.abc import Mapping

from plantrack.edits.change import Edit, Owed
from plantrack.edits.finding import deliverable_named
from plantrack.edits.journal import entry_read, update
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.locale import msg


def comment(loaded: Loaded, identifier: str, typed: Mapping[str, str | None]) -> Edit:
    """Return the edit that adds a question, or an answer, to a deliverable's journal.

    Raises:
        Owed: neither is said.
        PlantrackError: no such deliverable or role, it is not in force yet on that day, or there
            is nothing to answer.
    """
    deliverable = deliverable_named(loaded, identifier)
    if not (typed.get("question") or typed.get("answer")):
        question = msg("the question on {id}", id=deliverable.id)
        raise Owed("question", question, msg("a text after the id, or --answer TEXT"))
    day, first = entry_read(loaded, typed)[1].date, loaded.plan.in_force_from(deliverable)
    if day < first:
        raise PlantrackError(
            "{id} is in force from {first} only: nothing is asked of it on {day}",
            id=deliverable.id,
            first=first,
            day=day,
        )
    return update(loaded, identifier, typed)
