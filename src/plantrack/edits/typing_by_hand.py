"""A file as somebody typed it, and the reason that it owes where an action plan is closed."""

from collections.abc import Iterator
from datetime import date

from plantrack.edits.change import Edit, HandMade
from plantrack.edits.explaining import NOT_GIVEN, OF_A_HEADER, Given, reason_owed, reasons_noted
from plantrack.edits.overlay import Overlay
from plantrack.history.changes import changes_between
from plantrack.loading import Loaded, load_plan
from plantrack.model import ActionPlan, Deliverable
from plantrack.model.closed import MAY_COME_LATE, closed_years
from plantrack.source.files import Tree


def typed_by_hand(
    tree: Tree, loaded: Loaded, edit: Edit, identifier: str, given: Given, day: date
) -> Edit:
    """Return an edit that writes a file as it was typed, with the reason that was given.

    The reason is that of each record it changed in an action plan that is closed, else that of the
    record whose file was opened.

    Raises:
        Owed: an action plan that is closed would change, and nobody says why.
        PlantrackError: more was given than a reason, and no reason, or the file of reasons cannot
            be read.
    """
    typed = {change.path: change.content for change in edit.changes if isinstance(change, HandMade)}
    known = {path: reading for path, reading in loaded.readings.items() if path not in typed}
    after = load_plan(Overlay(tree, typed), known)
    closed = dict(_of_closed_years(loaded, after, day))
    if closed and not given.reason:
        raise reason_owed(", ".join(closed), next(iter(closed.values())))
    if given == NOT_GIVEN:
        return edit
    return edit + reasons_noted(loaded, given, [*closed] or [identifier], None, day)


def _of_closed_years(before: Loaded, after: Loaded, day: date) -> Iterator[tuple[str, ActionPlan]]:
    """Give the records that changed in action plans that are closed; proofs may come late."""
    closed = closed_years(before.plan, day)
    for change in changes_between(before, after):
        if isinstance(change.subject, Deliverable):
            is_late = change.entry is not None or change.field in MAY_COME_LATE
        elif isinstance(change.subject, ActionPlan):
            is_late = change.field not in OF_A_HEADER
        else:
            continue
        header = closed.get(change.subject.origin.period)
        if header is not None and not is_late:
            yield change.id, header
