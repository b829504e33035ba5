"""Axes and commitments in words: how much of what stands below is taken up, what was withdrawn."""

from plantrack.locale import Message, msg, plural_msg
from plantrack.locale.plan_words import Word
from plantrack.model.strategy import Withdrawal


def taken_up_below(taken_up: int, leaves: int) -> Message:
    """Return how many of the commitments in force below a node are taken up."""
    return plural_msg(
        "{count} of {total} taken up", "{count} of {total} taken up", taken_up, total=leaves
    )


def withdrawn_on(withdrawal: Withdrawal, level: Word) -> Message:
    """Return that a commitment was withdrawn, and when: what a cell of a table has room for."""
    return msg("withdrawn on {day}", day=withdrawal.date.isoformat(), level=level)


def withdrawn_words(withdrawal: Withdrawal, level: Word) -> Message:
    """Return that a commitment was withdrawn, when, and what replaces it."""
    if not withdrawal.replaced_by:
        return withdrawn_on(withdrawal, level)
    day, ids = withdrawal.date.isoformat(), ", ".join(withdrawal.replaced_by)
    return msg("withdrawn on {day}, replaced by {ids}", day=day, ids=ids, level=level)
