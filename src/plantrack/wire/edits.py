"""JSON of the last edits, which `undo` may take back."""

from collections.abc import Iterable
from datetime import tzinfo

from plantrack.edits.kept import Kept
from plantrack.wire.figures import Json


def edits_json(found: Iterable[tuple[Kept, tuple[str, ...]]], zone: tzinfo | None) -> Json:
    """Return the last edits, the newest first, each with the files that changed since."""
    edits = [
        {
            "number": number,
            "at": kept.moment.astimezone(zone).isoformat(timespec="seconds"),
            "title": kept.edited.title,
            "files": [change.path for change in kept.edited.changes],
            "changed_since": [*touched],
        }
        for number, (kept, touched) in enumerate(found, 1)
    ]
    return {"schema": "plantrack.undo/1", "edits": edits}
