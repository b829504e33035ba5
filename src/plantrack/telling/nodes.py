"""Axes and commitments in words: how much of what stands below is taken up, what was withdrawn."""

from collections.abc import Iterable

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
    return replaced_words(withdrawal.date.isoformat(), None)


def withdrawn_words(withdrawal: Withdrawal) -> Message:
    """Return that a commitment was withdrawn, when, and what replaces it."""
    return replaced_words(withdrawal.date.isoformat(), ", ".join(withdrawal.replaced_by))


def replaced_words(day: str, ids: str | None) -> Message:
    """Return that a commitment was withdrawn on a day, and which ids replace it, if any do."""
    if not ids:
        return msg("withdrawn on {day}", day=day)
    return msg("withdrawn on {day}, replaced by {ids}", day=day, ids=ids)


def reinstated_words(day: str) -> Message:
    """Return that a commitment which was withdrawn is in force again."""
    return msg("in force again: it was withdrawn on {day}", day=day)


def answers_words(before: Iterable[object], after: Iterable[object]) -> Message:
    """Return which commitments a deliverable answers, or no longer does."""
    more, less = more_and_less(before, after)
    if not less:
        return msg("also answers {commitments}", commitments=more)
    if not more:
        return msg("no longer answers {commitments}", commitments=less)
    return msg("answers {after}, no longer {before}", after=more, before=less)


def more_and_less(before: Iterable[object], after: Iterable[object]) -> tuple[str, str]:
    """Return what a list has more than before, and what it has less."""
    old, new = ({str(word): None for word in words} for words in (before, after))
    return (
        ", ".join(word for word in new if word not in old),
        ", ".join(word for word in old if word not in new),
    )
