"""What a row of a table says of a commitment in place of figures of its own."""

from plantrack.locale import Translator
from plantrack.locale.plan_words import Word
from plantrack.locale.words import promise_words
from plantrack.telling.nodes import taken_up_below, withdrawn_on
from plantrack.views.coverage import Covered


def promise_mark(covered: Covered, level: Word, translator: Translator) -> tuple[str, str] | None:
    """Return that it is withdrawn, made precise below or not taken up, with a style.

    `level` is the word of its level, with which it agrees.
    """
    t = translator.speaking_of(level)
    if covered.withdrawn is not None:
        return t.spell(withdrawn_on(covered.withdrawn)), "quiet"
    if not covered.is_lowest:
        return translator.spell(taken_up_below(covered)), "quiet"
    if covered.covered:
        return None
    style = "trouble" if covered.promise == "not_taken_up" else "quiet"
    return t.spell(promise_words(covered.promise)), style
