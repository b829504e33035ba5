"""What git cannot tell here: what is missing, why, and how to put it right."""

from plantrack.locale import Translator
from plantrack.source.witness import Witness

_FEW = 3


def witness_words(witness: Witness, translator: Translator) -> str | None:
    """Return what git cannot tell here, in sentences; None where it tells all that it knows."""
    told = _state_words(witness, translator), _torn_words(witness, translator)
    return " ".join(filter(None, told)) or None


def _torn_words(witness: Witness, t: Translator) -> str | None:
    """Return which versions could not be read whole, and what became of what they wrote."""
    if not witness.torn:
        return None
    named = [f"{torn.commit} ({', '.join(torn.files[:_FEW])})" for torn in witness.torn[:_FEW]]
    names, more = ", ".join(named), len(witness.torn) - len(named)
    if more:
        names = t.plural("{files} and {count} more", "{files} and {count} more", more, files=names)
    return t.plural(
        "{count} version could not be read whole, {versions}: what it wrote there is told as that "
        "of the next one that could.",
        "{count} versions could not be read whole, {versions}: what they wrote there is told as "
        "that of the next one that could.",
        len(witness.torn),
        versions=names,
    )


def _state_words(witness: Witness, translator: Translator) -> str | None:
    t = translator
    if witness.state == "shallow":
        return t.text(
            "History cut short: git has only the last versions here (a shallow clone). It cannot "
            "tell who wrote what stands in the oldest of them, nor when, nor what came before. "
            "Fetch the rest with git fetch --unshallow; in a workflow, check out with "
            "fetch-depth: 0."
        )
    if witness.state == "partial":
        return t.text(
            "History cut short: git has not all contents here (a partial clone), and none is "
            "fetched while reading. What is missing from a version is not told. Clone again "
            "without --filter."
        )
    if witness.is_refused and witness.why is not None:
        told = t.text(
            "What was written when, and by whom, cannot be told: {why}.", why=t.spell(witness.why)
        )
        return f"{told} {t.spell(witness.cure)}" if witness.cure else told
    return None
