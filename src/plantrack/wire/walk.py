"""JSON of the work that `monday` goes through."""

from plantrack.views.walk import Walk
from plantrack.wire.deliverables import Lines, deliverable_json
from plantrack.wire.figures import Json, envelope


def walk_json(walk: Walk, lines: Lines) -> Json:
    """Return the JSON of `monday`: what it goes through, in its order."""
    return envelope("monday", walk.day) | {
        "lead": walk.lead,
        "deliverables": [deliverable_json(each, walk.day, lines) for each in walk.standings],
        "told_today": [each.deliverable.id for each in walk.told_today],
    }
