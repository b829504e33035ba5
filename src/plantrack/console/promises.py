"""What a row of a table says of a commitment in place of figures of its own."""

from plantrack.locale import Translator
from plantrack.locale.words import promise_words
from plantrack.telling.nodes import taken_up_below, withdrawn_on
from plantrack.views.coverage import Covered


def promise_mark(covered: Covered, translator: Translator) -> tuple[str, str] | None:
    """Return that it is withdrawn, made precise below or not taken up, with a style."""
    t = translator
    if covered.withdrawn is not None:
        return t.spell(withdrawn_on(covered.withdrawn)), "quiet"
    if not covered.is_lowest:
        return t.spell(taken_up_below(covered)), "quiet"
    if covered.covered:
        return None
    style = "trouble" if covered.promise == "not_taken_up" else "quiet"
    return t.spell(promise_words(covered.promise)), style
