"""JSON of the last edits, which `undo` may take back."""

from collections.abc import Iterable
from datetime import tzinfo

from plantrack.edits.undoing import Undoable
from plantrack.wire.figures import Json


def edits_json(found: Iterable[Undoable], zone: tzinfo | None) -> Json:
    """Return the last edits, the newest first, each with what stands in its way."""
    edits = [
        {
            "number": number,
            "at": undoable.kept.moment.astimezone(zone).isoformat(timespec="seconds"),
            "title": undoable.kept.edited.title,
            "files": [change.path for change in undoable.kept.edited.changes],
            "changed_since": [*undoable.changed_since],
            "after": [*undoable.after],
        }
        for number, undoable in enumerate(found, 1)
    ]
    return {"schema": "plantrack.undo/1", "edits": edits}
