"""What people call the fields and the values of a plan's files, beside the words to type."""

from collections.abc import Iterable, Sequence

from plantrack.locale.messages import Message, msg, msg_about

_FIELDS = {
    "action_plan": msg_about("field", "`action_plan`"),
    "added": msg_about("field", "`added`"),
    "adopted": msg_about("field", "`adopted`"),
    "article": msg_about("field", "`article`"),
    "axis": msg_about("field", "`axis`"),
    "baseline": msg_about("field", "`baseline`"),
    "by": msg_about("field", "`by`"),
    "challenges": msg_about("field", "`challenges`"),
    "changes": msg_about("field", "`changes`"),
    "commit": msg_about("field", "`commit`"),
    "commitment": msg_about("field", "`commitment`"),
    "commitments": msg_about("field", "`commitments`"),
    "context": msg_about("field", "`context`"),
    "continues": msg_about("field", "`continues`"),
    "date": msg_about("field", "`date`"),
    "deliverable": msg_about("field", "`deliverable`"),
    "deliverables": msg_about("field", "`deliverables`"),
    "depends_on": msg_about("field", "`depends_on`"),
    "description": msg_about("field", "`description`"),
    "direction": msg_about("field", "`direction`"),
    "done": msg_about("field", "`done`"),
    "due": msg_about("field", "`due`"),
    "due_soon_days": msg_about("field", "`due_soon_days`"),
    "editorial": msg_about("field", "`editorial`"),
    "elides": msg_about("field", "`elides`"),
    "en": msg_about("field", "`en`"),
    "end": msg_about("field", "`end`"),
    "events": msg_about("field", "`events`"),
    "evidence": msg_about("field", "`evidence`"),
    "field": msg_about("field", "`field`"),
    "for": msg_about("field", "`for`"),
    "formerly": msg_about("field", "`formerly`"),
    "fr": msg_about("field", "`fr`"),
    "funder": msg_about("field", "`funder`"),
    "gender": msg_about("field", "`gender`"),
    "id": msg_about("field", "`id`"),
    "illustrative": msg_about("field", "`illustrative`"),
    "indicators": msg_about("field", "`indicators`"),
    "kind": msg_about("field", "`kind`"),
    "levels": msg_about("field", "`levels`"),
    "label": msg_about("field", "`label`"),
    "language": msg_about("field", "`language`"),
    "lead": msg_about("field", "`lead`"),
    "mandates": msg_about("field", "`mandates`"),
    "many": msg_about("field", "`many`"),
    "measurements": msg_about("field", "`measurements`"),
    "milestones": msg_about("field", "`milestones`"),
    "mission": msg_about("field", "`mission`"),
    "note": msg_about("field", "`note`"),
    "one": msg_about("field", "`one`"),
    "organisation": msg_about("field", "`organisation`"),
    "partners": msg_about("field", "`partners`"),
    "period": msg_about("field", "`period`"),
    "progress": msg_about("field", "`progress`"),
    "rationale": msg_about("field", "`rationale`"),
    "reason": msg_about("field", "`reason`"),
    "resolution": msg_about("field", "`resolution`"),
    "reviewed": msg_about("field", "`reviewed`"),
    "roles": msg_about("field", "`roles`"),
    "severities": msg_about("field", "`severities`"),
    "source": msg_about("field", "`source`"),
    "stale_after_days": msg_about("field", "`stale_after_days`"),
    "start": msg_about("field", "`start`"),
    "status": msg_about("field", "`status`"),
    "targets": msg_about("field", "`targets`"),
    "text": msg_about("field", "`text`"),
    "thresholds": msg_about("field", "`thresholds`"),
    "timezone": msg_about("field", "`timezone`"),
    "title": msg_about("field", "`title`"),
    "tolerance": msg_about("field", "`tolerance`"),
    "unit": msg_about("field", "`unit`"),
    "updates": msg_about("field", "`updates`"),
    "answer": msg_about("field", "`answer`"),
    "contact": msg_about("field", "`contact`"),
    "contributors": msg_about("field", "`contributors`"),
    "extra": msg_about("field", "`extra`"),
    "internal": msg_about("field", "`internal`"),
    "licence": msg_about("field", "`licence`"),
    "question": msg_about("field", "`question`"),
    "ref": msg_about("field", "`ref`"),
    "to": msg_about("field", "`to`"),
    "url": msg_about("field", "`url`"),
    "value": msg_about("field", "`value`"),
    "vision": msg_about("field", "`vision`"),
    "replaced_by": msg_about("field", "`replaced_by`"),
    "weight": msg_about("field", "`weight`"),
    "whole_plan": msg_about("field", "`whole_plan`"),
    "withdrawn": msg_about("field", "`withdrawn`"),
    "words": msg_about("field", "`words`"),
    "look": msg_about("field", "`look`"),
    "logo": msg_about("field", "`logo`"),
    "colour": msg_about("field", "`colour`"),
    "year": msg_about("field", "`year`"),
    "years": msg_about("field", "`years`"),
}
_VALUES = {
    "planned": msg_about("value", "`planned`"),
    "in_progress": msg_about("value", "`in_progress`"),
    "done": msg_about("value", "`done`"),
    "partial": msg_about("value", "`partial`"),
    "deferred": msg_about("value", "`deferred`"),
    "cancelled": msg_about("value", "`cancelled`"),
    "increase": msg_about("value", "`increase`"),
    "decrease": msg_about("value", "`decrease`"),
    "maintain": msg_about("value", "`maintain`"),
    "error": msg_about("value", "`error`"),
    "warning": msg_about("value", "`warning`"),
    "note": msg_about("value", "`note`"),
    "off": msg_about("value", "`off`"),
    "true": msg_about("value", "`true`"),
    "false": msg_about("value", "`false`"),
}


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
