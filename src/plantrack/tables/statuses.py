"""The statuses that people may choose in a workbook or on a sheet, and why a word is none."""

from collections.abc import Callable, Iterable

from plantrack.loading.words import is_late
from plantrack.locale import Message, msg
from plantrack.locale.names import in_a_row
from plantrack.model import Status

# Work is deferred by a command, which opens what continues it.
STATUSES = tuple(status for status in Status if status is not Status.DEFERRED)


def why_none(word: str, known: Iterable[str], spelled: Callable[[str], Message]) -> Message:
    """Return why a word is none of those that may be chosen, as people choose them."""
    if is_late(word):
        return msg("“{word}” is worked out from the dates, and never written", word=word)
    choices = in_a_row([msg("“{word}”", word=spelled(each)) for each in known])
    return msg("“{word}” is none of: {choices}", word=word, choices=choices)
