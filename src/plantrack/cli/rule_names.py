"""Rules as people name them on the command line."""

from collections.abc import Iterable

from plantrack.errors import PlantrackError
from plantrack.locale.nearest import nearest_names


def rule_named(word: str, others: Iterable[str] = ()) -> str:
    """Return the rule that a word names; `others` are proposed too where it names none.

    Raises:
        PlantrackError: there is no such rule; the nearest are proposed.
    """
    from plantrack.rules import RULES

    if word in RULES:
        return word
    near = nearest_names(word, [*RULES, *others])
    if not near:
        raise PlantrackError("no rule is named {word}. See plantrack rules.", word=word)
    raise PlantrackError(
        "no rule is named {word}. Did you mean {names}?", word=word, names=", ".join(near)
    )


def rules_named(words: Iterable[str]) -> tuple[str, ...]:
    """Return the rules of an option that may be repeated, or hold several with commas between.

    Raises:
        PlantrackError: one of them is no rule.
    """
    names = (name.strip() for word in words for name in word.split(","))
    return tuple(rule_named(name) for name in names if name)
