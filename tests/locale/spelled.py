"""Messages of the catalogue in the words of a plan, their other values left as they are."""

import re

from plantrack.locale.plan_words import DEFAULT_WORDS, PlanWords, spoken_words

_WORD = re.compile(r"\{w\.(\w+)(?::([^}]*))?\}")


def spelled(text: str, language: str, words: PlanWords = DEFAULT_WORDS) -> str:
    """Return a template with the words of a plan filled in, and no other value."""
    spoken = spoken_words(words, language)
    return _WORD.sub(lambda found: format(getattr(spoken, found[1]), found[2] or ""), text)
