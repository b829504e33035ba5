"""A change that a version made, in a few words."""

from plantrack.history.steps import Written
from plantrack.locale import Translator
from plantrack.locale.words import status_word
from plantrack.model import Status
from plantrack.wire.field_words import field_word
from plantrack.wire.telling import sentence

_LONG = 60  # characters: a longer text is only said to be another one


def written_words(one: Written, translator: Translator) -> str:
    """Return what changed, in words; of a long text, only that it is another one."""
    t = translator
    if one.field is None:
        return t.text("Added") if one.kind == "added" else t.text("Removed")
    field = field_word(one.field, t)
    before, after = (_value(one.field, value, t) for value in (one.before, one.after))
    if before is None:
        return sentence(t.text("{field}: {after}", field=field, after=after or ""))
    if after is None:
        return sentence(t.text("{field} removed: {before}", field=field, before=before))
    if max(len(before), len(after)) > _LONG:
        return sentence(t.text("{field} reworded", field=field))
    return sentence(
        t.text("{field}: from {before} to {after}", field=field, before=before, after=after)
    )


def _value(field: str, spelled: str | None, t: Translator) -> str | None:
    if field == "status" and spelled is not None:
        return t.spell(status_word(Status(spelled)))
    if field == "progress" and spelled is not None:
        return t.percent(int(spelled))
    return spelled
