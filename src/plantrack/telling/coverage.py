"""The coverage of a plan's commitments in one line, which gives all of it."""

from plantrack.locale import Translator
from plantrack.views.coverage import Totals


def coverage_words(totals: Totals, translator: Translator) -> str:
    """Return how many commitments are taken up, of those in force, of those ever adopted."""
    t = translator
    if not totals.adopted:
        return t.text("The plan has no {w.commitment}")
    return t.text(
        "{taken_up} out of {in_force} in force; {adopted}",
        taken_up=_taken_up(totals, t),
        in_force=totals.in_force,
        adopted=_adopted(totals, t),
    )


def answered_words(totals: Totals, translator: Translator) -> str:
    """Return the same for a board: how many commitments got a deliverable, over the whole plan."""
    t = translator
    answered = t.plural(
        "{count} {w.commitment} got at least one {w.deliverable}",
        "{count} {w.commitment:s} got at least one {w.deliverable}",
        totals.covered,
    )
    if totals.weak:
        weak = t.plural(
            "{count} of them only work given up or deferred",
            "{count} of them only work given up or deferred",
            totals.weak,
        )
        answered = t.text("{head} ({more})", head=answered, more=weak)
    return t.text(
        "{answered}, out of {in_force} in force; {adopted}.",
        answered=answered,
        in_force=totals.in_force,
        adopted=_adopted(totals, t),
    )


def _adopted(totals: Totals, t: Translator) -> str:
    adopted = t.plural("{count} adopted", "{count} adopted", totals.adopted)
    if not totals.withdrawn:
        return adopted
    withdrawn = t.plural("{count} withdrawn", "{count} withdrawn", totals.withdrawn)
    return f"{adopted}, {withdrawn}"


def _taken_up(totals: Totals, t: Translator) -> str:
    taken_up = t.plural(
        "{count} {w.commitment} taken up", "{count} {w.commitment:s} taken up", totals.covered
    )
    if not totals.weak:
        return taken_up
    weak = t.plural("{count} of them weakly", "{count} of them weakly", totals.weak)
    return t.text("{head} ({more})", head=taken_up, more=weak)
