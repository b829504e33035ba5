"""JSON of `changes`."""

from dataclasses import asdict

from plantrack.history.register import Register, Registered
from plantrack.locale import Translator
from plantrack.telling.amendments import amendment_words, rewording
from plantrack.wire.commits import commit_json
from plantrack.wire.figures import Json, day, envelope, period_json
from plantrack.wire.witness import witness_json


def register_json(register: Register, translator: Translator) -> Json:
    """Return the JSON of `changes`; each change is in words too, in the translator's language."""
    return envelope("changes", register.day) | {
        "baseline": {"version": register.baseline.word, "day": day(register.baseline.day)},
        "adopted": register.was_adopted,
        "git": witness_json(register.witness, translator),
        "changes": [_entry(entry, translator) for entry in register.entries],
        "unused": [
            reason.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
            for reason in register.unused
        ],
        "summary": {
            "total": len(register.entries),
            "unexplained": len(register.unexplained),
            "editorial": sum(entry.editorial for entry in register.entries),
        },
    }


def _entry(entry: Registered, translator: Translator) -> Json:
    told = entry.amendment
    return {
        "kind": told.kind,
        "class": "editorial" if entry.editorial else "substantive",
        "record": told.sort,
        "id": told.id,
        "title": told.title,
        "field": told.field,
        "detail": told.detail,
        "before": told.before,
        "after": told.after,
        "diff": [asdict(each) for each in rewording(told)] or None,
        **period_json(told.period),
        "commitments": list(told.commitments),
        "date": day(entry.declared),
        "typed": commit_json(entry.commit),
        "reason": entry.reason,
        "resolution": entry.resolution,
        "words": amendment_words(told, translator),
    }
