"""The help of a message about an unknown name: the nearest name that exists, or its name of now."""

from collections.abc import Iterable, Mapping

from plantrack.locale import Message, msg
from plantrack.locale.nearest import nearest


def did_you_mean(name: str, known: Iterable[str]) -> Message | None:
    """Return the question `Did you mean …?`, or nothing where no known name is near."""
    found = nearest(name, known)
    return msg("Did you mean {word}?", word=found) if found else None


def known_now(name: str, former: Mapping[str, str]) -> Message | None:
    """Return the id of now of what had a name before, by the ids of before."""
    return msg("It is {new} now.", new=former[name]) if name in former else None
