"""How many deliverables are in each state, or had each fate, in words."""

from collections.abc import Mapping, Sequence

from plantrack.locale import Translator
from plantrack.locale.words import counted


def counts_words(groups: Mapping[str, Sequence[object]], translator: Translator) -> list[str]:
    """Return how many deliverables each group has, in words."""
    return [translator.spell(counted(name, len(each))) for name, each in groups.items()]


def confirmed_words(count: int, translator: Translator) -> str:
    """Return how many deliverables were confirmed to stand where they did."""
    return translator.plural(
        "{count} {w.deliverable} was confirmed, with nothing new.",
        "{count} {w.deliverable:s} were confirmed, with nothing new.",
        count,
    )
