"""JSON of what git can tell here."""

from plantrack.locale import Translator
from plantrack.source.witness import Witness
from plantrack.telling.witness import witness_words
from plantrack.wire.figures import Json


def witness_json(witness: Witness, translator: Translator) -> Json:
    """Return what git can tell here: its state, why it refuses, and all of it in words."""
    why = witness.why if witness.is_refused else None
    return {
        "state": witness.state,
        "reason": translator.spell(why) if why else None,
        "torn": [{"commit": torn.commit, "files": list(torn.files)} for torn in witness.torn],
        "words": witness_words(witness, translator),
    }
