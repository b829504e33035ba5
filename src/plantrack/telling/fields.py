"""The fields of a plan's files in the words of a sentence."""

from plantrack.locale import Translator, msg, msg_about

# Fields whose name is a word.
_NAMES = (
    msg("article"), msg("baseline"), msg("by"), msg("commit"), msg("contact"), msg("context"),
    msg("continues"), msg("contributors"), msg("date"), msg("depends on"), msg("description"),
    msg("direction"), msg("editorial"), msg("end"), msg("evidence"), msg("field"), msg("funder"),
    msg("gender"), msg("id"), msg("indicators"), msg("kind"), msg("language"), msg("lead"),
    msg("levels"), msg("licence"), msg("mission"), msg("note"), msg("organisation"),
    msg("partners"), msg("period"), msg("progress"), msg("rationale"), msg("reason"),
    msg("replaced by"), msg("resolution"), msg("roles"), msg("source"), msg("start"), msg("status"),
    msg("title"), msg("tolerance"), msg("unit"), msg("value"), msg("vision"), msg("weight"),
    msg("words"), msg("colour"), msg("logo"), msg("look"), msg("verdict"),
)  # fmt: skip
_WORDS = {message.id.replace(" ", "_"): message for message in _NAMES} | {
    "action_plan": msg("word for an action plan"),
    "added": msg("in force from"),
    "adopted": msg("date of adoption"),
    "answer": msg_about("entry", "answer"),
    "axis": msg("{w.axis}"),
    "basis": msg("what a verdict rests on"),
    "challenges": msg("difficulties"),
    "changes": msg("reasons for changes"),
    "commitment": msg("{w.commitment}"),
    "commitments": msg("{w.commitment:s}"),
    "deliverable": msg("word for a deliverable"),
    "deliverables": msg("{w.deliverable:s}"),
    "done": msg_about("milestone", "done on"),
    "due": msg("due date"),
    "due_adopted": msg("adopted due date"),
    "due_soon_days": msg("days that count as soon"),
    "elides": msg("elision"),
    "en": msg("in English"),
    "events": msg("event"),
    "extra": msg("own field"),
    "file": msg("copy of a proof"),
    "for": msg("target it answers"),
    "formerly": msg("former ids"),
    "fr": msg("in French"),
    "illustrative": msg_about("action plan", "given as an example"),
    "internal": msg("internal note"),
    "keep": msg("folder of copies"),
    "kept": msg("kept proofs"),
    "label": msg("name"),
    "lead_adopted": msg("adopted lead"),
    "mandates": msg("mandate"),
    "many": msg("plural form"),
    "measurements": msg("measurement"),
    "milestones": msg("milestone"),
    "one": msg("singular form"),
    "parent": msg("commitment above"),
    "question": msg_about("entry", "question"),
    "ref": msg("reference elsewhere"),
    "removed": msg("removed ids"),
    "review": msg("second verdict"),
    "reviewed": msg("last reviewed"),
    "board_doubts": msg("doubts in the board’s report"),
    "severities": msg("severity of"),
    "site": msg("public site"),
    "sha256": msg("SHA-256 of a proof"),
    "stale_after_days": msg("days without a word before work is silent"),
    "targets": msg("target"),
    "text": msg("wording"),
    "thresholds": msg("threshold"),
    "timezone": msg("time zone"),
    "to": msg("put to"),
    "updates": msg("journal"),
    "url": msg("web address"),
    "withhold": msg("fields left out of the public site"),
    "whole_plan": msg("work of the whole plan"),
    "withdrawn": msg_about("commitment", "withdrawn"),
    "year": msg("{w.period}"),
    "years": msg("{w.period:s}"),
}


def field_word(name: str, translator: Translator) -> str:
    """Return a field in words; the key of one that holds keys, such as a rule, stays as it is."""
    field, _, key = name.partition(".")
    word = translator.spell(_WORDS[field]) if field in _WORDS else field
    return f"{word} {key}" if key else word
