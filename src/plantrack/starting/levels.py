"""The levels of a plan as people type them: words of the glossary, in either language."""

import unicodedata

from plantrack.errors import PlantrackError
from plantrack.locale.names import in_code
from plantrack.locale.nearest import nearest_names
from plantrack.locale.plan_words import GLOSSARY
from plantrack.model.words import written_out

_MOST = 8


def levels_typed(typed: str) -> tuple[str, ...]:
    """Return the words of a plan's levels, from the top, as its header has them.

    Raises:
        PlantrackError: a word is not in the glossary, or there are none or too many.
    """
    words = [word for word in typed.split(",") if word.strip()]
    if not 1 <= len(words) <= _MOST:
        raise PlantrackError(
            "a plan has from 1 to {most} levels: write their names from the top, such as "
            "pillar,goal,objective",
            most=_MOST,
        )
    return tuple(_word(word) for word in words)


def _word(typed: str) -> str:
    plain = _plain(typed)
    for name, word in GLOSSARY.items():
        forms = (name, word.fr.singular, word.fr.plural, word.en.singular, word.en.plural)
        if plain in map(_plain, forms):
            return name
    raise PlantrackError(
        "“{word}” is not in the glossary: write {names}. Another word is written out later: in "
        "plan/plan.yaml, below `levels`, put `{forms}` in place of the one written here, and "
        "correct its forms",
        word=typed.strip(),
        forms=written_out(typed),
        names=in_code(nearest_names(plain, GLOSSARY) or list(GLOSSARY)),
    )


def _plain(word: str) -> str:
    """Return a word without case, accents, or what stands between its parts."""
    letters = unicodedata.normalize("NFKD", word.casefold())
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(kept.replace("’", "'").replace("_", " ").replace("-", " ").split())
