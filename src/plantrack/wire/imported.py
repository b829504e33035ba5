"""What an import of a table would do, for programs: counted, then each record."""

from plantrack.tables.foreign.mistakes import CELL
from plantrack.tables.foreign.outcome import Imported
from plantrack.tables.foreign.settling import CONFLICT, EMPTIED
from plantrack.tables.foreign.vanishing import VANISHED
from plantrack.tables.gate import GATE
from plantrack.wire.figures import Json


def imported_json(found: Imported) -> Json:
    """Return what a table makes, changes, finds there, or leaves, beside its mistakes."""
    made = {"nodes": found.nodes, "deliverables": found.deliverables, "team": found.team}
    return {
        "counts": {
            **{name: len(records) for name, records in made.items()},
            "changed": len(found.changed),
            "same": found.same,
            "kept": len(found.kept),
            "gone": found.count(VANISHED),
            "emptied": found.count(EMPTIED),
            "conflicts": found.count(CONFLICT),
            "refused": found.count(GATE),
            "not_understood": found.count(CELL),
        },
        "made": {
            name: [{"id": identifier, "title": title} for identifier, title in records]
            for name, records in made.items()
        },
        "changes": [
            {"id": changes.identifier, "field": name, "before": before, "after": after}
            for changes in found.changed
            for name, before, after in changes.fields
        ],
        "kept": [
            {"id": kept.identifier, "field": kept.name, "plan": kept.plan, "table": kept.table}
            for kept in found.kept
        ],
    }
