"""The levels of a plan as people type them: words of the glossary, in either language."""

import re
from collections.abc import Sequence

from plantrack.errors import PlantrackError
from plantrack.locale import msg
from plantrack.locale.names import in_a_row, is_called, plain_name
from plantrack.locale.nearest import nearest_names
from plantrack.locale.plan_words import GLOSSARY
from plantrack.model.words import written_out

_MOST = 8
_BETWEEN = re.compile(r"[,;>/|→]")
# What plans call what is promised, and follow, rather than a level of theirs.
_OF_WORK = frozenset({"action", "activity", "project", "measure", "initiative", "key_result",
                      "deliverable", "output", "task"})  # fmt: skip
_LEVELS_FROM = 3


def levels_typed(typed: str) -> tuple[str, ...]:
    """Return the words of a plan's levels, from the top, as its header has them.

    They stand between commas, or signs such as `>` and `/`; between spaces, if each is a word.

    Raises:
        PlantrackError: a word is not in the glossary, or there are none, too many, or two alike.
    """
    words = [word for word in _BETWEEN.split(typed) if word.strip()]
    if len(words) == 1 and _named(words[0]) is None and all(map(_named, words[0].split())):
        words = words[0].split()
    if not 1 <= len(words) <= _MOST:
        raise PlantrackError(
            "a plan has from 1 to {most} levels: write their names from the top, such as "
            "pillar,goal,objective",
            most=_MOST,
        )
    names = tuple(map(word_typed, words))
    for position, name in enumerate(names):
        if name in names[:position]:
            raise PlantrackError(
                "two levels would be called “{word}”: each has a word of its own",
                word=words[position].strip(),
            )
    return names


def word_typed(typed: str, field: str = "levels") -> str:
    """Return the word of the glossary that somebody typed, in either language.

    `field` of `words:` is where it goes.

    Raises:
        PlantrackError: there is none.
    """
    if (name := _named(typed)) is not None:
        return name
    nearest = nearest_names(plain_name(typed), GLOSSARY) or list(GLOSSARY)
    raise PlantrackError(
        "“{word}” is not in the glossary: write {names}. Another word is written out later: in "
        "plan/plan.yaml, below `{field}`, put `{forms}` in place of the one written here, and "
        "correct its forms",
        word=typed.strip(),
        forms=written_out(typed),
        field=field,
        names=in_a_row([msg("`{word}`", word=GLOSSARY[name]) for name in nearest]),
    )


def is_of_work(levels: Sequence[str]) -> bool:
    """Return whether the last of several levels is rather a word for what is promised in a plan."""
    return len(levels) >= _LEVELS_FROM and levels[-1] in _OF_WORK


def _named(typed: str) -> str | None:
    plain = plain_name(typed)
    for name, word in GLOSSARY.items():
        if plain == plain_name(name) or is_called(plain, word):
            return name
    return None
