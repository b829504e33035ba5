"""What people call the fields and the values of a plan's files, beside the words to type."""

from collections.abc import Iterable, Sequence

from plantrack.locale.messages import Message, msg, msg_about


def _by_word(*messages: Message) -> dict[str, Message]:
    """Return messages by the word to type that each tells."""
    return {message.id.strip("`"): message for message in messages}


_FIELDS = _by_word(
    msg_about("field", "`action_plan`"), msg_about("field", "`added`"),
    msg_about("field", "`adopted`"), msg_about("field", "`article`"), msg_about("field", "`axis`"),
    msg_about("field", "`baseline`"), msg_about("field", "`by`"),
    msg_about("field", "`challenges`"), msg_about("field", "`changes`"),
    msg_about("field", "`commit`"), msg_about("field", "`commitment`"),
    msg_about("field", "`commitments`"), msg_about("field", "`context`"),
    msg_about("field", "`continues`"), msg_about("field", "`date`"),
    msg_about("field", "`deliverable`"), msg_about("field", "`deliverables`"),
    msg_about("field", "`depends_on`"), msg_about("field", "`description`"),
    msg_about("field", "`direction`"), msg_about("field", "`done`"), msg_about("field", "`due`"),
    msg_about("field", "`due_soon_days`"), msg_about("field", "`editorial`"),
    msg_about("field", "`elides`"), msg_about("field", "`en`"), msg_about("field", "`end`"),
    msg_about("field", "`events`"), msg_about("field", "`evidence`"), msg_about("field", "`field`"),
    msg_about("field", "`for`"), msg_about("field", "`formerly`"), msg_about("field", "`fr`"),
    msg_about("field", "`funder`"), msg_about("field", "`gender`"), msg_about("field", "`id`"),
    msg_about("field", "`illustrative`"), msg_about("field", "`indicators`"),
    msg_about("field", "`kind`"), msg_about("field", "`levels`"), msg_about("field", "`label`"),
    msg_about("field", "`language`"), msg_about("field", "`lead`"),
    msg_about("field", "`mandates`"), msg_about("field", "`many`"),
    msg_about("field", "`measurements`"), msg_about("field", "`milestones`"),
    msg_about("field", "`mission`"), msg_about("field", "`note`"), msg_about("field", "`one`"),
    msg_about("field", "`organisation`"), msg_about("field", "`partners`"),
    msg_about("field", "`period`"), msg_about("field", "`progress`"),
    msg_about("field", "`rationale`"), msg_about("field", "`reason`"),
    msg_about("field", "`resolution`"), msg_about("field", "`reviewed`"),
    msg_about("field", "`roles`"), msg_about("field", "`severities`"),
    msg_about("field", "`source`"), msg_about("field", "`stale_after_days`"),
    msg_about("field", "`start`"), msg_about("field", "`status`"), msg_about("field", "`targets`"),
    msg_about("field", "`text`"), msg_about("field", "`thresholds`"),
    msg_about("field", "`timezone`"), msg_about("field", "`title`"),
    msg_about("field", "`tolerance`"), msg_about("field", "`unit`"),
    msg_about("field", "`updates`"), msg_about("field", "`answer`"),
    msg_about("field", "`contact`"), msg_about("field", "`contributors`"),
    msg_about("field", "`extra`"), msg_about("field", "`internal`"),
    msg_about("field", "`licence`"), msg_about("field", "`question`"), msg_about("field", "`ref`"),
    msg_about("field", "`to`"), msg_about("field", "`url`"), msg_about("field", "`value`"),
    msg_about("field", "`vision`"), msg_about("field", "`replaced_by`"),
    msg_about("field", "`weight`"), msg_about("field", "`whole_plan`"),
    msg_about("field", "`withdrawn`"), msg_about("field", "`words`"), msg_about("field", "`year`"),
    msg_about("field", "`years`"),
)  # fmt: skip
_VALUES = _by_word(
    msg_about("value", "`planned`"), msg_about("value", "`in_progress`"),
    msg_about("value", "`done`"), msg_about("value", "`partial`"), msg_about("value", "`deferred`"),
    msg_about("value", "`cancelled`"), msg_about("value", "`increase`"),
    msg_about("value", "`decrease`"), msg_about("value", "`maintain`"),
    msg_about("value", "`error`"), msg_about("value", "`warning`"), msg_about("value", "`note`"),
    msg_about("value", "`off`"), msg_about("value", "`true`"), msg_about("value", "`false`"),
)  # fmt: skip


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
