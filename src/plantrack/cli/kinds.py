"""What a plan's own words mean where a kind of record, or an option, is typed: `key result`."""

from collections.abc import Collection, Iterator

from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.locale.names import is_called, plain_name
from plantrack.locale.nearest import folded
from plantrack.locale.plan_words import DEFAULT_WORDS, PlanWords, Word
from plantrack.locale.words import either

DELIVERABLE, COMMITMENT, _AXIS = "deliverable", "commitment", "axis"
MILESTONE, ROLE, PARTNER = "milestone", "role", "partner"
EVENT, INDICATOR = "event", "indicator"
KINDS = (DELIVERABLE, COMMITMENT, MILESTONE, ROLE, PARTNER, EVENT, INDICATOR)
_OF_AXIS, _OF_LEAF, _OF_ANY, _OF_PERIOD = "--axis", "--commitment", "--under", "--year"
_PERIODS = frozenset(("period", "quarter", "periode", "trimestre", "annee"))


_IN_FRENCH = {
    "livrable": DELIVERABLE, "engagement": COMMITMENT, "jalon": MILESTONE, "rôle": ROLE,
    "partenaire": PARTNER, "événement": EVENT, "indicateur": INDICATOR,
}  # fmt: skip
_FRENCH = {folded(word): kind for word, kind in _IN_FRENCH.items()} | {"axe": _AXIS}


def kind_called(typed: str, t: Translator) -> str:
    """Return the kind of record that a word means: its own, its French one, or the plan's.

    Raises:
        PlantrackError: it is an axis, which no command adds, or none.
    """
    words, plain = t.words, plain_name(typed)
    level = _level_called(plain, words)
    if is_called(plain, words.deliverable):
        return DELIVERABLE
    kind = _FRENCH.get(plain, plain)
    if level is None and kind in KINDS:
        return kind
    if level == 1 or (level is None and kind == _AXIS):
        raise PlantrackError(
            "no command adds {w.axis:a}: write it in a file of its own, {file}, with the lines\n"
            "{lines}",
            file="plan/axes/ID.yaml",
            lines="id: ID\ntitle: TITLE",
        )
    if level is not None:
        return COMMITMENT
    kinds = _IN_FRENCH if t.language == "fr" else KINDS
    choices = dict.fromkeys((*kinds, *_own_words(t)))
    raise PlantrackError("no kind {word}: write {kinds}", word=typed, kinds=either([*choices]))


def option_called(typed: str, known: Collection[str], words: PlanWords) -> tuple[Word, str] | None:
    """Return the word of the plan that an option is named by, and the option that is meant."""
    plain = plain_name(typed.removeprefix("--"))
    if plain in _PERIODS or is_called(plain, words.action_plan):
        return (words.action_plan, _OF_PERIOD) if _OF_PERIOD in known else None
    for named in (words, DEFAULT_WORDS):
        level = _level_called(plain, named)
        if level is not None:
            deepest = len(named.levels)
            meant = {1: _OF_AXIS, deepest: _OF_LEAF}.get(level, _OF_ANY)
            found = next((option for option in (meant, _OF_ANY) if option in known), None)
            return (named.of_level(level), found) if found else None
    return None


def _own_words(t: Translator) -> Iterator[str]:
    for word in (t.words.deliverable, *t.words.levels[1:]):
        yield f"{word.spoken(t.language)}"


def _level_called(plain: str, words: PlanWords) -> int | None:
    """Return which level of a plan, counted from 1, is called so."""
    found = (place for place, word in enumerate(words.levels, 1) if is_called(plain, word))
    return next(found, None)
