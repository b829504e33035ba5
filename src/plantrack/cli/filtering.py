"""What `list` is restricted to, as it was typed, turned into what its view takes."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, TypedDict

from plantrack.cli.call import Call
from plantrack.errors import PlantrackError
from plantrack.views.listing import ABSENT, State

if TYPE_CHECKING:
    from plantrack.views.verdicts import Amended


class Days(TypedDict):
    """The days between which something is due, and the ids of what changed since another."""

    due_before: date | None
    due_after: date | None
    changed: frozenset[str] | None


def states_asked(words: Iterable[str] | None) -> tuple[State, ...]:
    """Return the states that words mean, several after commas or each by itself.

    A word that screens print, such as `Closed, partly achieved`, may have a comma of its own.

    Raises:
        PlantrackError: one is no status, for it is told by dates.
    """
    from plantrack.model import Status

    found: list[State] = []
    for word in words or ():
        whole = _state(word)
        found.extend([whole] if whole[0] in set(map(str, Status)) else map(_state, _split([word])))
    return tuple(found)


def absences_asked(words: Iterable[str] | None) -> tuple[str, ...]:
    """Return what is not to be there, by the names of the fields, French words understood."""
    from plantrack.loading.words import english_field

    return tuple(english_field(word, ABSENT) or word for word in _split(words))


def days_asked(
    call: Call, due_before: str | None, due_after: str | None, changed_since: str | None
) -> Days:
    """Return the limits in time that words mean.

    Raises:
        PlantrackError: one means no day, or no earlier version.
    """
    from plantrack.cli.dated import day_after, day_before
    from plantrack.cli.since import news_asked

    return Days(
        due_before=day_before(call, due_before) if due_before else None,
        due_after=day_after(call, due_after) if due_after else None,
        changed=news_asked(call, changed_since).changed if changed_since else None,
    )


def amended_asked(call: Call, *, reviewed: bool) -> "Amended | None":
    """Return when promises were changed, where second verdicts are asked for: git is, then."""
    if not reviewed:
        return None
    from plantrack.project.past import amended_in

    return amended_in(call.project, call.day, call.cache)


def tell_near(call: Call, words: str) -> None:
    """Say which words of the plan are near those that were found nowhere in it."""
    from plantrack.views.searching import words_near

    if near := words_near(call.plan, words):
        call.warn(call.translator.text("Did you mean {names}?", names=", ".join(near)))


def _split(words: Iterable[str] | None) -> list[str]:
    return [part.strip() for word in words or () for part in word.split(",")]


def _state(word: str) -> State:
    """Return the status that a word means, and whether its work has started by its dates."""
    from plantrack.loading.words import is_late, state_meant
    from plantrack.model import Status

    if is_late(word):
        raise PlantrackError("late is no status: plantrack list --late lists what is late")
    return state_meant(word, Status)
