"""What a deliverable's answers add to its journal: only what it did not say by their date."""

from collections.abc import Mapping
from datetime import date
from unicodedata import normalize

from plantrack.edits.fields import Typed
from plantrack.model import Deliverable, State, Update, state_of

_TEXTS = ("note", "challenges", "answer", "reason")


def news_of(deliverable: Deliverable, typed: Mapping[str, Typed], day: date) -> dict[str, Typed]:
    """Return the fields of an answer that say something new on its date."""
    state = state_of(deliverable, day)
    entries = told_on(deliverable, day)
    changes = "status" in typed and typed["status"] != state.status.value
    kept = {
        name: value
        for name, value in typed.items()
        if (changes and name in ("status", "progress", "evidence"))
        or _is_new(name, value, state, entries)
    }
    if "evidence" in kept and not changes:
        known = {*deliverable.evidence, *_proofs(deliverable, day)}
        kept["evidence"] = [proof for proof in kept["evidence"] or () if proof not in known]
        if not kept["evidence"]:
            del kept["evidence"]
    return kept


def told_on(deliverable: Deliverable, day: date) -> tuple[Update, ...]:
    """Return the entries of a day that tell of the work, or confirm that all stands."""
    return tuple(
        entry
        for entry in deliverable.updates
        if entry.date == day and (entry.speaks or entry.confirms)
    )


def _proofs(deliverable: Deliverable, day: date) -> list[str]:
    return [proof for entry in deliverable.updates if entry.date <= day for proof in entry.evidence]


def _is_new(name: str, value: Typed, state: State, entries: tuple[Update, ...]) -> bool:
    if name == "status":
        return value != state.status.value
    if name == "progress":
        return _percent(value) != str(state.progress)
    if name == "due":
        return value != (state.due.isoformat() if state.due else None)
    if name in _TEXTS:
        return all(_words(value) != _words(getattr(entry, name)) for entry in entries)
    return True


def _percent(value: Typed) -> str:
    return str(value).replace("%", "").replace("\xa0", " ").strip()


def _words(value: object) -> list[str]:
    return normalize("NFC", str(value or "")).split()
