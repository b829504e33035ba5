"""The language of a plan's texts as people type it: a tag, or a name in French or in English."""

from plantrack.errors import PlantrackError
from plantrack.locale.nearest import folded
from plantrack.model.language import is_language, main_part

_SPOKEN = ("en", "fr")
_REGION, _SCRIPT = 2, 4  # letters


def language_typed(typed: str) -> str:
    """Return the tag of a language that was typed: `en-GB` of `en_gb`, `en` of `English`.

    Raises:
        PlantrackError: it is no tag and no name of a language.
    """
    tag = typed.strip().replace("_", "-")
    if is_language(tag):
        return _usually_spelled(tag)
    if (named := _named(typed)) is not None:
        return named
    raise PlantrackError(
        "“{word}” is no language: write a tag such as fr, en, en-GB or es-MX, or a name such as "
        "English",
        word=typed,
    )


def _usually_spelled(tag: str) -> str:
    """Return a tag with the capitals that are usual: `en-GB`, `iu-Cans`."""
    language, *parts = tag.split("-")
    return "-".join((language.lower(), *(_part(part) for part in parts)))


def _part(part: str) -> str:
    if len(part) == _REGION:
        return part.upper()
    return part.title() if len(part) == _SCRIPT and part.isalpha() else part


def _named(typed: str) -> str | None:
    """Return the tag of a language by its name in one of those spoken here, or its own."""
    from babel import Locale  # for a language in letters only: 40 ms

    wanted = folded(typed)
    for spoken in _SPOKEN:
        for tag, name in Locale(spoken).languages.items():
            found = tag.replace("_", "-")
            if folded(name) == wanted and is_language(found):
                return found if main_part(found) == found else _usually_spelled(found)
    return None
