"""A second verdict on a deliverable's promise, as an entry of its journal."""

from collections.abc import Mapping
from datetime import date

from plantrack.edits.change import Edit, Owed
from plantrack.edits.dating import entry_added
from plantrack.edits.fields import Typed, read_typed, written
from plantrack.edits.finding import deliverable_named
from plantrack.edits.naming import role_named
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.loading.words import value_begun
from plantrack.locale import msg
from plantrack.locale.words import verdict_word
from plantrack.model import Deliverable, Update, Verdict, state_of

_WORDS = tuple(Verdict)


def review(loaded: Loaded, identifier: str, typed: Mapping[str, str | None]) -> Edit:
    """Return the edit that adds a second verdict to a deliverable's journal.

    `typed` holds the `date`, the `verdict`, its `basis` and the role it is `by`.

    Raises:
        Owed: the verdict, its basis or the role is missing.
        PlantrackError: no such deliverable or role, it is not in force yet on that day, or the
            role leads it.
    """
    deliverable = deliverable_named(loaded, identifier)
    day = typed["date"]
    first = loaded.plan.in_force_from(deliverable)
    if day is not None and day < first.isoformat():
        raise PlantrackError(
            "{id} is in force from {first} only: nothing of it is judged on {day}",
            id=deliverable.id,
            first=first,
            day=day,
        )
    entry: dict[str, Typed] = {
        "date": day,
        "review": {"verdict": _verdict(typed), "basis": _basis(typed)},
        "by": _role(loaded, deliverable, typed),
    }
    update = read_typed(Update, entry)
    values = written(Update, entry)
    told = msg(
        "{id}: second verdict “{verdict}”, entry of {date} added",
        id=deliverable.id,
        verdict=verdict_word(update.review.verdict if update.review else ""),
        date=update.date,
    )
    return entry_added(deliverable, "updates", deliverable.updates, update.date, values, told)


def _verdict(typed: Mapping[str, str | None]) -> str:
    word = typed.get("verdict")
    if word is None:
        question = msg("was the promise kept: kept, partly, not_kept or no_evidence")
        raise Owed("verdict", question, "--verdict", parse=_meant)
    return _meant(word)


def _meant(word: str) -> str:
    """Return the verdict that a word means, or begins."""
    meant = value_begun(word, _WORDS)
    if meant not in _WORDS:
        raise PlantrackError(
            "“{word}” is no verdict: kept, partly, not_kept or no_evidence", word=word
        )
    return meant


def _basis(typed: Mapping[str, str | None]) -> str:
    basis = typed.get("basis")
    if not basis or not basis.strip():
        question = msg("what the verdict rests on: what was read, seen or counted")
        raise Owed("basis", question, "--basis")
    return basis


def _role(loaded: Loaded, deliverable: Deliverable, typed: Mapping[str, str | None]) -> str:
    """Return the role whose verdict it is, which does not lead the deliverable that day."""
    word, day = typed.get("by"), date.fromisoformat(str(typed["date"]))

    def read(name: str) -> str:
        """Return the role that a word names, where it may judge."""
        role = role_named(loaded, name)
        if role == state_of(deliverable, day).lead:
            raise PlantrackError(
                "{role} leads {id}: a second verdict is another role’s",
                role=role,
                id=deliverable.id,
            )
        return role

    if not word or not word.strip():
        question = msg("whose verdict it is: a role that does not lead {id}", id=deliverable.id)
        raise Owed("by", question, "--by", parse=read)
    return read(word)
