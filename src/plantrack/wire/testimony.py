"""What git can tell here, in words and in JSON: what is missing, why, and how to put it right."""

from plantrack.locale import Translator
from plantrack.source.testimony import Testimony
from plantrack.wire.figures import Json


def testimony_words(testimony: Testimony, translator: Translator) -> str | None:
    """Return what git cannot tell here, in sentences; None where it tells all that it knows."""
    t = translator
    if testimony.state == "shallow":
        return t.text(
            "History cut short: git has only the last versions here (a shallow clone). It cannot "
            "tell who wrote what stands in the oldest of them, nor when, nor what came before. "
            "Fetch the rest with git fetch --unshallow; in a workflow, check out with "
            "fetch-depth: 0."
        )
    if testimony.state == "partial":
        return t.text(
            "History cut short: git has not all contents here (a partial clone), and none is "
            "fetched while reading. What is missing from a version is not told. Clone again "
            "without --filter."
        )
    if testimony.is_refused and testimony.why is not None:
        told = t.text(
            "What was written when, and by whom, cannot be told: {why}.", why=t.spell(testimony.why)
        )
        return f"{told} {t.spell(testimony.cure)}" if testimony.cure else told
    return None


def testimony_json(testimony: Testimony, translator: Translator) -> Json:
    """Return what git can tell here: its state, why it refuses, and all of it in words."""
    why = testimony.why if testimony.is_refused else None
    return {
        "state": testimony.state,
        "reason": translator.spell(why) if why else None,
        "words": testimony_words(testimony, translator),
    }
