"""JSON of `decisions`."""

from plantrack.model import Node
from plantrack.views.decisions import Asked, Decisions
from plantrack.views.status import PlanStatus
from plantrack.wire.deliverables import Lines
from plantrack.wire.figures import Json, day, envelope


def decisions_json(found: Decisions | None, status: PlanStatus, lines: Lines) -> Json:
    """Return the JSON of `decisions`: what is asked, then what is to be regularised."""
    board = status.next_board
    return envelope("decisions", status.day) | {
        "next_board": {"date": day(board.date), "title": board.title} if board else None,
        "asked": [_asked_json(each, lines) for each in found.asked] if found else [],
        "to_regularise": (
            [
                *(_asked_json(each, lines) for each in found.to_regularise),
                *(_withdrawn_json(node, lines) for node in found.withdrawn),
            ]
            if found
            else []
        ),
    }


def _asked_json(asked: Asked, lines: Lines) -> Json:
    deliverable, state = asked.deliverable, asked.outcome.standing.state
    successor, entry = asked.outcome.successor, asked.entry
    return {
        "kind": asked.kind,
        "id": deliverable.id,
        "title": deliverable.title,
        "year": deliverable.year,
        "period": deliverable.period,
        "date": day(entry.date) if entry else None,
        "reason": asked.reason,
        "due_adopted": day(state.adopted),
        "due": day(state.due),
        "continued_by": successor.id if successor else None,
        "path": deliverable.origin.path,
        "line": lines.of(deliverable),
        "revision": lines.revision(deliverable),
    }


def _withdrawn_json(node: Node, lines: Lines) -> Json:
    said = node.withdrawn
    return {
        "kind": "withdrawn",
        "id": node.id,
        "title": node.title,
        "year": None,
        "period": None,
        "date": day(said.date) if said else None,
        "reason": said.reason if said else None,
        "due_adopted": None,
        "due": None,
        "continued_by": None,
        "path": node.origin.path,
        "line": lines.of(node),
        "revision": lines.revision(node),
    }
