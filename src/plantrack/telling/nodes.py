"""Axes and commitments in words: how much of what stands below is taken up, what was withdrawn."""

from plantrack.locale import Message, msg, plural_msg
from plantrack.model.strategy import Withdrawal
from plantrack.views.coverage import Covered


def taken_up_below(covered: Covered) -> Message:
    """Return how many of the commitments in force below a node are taken up."""
    count, total = covered.taken_up, covered.leaves
    return plural_msg(
        "{count} of {total} taken up", "{count} of {total} taken up", count, total=total
    )


def withdrawn_on(withdrawal: Withdrawal) -> Message:
    """Return that a commitment was withdrawn, and when: what a cell of a table has room for."""
    return msg("withdrawn on {day}", day=withdrawal.date.isoformat())


def withdrawn_words(withdrawal: Withdrawal) -> Message:
    """Return that a commitment was withdrawn, when, and what replaces it."""
    if not withdrawal.replaced_by:
        return withdrawn_on(withdrawal)
    day, ids = withdrawal.date.isoformat(), ", ".join(withdrawal.replaced_by)
    return msg("withdrawn on {day}, replaced by {ids}", day=day, ids=ids)
