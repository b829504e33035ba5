"""What `import --format json` holds: what was not understood, and what becomes of the rest."""

from plantrack.wire.answers.shared import FIRST, Shape

_IMPORTED: Shape = FIRST | {
    "diagnostics": ("list of Diagnostic", "What was not understood or is refused, by its place."),
    "summary": ("Summary", "How many of each."),
}
ANSWERS: dict[str, Shape] = {
    "import (table)": _IMPORTED | {"import": ("Imported table", "What it would do, or did.")},
    "import (update sheets)": _IMPORTED
    | {"import": ("Imported sheets", "Who answered, and what becomes of it.")},
    "import (editing workbook)": _IMPORTED
    | {"import": ("Imported workbook", "What it would do, or did.")},
}
SHAPES: dict[str, Shape] = {
    "Imported table": {
        "kind": ("text", "`table`."),
        "counts": ("Counts of a table", "How many of each."),
        "made": ("Made", "What is new in the plan."),
        "changes": ("list of Changed field", "Each field that changes."),
        "kept": ("list of Kept field", "Each field that stays as the plan has it."),
        "remarks": ("list of text", "What else should be known, in the language asked."),
    },
    "Counts of a table": {
        "nodes": ("integer", "New axes and commitments."),
        "deliverables": ("integer", "New deliverables."),
        "team": ("integer", "New roles and partners."),
        "changed": ("integer", "Records that change."),
        "same": ("integer", "Records that say the same already."),
        "kept": ("integer", "Fields that stay as the plan has them."),
        "gone": ("integer", "Records whose row is no more there; nothing is removed."),
        "emptied": ("integer", "Cells that were emptied; nothing is removed."),
        "conflicts": ("integer", "Fields that changed on both sides, and wait for somebody."),
        "refused": ("integer", "Rows that the gate of edits refuses."),
        "not_understood": ("integer", "Cells or rows that were not understood."),
    },
    "Made": {
        "nodes": ("list of Titled", "Axes and commitments."),
        "deliverables": ("list of Titled", "Deliverables."),
        "team": ("list of Titled", "Roles and partners."),
    },
    "Titled": {"id": ("text", "The id."), "title": ("text", "The title.")},
    "Changed field": {
        "id": ("text", "Whose it is."),
        "field": ("text", "The field’s name; `extra.` and a heading, of a cell that is only kept."),
        "before": ("text", "What the plan has; empty where it has nothing."),
        "after": ("text", "What the table says."),
    },
    "Kept field": {
        "id": ("text", "Whose it is."),
        "field": ("text", "The field’s name."),
        "plan": ("text", "What the plan has, and keeps."),
        "table": ("text", "What the table says, as it did last time."),
    },
    "Imported workbook": {
        "kind": ("text", "`workbook`."),
        "counts": ("Counts of a workbook", "How many of each."),
        "changes": ("list of Changed row", "The rows that add something to the plan."),
        "already": ("list of text", "The places of what the plan says already."),
    },
    "Counts of a workbook": {
        "changes": ("integer", "Rows that add an entry or a deliverable."),
        "already": ("integer", "Rows that the plan says already."),
        "conflicts": ("integer", "Cells that differ from a plan that changed since."),
        "refused": ("integer", "Everything else that is refused."),
        "told": ("integer", "What is only to be known."),
    },
    "Changed row": {
        "id": ("text", "The deliverable."),
        "place": ("text", "Its row, as `file!Sheet:A4`."),
    },
    "Imported sheets": {
        "kind": ("text", "`sheets`."),
        "counts": ("Counts of sheets", "How many of each."),
        "roles": ("list of Answering role", "Who answered, as the sheets declare it."),
        "missing": ("list of Titled", "The roles of which no sheet of a folder came back."),
        "unread": ("list of text", "The files whose format is not read."),
        "remarks": ("list of text", "What else should be known, in the language asked."),
    },
    "Counts of sheets": {
        "new": ("integer", "Answers that say something new."),
        "nothing_new": ("integer", "Answers that nothing is new."),
        "already": ("integer", "Answers that the plan has already."),
        "unanswered": ("integer", "Deliverables left without an answer."),
        "refused": ("integer", "Answers that are not understood, or that the plan cannot take."),
        "missing": ("integer", "Sheets that did not come back."),
        "unread": ("integer", "Files whose format is not read."),
    },
    "Answering role": {
        "role": ("text|null", "The role’s id; null where none is declared."),
        "files": ("list of text", "The files that came from it."),
        "answers": ("list of Sheet answer", "What it answers."),
    },
    "Sheet answer": {
        "id": ("text", "The deliverable."),
        "date": ("date|null", "The day of which it speaks."),
        "outcome": ("text", "`new`, `nothing_new`, `already`, `unanswered` or `refused`."),
        "fields": (
            "any value",
            "The fields that it writes, by name, as the plan’s files spell them.",
        ),
    },
}
