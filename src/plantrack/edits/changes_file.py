"""What edits note in `plan/changes.yaml`: reasons of changes, and ids that are gone for good."""

from collections.abc import Sequence

from plantrack.edits.change import NewFile, PlannedChange, TextChange
from plantrack.edits.finding import refuse_unread_file
from plantrack.edits.text import Append, Insert, NewValue, Plain
from plantrack.loading import Loaded
from plantrack.loading.layout import CHANGES
from plantrack.loading.order import natural_order
from plantrack.source.values import document_of

REASONS, REMOVED = "changes", "removed"


def reasons_added(
    loaded: Loaded, entries: Sequence[NewValue]
) -> tuple[tuple[PlannedChange, ...], int]:
    """Return the changes that note reasons, and the position of the first among the others.

    Raises:
        PlantrackError: the file cannot be read.
    """
    if REASONS in (there := _there(loaded)):
        appended = tuple(TextChange(CHANGES, (REASONS,), Append(entry)) for entry in entries)
        return appended, len(loaded.plan.changes)
    return (_begun(loaded, there, REASONS, entries),), 0


def id_removed(loaded: Loaded, identifier: str) -> PlannedChange | None:
    """Return the change that keeps an id from being given again; nothing where it is kept.

    Ids stand in their order, so that two branches seldom write the same line.

    Raises:
        PlantrackError: the file cannot be read.
    """
    there = _there(loaded)
    listed = there.get(REMOVED)
    ids = [entry for entry in listed if isinstance(entry, str)] if isinstance(listed, list) else []
    if identifier.casefold() in map(str.casefold, ids):
        return None
    if REMOVED not in there:
        return _begun(loaded, there, REMOVED, [Plain(identifier)])
    key = natural_order(identifier)
    later = next((at for at, other in enumerate(ids) if natural_order(other) > key), None)
    if later is None:
        return TextChange(CHANGES, (REMOVED,), Append(Plain(identifier)))
    return TextChange(CHANGES, (REMOVED, later), Insert(Plain(identifier)))


def _there(loaded: Loaded) -> dict[str, object]:
    refuse_unread_file(loaded, CHANGES)
    return dict(document_of(loaded.sources[CHANGES]).values) if CHANGES in loaded.sources else {}


def _begun(
    loaded: Loaded, there: dict[str, object], name: str, first: Sequence[NewValue]
) -> PlannedChange:
    """Return the change that begins a list of the file, or the file with it."""
    if CHANGES in loaded.sources:
        return TextChange(CHANGES, (name,), Insert([*first], after=next(reversed(there), None)))
    comment = loaded.plan.header.writer.text(
        "Reasons for changes to the plan that no journal tells"
    )
    return NewFile(CHANGES, comment, {name: [*first]})
