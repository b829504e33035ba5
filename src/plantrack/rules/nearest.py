"""The help of a message about an unknown name: the nearest name that exists."""

from collections.abc import Iterable

from plantrack.locale import Message, msg
from plantrack.locale.nearest import nearest


def did_you_mean(name: str, known: Iterable[str]) -> Message | None:
    """Return the question `Did you mean …?`, or nothing where no known name is near."""
    found = nearest(name, known)
    return msg("Did you mean {word}?", word=found) if found else None
