"""A change that a version made, in a few words."""

from plantrack.history.steps import Written
from plantrack.locale import Translator
from plantrack.locale.words import status_word
from plantrack.model import Status
from plantrack.telling.values import changed_words, whole_words


def written_words(written: Written, translator: Translator) -> str:
    """Return what changed, in words; of a long text, only that it is another one."""
    t = translator
    if written.field is None:
        return whole_words(written.kind, t)
    before, after = (_value(written.field, value, t) for value in (written.before, written.after))
    return changed_words(written.field, before, after, t).words


def _value(field: str, spelled: str | None, t: Translator) -> str | None:
    if field == "status" and spelled is not None:
        return t.spell(status_word(Status(spelled)))
    if field == "progress" and spelled is not None:
        return t.percent(int(spelled))
    return spelled
