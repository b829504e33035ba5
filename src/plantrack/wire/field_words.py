"""The fields of a plan's files in the words of a sentence."""

from plantrack.locale import Translator, msg

_WORDS = {
    "adopted": msg("date of adoption"),
    "axis": msg("axis"),
    "baseline": msg("baseline"),
    "by": msg("by"),
    "challenges": msg("difficulties"),
    "commitment": msg("commitment"),
    "context": msg("context"),
    "continues": msg("continues"),
    "date": msg("date"),
    "depends_on": msg("depends on"),
    "description": msg("description"),
    "direction": msg("direction"),
    "done": msg("done on"),
    "due": msg("due date"),
    "due_adopted": msg("adopted due date"),
    "due_soon_days": msg("days that count as soon"),
    "end": msg("end"),
    "events": msg("event"),
    "evidence": msg("evidence"),
    "formerly": msg("former ids"),
    "funder": msg("funder"),
    "added": msg("in force from"),
    "illustrative": msg("given as an example"),
    "kind": msg("kind"),
    "label": msg("name"),
    "language": msg("language"),
    "mandates": msg("mandate"),
    "measurements": msg("measurement"),
    "milestones": msg("milestone"),
    "mission": msg("mission"),
    "note": msg("note"),
    "organisation": msg("organisation"),
    "partners": msg("partners"),
    "period": msg("period"),
    "progress": msg("progress"),
    "rationale": msg("rationale"),
    "reason": msg("reason"),
    "resolution": msg("resolution"),
    "reviewed": msg("last reviewed"),
    "severities": msg("severity of"),
    "source": msg("source"),
    "stale_after_days": msg("days without a word before work is silent"),
    "start": msg("start"),
    "status": msg("status"),
    "targets": msg("target"),
    "text": msg("wording"),
    "thresholds": msg("threshold"),
    "timezone": msg("time zone"),
    "title": msg("title"),
    "tolerance": msg("tolerance"),
    "unit": msg("unit"),
    "value": msg("value"),
    "vision": msg("vision"),
    "weight": msg("weight"),
    "years": msg("years"),
}


def field_word(name: str, translator: Translator) -> str:
    """Return a field in words; the key of one that holds keys, such as a rule, stays as it is."""
    field, _, key = name.partition(".")
    word = translator.spell(_WORDS[field]) if field in _WORDS else field
    return f"{word} {key}" if key else word
