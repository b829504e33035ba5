"""What people call the fields, the values and the parts of a plan, beside the words to type."""

from collections.abc import Iterable, Sequence

from plantrack.locale.messages import Message, msg
from plantrack.locale.nearest import folded
from plantrack.locale.plan_words import Word

# What has a name beside the word to type: the catalogue has `due` of a field, « échéance » (`due`).
FIELDS = (
    "action_plan", "added", "adopted", "article", "axis", "baseline", "by", "challenges", "changes",
    "commit", "commitment", "commitments", "context", "continues", "date", "deliverable",
    "deliverables", "depends_on", "description", "direction", "done", "due", "due_soon_days",
    "editorial", "elides", "en", "end", "events", "evidence", "field", "for", "formerly", "fr",
    "funder", "gender", "id", "illustrative", "indicators", "kind", "levels", "label", "language",
    "lead", "mandates", "many", "measurements", "milestones", "mission", "note", "one",
    "organisation", "partners", "period", "progress", "rationale", "reason", "resolution",
    "reviewed", "roles", "severities", "source", "stale_after_days", "start", "status", "targets",
    "text", "thresholds", "timezone", "title", "tolerance", "unit", "updates", "answer", "contact",
    "contributors", "extra", "internal", "licence", "question", "ref", "to", "url", "value",
    "vision", "replaced_by", "weight", "whole_plan", "withdrawn", "words", "year", "years",
    "look", "logo", "colour", "board_doubts", "review", "verdict", "basis", "file", "keep",
    "kept", "sha256", "site", "withhold",
)  # fmt: skip
VALUES = (
    "planned", "in_progress", "done", "partial", "deferred", "cancelled", "increase", "decrease",
    "maintain", "error", "warning", "note", "off", "true", "false",
    "kept", "partly", "not_kept", "no_evidence",
)  # fmt: skip
_FIELDS = {word: Message(f"`{word}`", about="field") for word in FIELDS}
_VALUES = {word: Message(f"`{word}`", about="value") for word in VALUES}


def is_called(plain: str, word: Word) -> bool:
    """Return whether a name, as `plain_name` makes it, is one of a word's forms."""
    forms = (word.fr.singular, word.fr.plural, word.en.singular, word.en.plural)
    return plain in map(plain_name, forms)


def plain_name(name: str) -> str:
    """Return a name without case, accents, or the signs between its words, to compare names."""
    return folded(name.replace("_", " ").replace("-", " "))


def field_name(key: str) -> Message:
    """Return a field as people say it, and as it is typed: « échéance » (`due`).

    A field of a field, such as `period.start`, is told as it is typed.
    """
    return _FIELDS.get(key, msg("`{word}`", word=key))


def field_names(keys: Iterable[str]) -> Message | str:
    """Return fields in a row, as people say them and as they are typed."""
    return in_a_row([field_name(key) for key in keys])


def value_name(word: str) -> Message:
    """Return a value as people say it, and as it is typed: réalisé (`done`)."""
    return _VALUES.get(word, msg("`{word}`", word=word))


def value_names(words: Iterable[str]) -> Message | str:
    """Return values in a row, as people say them and as they are typed."""
    return in_a_row([value_name(word) for word in words])


def in_code(words: Iterable[str]) -> Message | str:
    """Return words to type, in a row."""
    return in_a_row([msg("`{word}`", word=word) for word in words])


def in_a_row(words: Sequence[Message | str]) -> Message | str:
    """Return words or messages separated by commas."""
    if not words:
        return ""
    first, *others = words
    return msg("{first}, {others}", first=first, others=in_a_row(others)) if others else first
