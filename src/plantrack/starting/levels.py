"""The levels of a plan as people type them: words of the glossary, in either language."""

from plantrack.errors import PlantrackError

_MOST = 8
_KNOWN = ("axis", "commitment")


def levels_typed(typed: str) -> tuple[str, ...]:
    """Return the names of levels, from the top.

    Raises:
        PlantrackError: a word is none, or there are none or too many.
    """
    words = [word.strip() for word in typed.split(",") if word.strip()]
    if not 1 <= len(words) <= _MOST:
        raise PlantrackError("a plan has from 1 to {most} levels", most=_MOST)
    return tuple(words)
