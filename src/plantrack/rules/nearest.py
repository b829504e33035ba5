"""The help of a message about an unknown name: the nearest name that exists, or its name of now."""

from collections.abc import Mapping

from plantrack.diagnostics import NearestName
from plantrack.locale import Message, msg
from plantrack.locale.known_names import KnownNames


def did_you_mean(name: str, known: KnownNames, otherwise: Message | None = None) -> NearestName:
    """Return the question `Did you mean …?`, or another advice where no known name is near.

    It is sought where the mistake is shown.
    """
    return NearestName(name, known, otherwise)


def known_now(name: str, former: Mapping[str, str]) -> Message | None:
    """Return the id of now of what had a name before, by the ids of before."""
    return msg("It is {new} now.", new=former[name]) if name in former else None
