"""How a completion moved, in a sentence: by work done, and by changes of scope."""

from math import floor

from plantrack.history.comparison import Move
from plantrack.locale import Translator, marked
from plantrack.telling.periods import periods_words
from plantrack.views.figures import whole_percent
from plantrack.views.periods import Periods

# Whether it fell: nothing falls for work that was done, but for what a journal says now.
_BY_WORK = {
    False: marked("{completion}: from {before} to {after}, all of it from work done."),
    True: marked("{completion}: from {before} to {after}, all of it from what was recorded."),
}
_BY_BOTH = {
    False: marked(
        "{completion}: from {before} to {after}; {work} from work done, {scope} from changes of "
        "scope."
    ),
    True: marked(
        "{completion}: from {before} to {after}; {work} from what was recorded, {scope} from "
        "changes of scope."
    ),
}


def points(move: Move) -> tuple[int, int]:
    """Return the points by work and by scope, in whole per cent: they add up to what is shown.

    Each is rounded down, and what is missing goes to the one that lost most (largest remainder);
    a part that is nothing gets nothing.
    """
    shown = whole_percent(move.after) - whole_percent(move.before)
    if not move.work or not move.scope:
        return (shown, 0) if not move.scope else (0, shown)
    work, scope = floor(move.work * 100), floor(move.scope * 100)
    missing = shown - work - scope
    more = move.work * 100 - work >= move.scope * 100 - scope
    to_work = (missing + more) // 2
    return work + to_work, scope + missing - to_work


def year_subject(name: str, translator: Translator) -> str:
    """Return the completion of an action plan, as the subject of a sentence."""
    return translator.text("Completion of {w.action_plan} {name}", name=name)


def plan_subject(periods: Periods, translator: Translator) -> str:
    """Return the completion of the whole plan, and the action plans that it goes over."""
    words = periods_words(periods, translator)
    return translator.text("Completion of the whole plan ({periods})", periods=words)


def move_words(move: Move, subject: str, translator: Translator) -> str:
    """Return how a completion moved, in a sentence that begins with its subject.

    What the points come from is told only where it moved.
    """
    t = translator
    before, after = (t.percent(whole_percent(share)) for share in (move.before, move.after))
    if not move.scope and not move.work:
        return t.text("{completion}: {after}, as before.", completion=subject, after=after)
    told = {"completion": subject, "before": before, "after": after}
    if not move.scope:
        return t.text(_BY_WORK[move.work < 0], **told)
    work, scope = points(move)
    return t.text(_BY_BOTH[work < 0], **told, work=_signed(work, t), scope=_signed(scope, t))


def _signed(count: int, t: Translator) -> str:
    sign = "+" if count > 0 else "−" if count < 0 else ""
    return t.plural("{points} point", "{points} points", abs(count), points=f"{sign}{abs(count)}")
