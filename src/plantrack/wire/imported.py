"""What an import would do, for programs: counted, then each record; by what was imported."""

from collections import Counter
from collections.abc import Sequence

from plantrack.locale import Translator
from plantrack.tables.editing.outcome import CONFLICT as CELL_CONFLICT
from plantrack.tables.editing.outcome import Outcome
from plantrack.tables.foreign.mistakes import CELL
from plantrack.tables.foreign.outcome import Imported
from plantrack.tables.foreign.settling import CONFLICT, EMPTIED
from plantrack.tables.foreign.vanishing import VANISHED
from plantrack.tables.gate import GATE
from plantrack.tables.returned.outcome import Brought
from plantrack.tables.returned.outcome import Outcome as Answered
from plantrack.views.sheets import SheetAsked
from plantrack.wire.figures import Json


def table_json(found: Imported, t: Translator) -> Json:
    """Return what a table makes, changes, finds there, or leaves, beside its mistakes."""
    made = {"nodes": found.nodes, "deliverables": found.deliverables, "team": found.team}
    return {
        "kind": "table",
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
        "remarks": [t.spell(remark) for remark in found.remarks],
    }


def workbook_json(outcome: Outcome) -> Json:
    """Return what a workbook that was filled in changes, says again, or is refused."""
    conflicts = sum(found.rule == CELL_CONFLICT for found in outcome.refused)
    return {
        "kind": "workbook",
        "counts": {
            "changes": len(outcome.changes),
            "already": len(outcome.already),
            "conflicts": conflicts,
            "refused": len(outcome.refused) - conflicts,
            "told": len(outcome.told),
        },
        "changes": [
            {"id": change.identifier, "place": change.row.place("").told}
            for change in outcome.changes
        ],
        "already": [place.told for place, _ in outcome.already],
    }


def sheets_json(
    found: Brought, missing: Sequence[SheetAsked], unread: Sequence[str], remarks: Sequence[str]
) -> Json:
    """Return who answered on update sheets and what, which sheets are missing, what is not read."""
    outcomes = Counter(str(answer.outcome) for of in found.roles for answer in of.answers)
    return {
        "kind": "sheets",
        "counts": {
            **{str(outcome): outcomes[outcome] for outcome in Answered},
            "missing": len(missing),
            "unread": len(unread),
        },
        "roles": [
            {
                "role": of.role,
                "files": of.files,
                "answers": [
                    {
                        "id": answer.identifier,
                        "date": answer.day.isoformat() if answer.day else None,
                        "outcome": str(answer.outcome),
                        "fields": dict(answer.fields),
                    }
                    for answer in of.answers
                ],
            }
            for of in found.roles
        ],
        "missing": [{"id": each.role_id, "title": each.title} for each in missing],
        "unread": list(unread),
        "remarks": list(remarks),
    }
