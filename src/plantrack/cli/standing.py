"""How a deliverable stands, told before questions and after answers."""

from collections.abc import Sequence

from plantrack.cli.call import Call
from plantrack.edits.applying import Prepared
from plantrack.telling.standing import last_told, standing_words
from plantrack.views.questions import questions_waiting
from plantrack.views.standing import Snapshot, Standing


def tell_standing(call: Call, identifier: str) -> None:
    """Say on standard error how a deliverable stands, and what was last told of it."""
    standing = _standing(call.snapshot, identifier)
    if standing is not None:
        for line in lines_on(call, standing):
            call.warn(line)


def lines_on(call: Call, standing: Standing) -> list[str]:
    """Return what stands of a deliverable: its title, its state, what was last told or asked."""
    t = call.teller
    deliverable = standing.deliverable
    title = " ".join(deliverable.title.split())
    lines = [f"{deliverable.id}  {title}", f"  {standing_words(standing, call.day, t)}"]
    if told := last_told(standing, call.day):
        entry, words = told
        lines.append("  " + t.text("{head}: ", head=entry.date.isoformat()) + words)
    lines += [f"  ? {waiting.text}" for waiting in questions_waiting(standing, call.day)]
    return lines


def tell_outcome(call: Call, prepared: Prepared, ids: Sequence[str]) -> None:
    """Say how deliverables stand once an edit is made."""
    if not prepared.files:
        return
    after = Snapshot(prepared.loaded.plan, call.day)
    for identifier in ids:
        standing = _standing(after, identifier)
        if standing is not None:
            call.say(outcome_of(call, standing))


def outcome_of(call: Call, standing: Standing) -> str:
    """Return the id of a deliverable, and how it stands."""
    t = call.teller
    words = standing_words(standing, call.day, t)
    return t.text("{head}: ", head=standing.deliverable.id) + words


def _standing(snapshot: Snapshot, identifier: str) -> Standing | None:
    named = identifier.casefold()
    return next((each for each in snapshot.every if each.deliverable.id.casefold() == named), None)
