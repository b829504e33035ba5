"""A deliverable's journal before and after: what its new entries change, and any rewriting."""

from collections.abc import Callable, Iterator, Sequence

from plantrack.history.change import Change
from plantrack.history.pairing import Pair, content_of, entries_paired
from plantrack.model import Deliverable, State, Update, state_of


def journal_changes(
    change: Callable[..., Change], before: Deliverable, after: Deliverable
) -> Iterator[Change]:
    """Yield what changed in status, progress, due date and lead, whatever the day; other entries.

    An entry that tells of one of those changes is no change of its own: it is the change's entry.
    """
    was, now = state_of(before), state_of(after)
    pairs = entries_paired(before.updates, after.updates, lambda entry: entry.date)
    told: set[str] = set()
    for found in _of_state(change, was, now, pairs):
        told.add(str(found.field))
        yield found
    if before.due != after.due:
        yield _adopted(change, before, after, was, now)
    if before.lead != after.lead:
        in_force = was.lead == before.lead and now.lead == after.lead
        name = "lead" if in_force else "lead_adopted"
        yield change("changed", name, before.lead, after.lead)
    for old, new in pairs:
        if not _is_told(old, new, told):
            kind = "added" if old is None else "removed" if new is None else "changed"
            yield change(kind, "updates", old, new, entry=new or old, rewritten=old is not None)


def _of_state(
    change: Callable[..., Change], was: State, now: State, pairs: Sequence[Pair[Update]]
) -> Iterator[Change]:
    fresh = {id(new): new for _, new in pairs if new is not None}
    rewritten = any(old is not None for old, _ in pairs)

    def changed(kind: str, name: str, old: object, new: object, entry: Update | None) -> Change:
        """Return a change of the state, with the new entry that tells it, if one does."""
        known = fresh.get(id(entry))
        return change(kind, name, old, new, entry=known, rewritten=rewritten)

    if was.status is not now.status:
        yield changed("changed", "status", was.status, now.status, now.status_entry)
    if was.progress != now.progress:
        stated = [update for update in fresh.values() if update.progress is not None]
        entry = stated[-1] if stated else None
        yield changed("changed", "progress", was.progress, now.progress, entry)
    if _moved_to(was) != _moved_to(now) and was.due != now.due:
        kind = "moved" if was.due else "changed"  # a first due date is not a move
        yield changed(kind, "due", was.due, now.due, now.due_entry)
    if was.lead != now.lead and _handed_to(was) != _handed_to(now):
        yield changed("changed", "lead", was.lead, now.lead, now.lead_entry)


def _moved_to(state: State) -> object:
    """Return the due date that the journal names, apart from the one that was adopted."""
    return state.due_entry.due if state.due_entry else None


def _handed_to(state: State) -> str | None:
    """Return the lead that the journal names, apart from the one that was adopted."""
    return state.lead_entry.lead if state.lead_entry else None


def _adopted(
    change: Callable[..., Change], before: Deliverable, after: Deliverable, was: State, now: State
) -> Change:
    """Return the change of the due date that was adopted: the due date itself if none moved it."""
    in_force = was.due == before.due and now.due == after.due
    return change("changed", "due" if in_force else "due_adopted", before.due, after.due)


def _is_told(old: Update | None, new: Update | None, told: set[str]) -> bool:
    """Whether what an entry says is among the changes told already."""
    if old is None or new is None:
        return any(getattr(old or new, name) is not None for name in told)
    differing = {name for name, value in new if content_of(value) != content_of(getattr(old, name))}
    return differing <= told
