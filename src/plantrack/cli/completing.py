"""What completes a word in a shell: what Typer finds; where French is spoken, in French first."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from plantrack.cli.french_words import without_accents
from plantrack.locale import Translator

Words = Mapping[str, tuple[str, ...]]


def completed(
    incomplete: str, found: Callable[[str], Sequence[Any]], french: Words, t: Translator
) -> list[Any]:
    """Return what completes a word, by both names where French is spoken.

    `found` gives what Typer has for a beginning. A word begun without accents is completed so.
    """
    if t.language != "fr":
        return [*found(incomplete)]
    begun = without_accents(incomplete)
    return [
        type(proposed)(
            name if name.startswith(incomplete) else without_accents(name), help=proposed.help
        )
        for proposed in found("-" if incomplete.startswith("-") else "")
        for name in dict.fromkeys((*french.get(proposed.value, ())[:1], proposed.value))
        if without_accents(name).startswith(begun)
    ]
