"""What a plan calls its parts, beside the usual words of help, manual pages and schemas."""

from collections.abc import Iterator

from plantrack.locale import Message, Translator, msg
from plantrack.locale.plan_words import DEFAULT_WORDS, capitalised


def words_here(translator: Translator) -> str:
    """Return each usual word that the plan has another one for; nothing where it has none."""
    return capitalised("; ".join(map(translator.spell, _others(translator))))


def _others(t: Translator) -> Iterator[Message]:
    here, usual = t.words, DEFAULT_WORDS
    if here.axis != usual.axis:
        yield msg("axis (here: {word})", word=here.axis)
    if here.commitment != usual.commitment:
        yield msg("commitment (here: {word})", word=here.commitment)
    if here.deliverable != usual.deliverable:
        yield msg("deliverable (here: {word})", word=here.deliverable)
    if here.action_plan != usual.action_plan:
        yield msg("action plan (here: {word})", word=here.action_plan)
